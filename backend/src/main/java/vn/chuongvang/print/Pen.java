package vn.chuongvang.print;

import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;

import java.awt.Color;

/** Draws on one page, in points from its lower left corner. */
final class Pen {
    private static final float POINTS_PER_MM = 72f / 25.4f;
    private static final float SMALLEST = 6;

    /** A line that was made to fit is not to be shortened for a millionth of a point. */
    private static final float ROUNDING = 0.01f;

    private final PdfContentByte page;
    private final Faces faces;

    Pen(PdfContentByte page, Faces faces) {
        this.page = page;
        this.faces = faces;
    }

    /** How texts stand to the point they are given. */
    enum Side {
        LEFT(Element.ALIGN_LEFT),
        CENTRE(Element.ALIGN_CENTER),
        RIGHT(Element.ALIGN_RIGHT);

        final int element;

        Side(int element) {
            this.element = element;
        }
    }

    /** A rectangle by its lower left corner. */
    record Box(float x, float y, float width, float height) {
        static Box mm(double x, double y, double width, double height) {
            return new Box(Pen.mm(x), Pen.mm(y), Pen.mm(width), Pen.mm(height));
        }

        float right() {
            return x + width;
        }

        float top() {
            return y + height;
        }

        float middle() {
            return x + width / 2;
        }
    }

    static float mm(double length) {
        return (float) length * POINTS_PER_MM;
    }

    PdfContentByte page() {
        return page;
    }

    void fill(Box box, Color colour) {
        page.setColorFill(colour);
        page.rectangle(box.x(), box.y(), box.width(), box.height());
        page.fill();
    }

    void fillRound(Box box, float radius, Color colour) {
        page.setColorFill(colour);
        page.roundRectangle(box.x(), box.y(), box.width(), box.height(), radius);
        page.fill();
    }

    void outlineRound(Box box, float radius, float width, Color colour) {
        page.setColorStroke(colour);
        page.setLineWidth(width);
        page.roundRectangle(box.x(), box.y(), box.width(), box.height(), radius);
        page.stroke();
    }

    void dashes(float x1, float y1, float x2, float y2) {
        page.saveState();
        page.setColorStroke(Ink.LINE);
        page.setLineWidth(0.6f);
        page.setLineDash(4, 4, 0);
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
        page.restoreState();
    }

    /** One line on the baseline {@code y}. */
    void line(Face face, float size, Color colour, Side side, float x, float y, String text) {
        var clean = faces.clean(face, text);
        page.beginText();
        page.setFontAndSize(faces.of(face), size);
        page.setColorFill(colour);
        page.showTextAligned(side.element, clean, x, y, 0);
        page.endText();
    }

    /** One line, smaller or shortened where it would be wider than {@code width}. */
    void fitted(
            Face face,
            float most,
            Color colour,
            Side side,
            float x,
            float y,
            float width,
            String text) {
        var clean = faces.clean(face, text);
        var size = Math.max(faces.size(face, most, width, clean), most / 2);
        line(face, size, colour, side, x, y, faces.shortened(face, size, width + ROUNDING, clean));
    }

    /** The size at which a line fills a box, by width or by the height of its capitals. */
    float sizeFor(Face face, Box box, String text) {
        return faces.size(face, box.height() / Face.CAPITALS, box.width(), faces.clean(face, text));
    }

    /**
     * Lines that are broken to the width of a box, from its top, smaller where they would not fit.
     *
     * @return where the last line stands
     */
    float block(Face face, float most, Color colour, Side side, Box box, String text) {
        for (float size = most; ; size -= 0.5f) {
            if (size <= SMALLEST || fits(face, size, colour, side, box, text)) {
                var column = column(face, size, colour, side, box, text);
                column.go();
                return column.getYLine();
            }
        }
    }

    private boolean fits(Face face, float size, Color colour, Side side, Box box, String text) {
        var column = column(face, size, colour, side, box, text);
        return !ColumnText.hasMoreText(column.go(true)) && longestWordFits(face, size, box, text);
    }

    /** Compound words are never cut in their middle. */
    private boolean longestWordFits(Face face, float size, Box box, String text) {
        for (var word : faces.clean(face, text).split(" ", -1)) {
            if (faces.width(face, size, word) > box.width()) {
                return false;
            }
        }
        return true;
    }

    private ColumnText column(
            Face face, float size, Color colour, Side side, Box box, String text) {
        var column = new ColumnText(page);
        column.setSimpleColumn(
                faces.phrase(face, size, colour, text),
                box.x(),
                box.y(),
                box.right(),
                box.top(),
                size * 1.3f,
                side.element);
        return column;
    }
}
