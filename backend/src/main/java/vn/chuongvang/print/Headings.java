package vn.chuongvang.print;

/** The head of a paper for staff. */
final class Headings {
    private Headings() {}

    static void of(Sheet sheet, String title, Occasion occasion) {
        sheet.title(18, title);
        var held =
                occasion.title() + " · " + occasion.organiser() + " · " + Words.day(occasion.day());
        sheet.paragraph(Face.TEXT, 11, Ink.THEN, Pen.Side.LEFT, held);
        sheet.gap(3);
    }
}
