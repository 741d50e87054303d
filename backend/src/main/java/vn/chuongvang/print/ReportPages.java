package vn.chuongvang.print;

import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

import java.util.List;
import java.util.stream.Stream;

/** Draws a report of an office: its head on the first page, the table's headings on all. */
final class ReportPages {
    private static final float TEXT = 10;
    private static final float CELL = 7;
    private static final double ROW = 5; // mm
    private static final double ROOM_TO_SIGN = 22; // mm

    private final OfficialReport report;
    private final Sheet sheet;

    ReportPages(OfficialReport report, Sheet sheet) {
        this.report = report;
        this.sheet = sheet;
    }

    void print() {
        head();
        table();
        sheet.gap(3);
        for (var note : report.notes()) {
            sheet.paragraph(Face.TEXT, TEXT, Ink.THEN, Pen.Side.LEFT, note);
        }
        foot();
    }

    private void head() {
        var head = report.head();
        var block = block(2);
        block.addCell(
                cell(
                        Element.ALIGN_CENTER,
                        words(Face.TEXT, head.superior()),
                        words(Face.BOLD, head.body()),
                        words(Face.TEXT, head.number())));
        block.addCell(
                cell(
                        Element.ALIGN_CENTER,
                        words(Face.BOLD, head.form()),
                        words(Face.TEXT, head.placeAndDay())));
        sheet.add(block);
        sheet.gap(4);
        sheet.paragraph(Face.BOLD, 14, Ink.THEN, Pen.Side.CENTRE, head.title());
        for (var line : head.lines()) {
            sheet.paragraph(Face.TEXT, TEXT, Ink.THEN, Pen.Side.CENTRE, line);
        }
        sheet.gap(3);
    }

    private void table() {
        var columns = report.columns();
        var widths = new float[columns.size()];
        var sides = new Pen.Side[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
            sides[i] = columns.get(i).isNumber() ? Pen.Side.RIGHT : Pen.Side.LEFT;
        }
        var table = new Table(sheet, ROW, CELL, sides, widths);
        table.headings(columns.stream().map(OfficialReport.Column::heading).toArray(String[]::new));
        for (var row : report.rows()) {
            table.row(row.isLoud() ? Face.BOLD : Face.TEXT, row.cells().toArray(String[]::new));
        }
        table.end();
    }

    private void foot() {
        var foot = report.foot();
        var block = block(2);
        block.setSpacingBefore(Pen.mm(4));
        block.setKeepTogether(true);
        block.addCell(
                cell(
                        Element.ALIGN_LEFT,
                        Stream.concat(
                                        Stream.of(words(Face.BOLD, sheet.say("report.receivers"))),
                                        foot.receivers().stream()
                                                .map(one -> words(Face.TEXT, "- " + one)))
                                .toArray(Paragraph[]::new)));
        var room = words(Face.TEXT, " ");
        room.setSpacingAfter(Pen.mm(ROOM_TO_SIGN));
        block.addCell(
                cell(
                        Element.ALIGN_CENTER,
                        words(Face.BOLD, foot.signedAs()),
                        words(Face.TEXT, sheet.say("results.sign")),
                        room,
                        words(Face.BOLD, foot.signedBy())));
        sheet.add(block);
    }

    private static PdfPTable block(int columns) {
        var block = new PdfPTable(columns);
        block.setWidthPercentage(100);
        return block;
    }

    private Paragraph words(Face face, String text) {
        return new Paragraph(sheet.faces().phrase(face, TEXT, Ink.THEN, text));
    }

    private static PdfPCell cell(int side, Paragraph... lines) {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        for (var line : List.of(lines)) {
            if (!line.getContent().isEmpty()) {
                line.setAlignment(side);
                cell.addElement(line);
            }
        }
        return cell;
    }
}
