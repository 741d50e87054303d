package vn.chuongvang.print;

import org.openpdf.text.pdf.PdfContentByte;

import java.awt.Color;
import java.awt.geom.AffineTransform;

/**
 * The four things a host can say aloud, A nón, B bánh, C trăng, D mai, and plain shapes for E and
 * F; the same drawings as on the pages, told apart by their shapes where there is no colour.
 */
final class Signs {
    static final String LETTERS = "ABCDEF";
    private static final float SIDE = 100;
    private static final float LETTER = 44;

    private Signs() {}

    /**
     * @param option 0-based
     */
    static void draw(Pen pen, int option, Pen.Box box) {
        var page = pen.page();
        var scale = box.width() / SIDE;
        page.saveState();
        page.transform(new AffineTransform(scale, 0, 0, -scale, box.x(), box.top()));
        page.setLineWidth(3);
        page.setColorStroke(Ink.THEN);
        var letter = shape(page, option);
        page.restoreState();
        var down = option == 0 ? 73 : 65;
        pen.line(
                Face.LOUD,
                LETTER * scale,
                letter,
                Pen.Side.CENTRE,
                box.middle(),
                box.top() - down * scale,
                LETTERS.substring(option, option + 1));
    }

    /** Draws with y downwards, as on the pages; the colour of the letter on it. */
    private static Color shape(PdfContentByte page, int option) {
        return switch (option) {
            case 0 -> hat(page);
            case 1 -> cake(page);
            case 2 -> moon(page);
            case 3 -> blossom(page);
            case 4 -> diamond(page);
            case 5 -> hexagon(page);
            default -> throw new IllegalArgumentException("no sign for option " + option);
        };
    }

    private static Color hat(PdfContentByte page) {
        page.setColorFill(Ink.SON);
        var path = new Path(page, 50, 5);
        path.curve(55, 5, 58, 10);
        path.line(97, 77);
        path.curve(101, 86, 92, 89);
        path.curve(50, 103, 8, 89);
        path.curve(-1, 86, 3, 77);
        path.line(42, 10);
        path.curve(45, 5, 50, 5);
        page.closePathFillStroke();
        page.setColorStroke(Ink.TRANG);
        var brim = new Path(page, 20, 81);
        brim.curve(50, 91, 80, 81);
        page.stroke();
        return Ink.TRANG;
    }

    private static Color cake(PdfContentByte page) {
        page.setColorFill(Ink.CHAM);
        page.roundRectangle(7, 7, 86, 86, 11);
        page.fill();
        page.setColorStroke(Ink.DIM);
        page.setLineWidth(4);
        for (int at : new int[] {41, 59}) {
            stroke(page, at, 8, at, 23);
            stroke(page, at, 92, at, 77);
            stroke(page, 8, at, 23, at);
            stroke(page, 92, at, 77, at);
        }
        return Ink.TRANG;
    }

    private static Color moon(PdfContentByte page) {
        page.setColorFill(Ink.NGOC);
        page.circle(50, 50, 46);
        page.fillStroke();
        page.circle(50, 50, 38);
        page.stroke();
        return Ink.THEN;
    }

    /** Five petals; their outlines are covered where they overlap. */
    private static Color blossom(PdfContentByte page) {
        page.setColorFill(Ink.COM);
        page.setLineWidth(6);
        petals(page, true);
        petals(page, false);
        page.circle(50, 51, 24);
        page.fill();
        return Ink.THEN;
    }

    private static void petals(PdfContentByte page, boolean outlined) {
        for (int petal = 0; petal < 5; petal++) {
            var turn = petal * 2 * Math.PI / 5;
            page.circle(
                    (float) (50 + 25.6 * Math.sin(turn)),
                    (float) (51 - 25.6 * Math.cos(turn)),
                    22.5f);
            if (outlined) {
                page.stroke();
            } else {
                page.fill();
            }
        }
    }

    private static Color diamond(PdfContentByte page) {
        page.setColorFill(Ink.TRANG);
        polygon(page, 50, 8, 92, 50, 50, 92, 8, 50);
        return Ink.THEN;
    }

    private static Color hexagon(PdfContentByte page) {
        page.setColorFill(Ink.TRANG);
        polygon(page, 28, 10, 72, 10, 94, 50, 72, 90, 28, 90, 6, 50);
        return Ink.THEN;
    }

    private static void polygon(PdfContentByte page, float... corners) {
        page.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            page.lineTo(corners[i], corners[i + 1]);
        }
        page.closePathFillStroke();
    }

    private static void stroke(PdfContentByte page, float x1, float y1, float x2, float y2) {
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }
}
