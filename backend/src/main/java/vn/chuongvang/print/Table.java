package vn.chuongvang.print;

import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/**
 * A table whose headings stand on every page; rows leave as they come, so its length costs nothing.
 */
final class Table {
    /** Of the letters where there is no reason for another, in points. */
    static final float SIZE = 9.5f;

    /** Marks above capitals and below letters need room between lines. */
    private static final float LEADING = 1.25f;

    private static final int ROWS_AT_ONCE = 50;

    private final Sheet sheet;
    private final PdfPTable table;
    private final Pen.Side[] sides;
    private final float height;
    private final float size;
    private int rows;

    /**
     * @param height of a row, in millimetres
     * @param size of the letters, in points
     * @param widths of the columns, in any unit
     */
    Table(Sheet sheet, double height, float size, Pen.Side[] sides, float... widths) {
        this.sheet = sheet;
        this.size = size;
        this.height = Pen.mm(height);
        this.sides = sides.clone();
        this.table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSplitLate(true);
        table.setComplete(false);
    }

    void headings(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            var cell = cell(Face.BOLD, texts[i], sides[i]);
            cell.setBackgroundColor(Ink.SHADE);
            table.addCell(cell);
        }
        table.setHeaderRows(1);
    }

    void row(Face face, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            table.addCell(cell(face, texts[i], sides[i]));
        }
        if (++rows % ROWS_AT_ONCE == 0) {
            sheet.add(table);
        }
    }

    /** Nothing comes after it. */
    void end() {
        table.setComplete(true);
        sheet.add(table);
    }

    private PdfPCell cell(Face face, String text, Pen.Side side) {
        var phrase = sheet.faces().phrase(face, size, Ink.THEN, text);
        var cell = new PdfPCell(phrase);
        cell.setLeading(0, LEADING);
        cell.setMinimumHeight(height);
        cell.setHorizontalAlignment(side.element);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBorder(Rectangle.BOX);
        cell.setBorderWidth(0.6f);
        cell.setBorderColor(Ink.LINE);
        cell.setPaddingTop(1);
        cell.setPaddingBottom(3);
        cell.setPaddingLeft(4);
        cell.setPaddingRight(4);
        return cell;
    }
}
