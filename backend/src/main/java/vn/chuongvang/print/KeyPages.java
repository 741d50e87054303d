package vn.chuongvang.print;

import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

import java.awt.Color;

/** Draws the booklet of the MC: large enough for a stage, no question broken over two pages. */
final class KeyPages {
    private final KeyBooklet booklet;
    private final Sheet sheet;

    KeyPages(KeyBooklet booklet, Sheet sheet) {
        this.booklet = booklet;
        this.sheet = sheet;
    }

    void print() {
        Headings.of(sheet, sheet.say("key.title"), booklet.occasion());
        sheet.paragraph(Face.BOLD, 12, Ink.THEN, Pen.Side.LEFT, sheet.say("key.for"));
        sheet.paragraph(Face.BOLD, 12, Ink.SON, Pen.Side.LEFT, sheet.say("key.secret"));
        sheet.gap(4);
        booklet.questions().forEach(this::question);
    }

    private void question(KeyBooklet.Question question) {
        var table = new PdfPTable(new float[] {7, 93});
        table.setWidthPercentage(100);
        table.setKeepTogether(true);
        table.setSpacingBefore(Pen.mm(5));
        table.addCell(wide(Face.LOUD, 18, name(question)));
        table.addCell(wide(Face.BOLD, 15, question.text()));
        if (!question.picture().isEmpty()) {
            table.addCell(wide(Face.TEXT, 12, sheet.say("key.picture", question.picture())));
        }
        if (!question.recording().isEmpty()) {
            table.addCell(wide(Face.TEXT, 12, sheet.say("key.recording", question.recording())));
        }
        for (int left = 0; left < question.prompts().size(); left++) {
            var prompt = (left + 1) + ". " + question.prompts().get(left);
            table.addCell(wide(Face.TEXT, 14, prompt));
        }
        for (int option = 0; option < question.options().size(); option++) {
            option(table, question, option);
        }
        var key = question.key();
        table.addCell(wide(Face.BOLD, 14, sheet.say("key.key") + ": " + key.text()));
        if (!key.alsoAccepted().isEmpty()) {
            var others = String.join(" / ", key.alsoAccepted());
            table.addCell(wide(Face.TEXT, 12, sheet.say("key.accepted", others)));
        }
        if (!question.explanation().isBlank()) {
            var explanation = sheet.say("key.explanation") + ": " + question.explanation();
            table.addCell(wide(Face.TEXT, 13, explanation));
        }
        if (!question.source().isBlank()) {
            var source = sheet.say("key.source") + ": " + question.source();
            table.addCell(wide(Face.TEXT, 9, source));
        }
        sheet.add(table);
    }

    /** What is right is white on black: seen without colour, and at a glance. */
    private void option(PdfPTable table, KeyBooklet.Question question, int option) {
        var isKey = question.key().options().contains(option);
        var sign =
                sheet.faces().phrase(Face.LOUD, 14, isKey ? Ink.TRANG : Ink.THEN, letter(option));
        var letter = new PdfPCell(sign);
        letter.setHorizontalAlignment(Element.ALIGN_CENTER);
        letter.setVerticalAlignment(Element.ALIGN_MIDDLE);
        letter.setBorder(Rectangle.BOX);
        letter.setBorderColor(Ink.THEN);
        if (isKey) {
            letter.setBackgroundColor(Ink.THEN);
        }
        table.addCell(letter);
        var text =
                cell(isKey ? Face.BOLD : Face.TEXT, 14, Ink.THEN, question.options().get(option));
        text.setPaddingLeft(8);
        table.addCell(text);
    }

    private String name(KeyBooklet.Question question) {
        return switch (question.kind()) {
            case MAIN -> sheet.say("key.main", question.n());
            case BACKUP -> sheet.say("key.backup", question.n());
            case TIEBREAK -> sheet.say("key.tiebreak", question.n());
            case AUDIENCE -> sheet.say("key.audience", question.n());
        };
    }

    private static String letter(int option) {
        return Signs.LETTERS.substring(option, option + 1);
    }

    private PdfPCell wide(Face face, float size, String text) {
        var cell = cell(face, size, Ink.THEN, text);
        cell.setColspan(2);
        return cell;
    }

    private PdfPCell cell(Face face, float size, Color colour, String text) {
        var content = new Paragraph(sheet.faces().phrase(face, size, colour, text));
        content.setLeading(size * 1.35f);
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingBottom(5);
        cell.addElement(content);
        return cell;
    }
}
