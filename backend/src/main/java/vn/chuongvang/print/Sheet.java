package vn.chuongvang.print;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** A document on its way to whoever prints it: what is on a finished page has left. */
final class Sheet {
    private static final float FOOTER = 9;

    private final Faces faces;
    private final Words words;
    private final Document document;
    private final PdfWriter writer;

    /**
     * @param margin around every page, in millimetres; what is drawn by a pen may stand on it
     */
    Sheet(Rectangle size, double margin, Locale language, OutputStream out) throws IOException {
        var points = Pen.mm(margin);
        faces = new Faces();
        words = new Words(language);
        document = new Document(size, points, points, points, points);
        writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
    }

    /**
     * Before the first page.
     *
     * @param footer stands on each page, with its number
     */
    void open(String title, String footer) {
        document.addTitle(title);
        document.addCreator("Chuông Vàng");
        if (!footer.isEmpty()) {
            writer.setPageEvent(new Footer(footer));
        }
        document.open();
    }

    /** Only after everything went well: what is cut off must not look whole. */
    void finish() {
        document.close();
    }

    String say(String key, Object... details) {
        return words.say(key, details);
    }

    Faces faces() {
        return faces;
    }

    Pen pen() {
        return new Pen(writer.getDirectContent(), faces);
    }

    void nextPage() {
        document.newPage();
    }

    void add(Element element) {
        document.add(element);
    }

    void title(float size, String text) {
        paragraph(Face.LOUD, size, Ink.THEN, Pen.Side.LEFT, text);
    }

    void paragraph(Face face, float size, Color colour, Pen.Side side, String text) {
        var paragraph = new Paragraph(faces.phrase(face, size, colour, text));
        paragraph.setLeading(size * 1.35f);
        paragraph.setAlignment(side.element);
        add(paragraph);
    }

    void gap(double millimetres) {
        var space = new Paragraph(faces.phrase(Face.TEXT, 1, Ink.THEN, " "));
        space.setLeading(Pen.mm(millimetres));
        add(space);
    }

    /** What every page says at its foot. */
    private final class Footer extends PdfPageEventHelper {
        private final String text;

        Footer(String text) {
            this.text = text;
        }

        @Override
        public void onEndPage(PdfWriter page, Document on) {
            var y = on.bottom() - Pen.mm(6);
            var number = say("page", page.getPageNumber());
            var room = on.right() - on.left() - Pen.mm(20);
            pen().fitted(Face.TEXT, FOOTER, Ink.TRO, Pen.Side.LEFT, on.left(), y, room, text);
            pen().line(Face.TEXT, FOOTER, Ink.TRO, Pen.Side.RIGHT, on.right(), y, number);
        }
    }
}
