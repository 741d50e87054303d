package vn.chuongvang.print;

import org.openpdf.text.pdf.PdfContentByte;

import java.awt.Color;

/** One seat lamp: the gạch bông tile with a quarter circle in each corner. */
final class Tile {
    private static final float QUARTER = 0.26f;
    private static final float ROUND = 0.05f;

    /** How far the control points of a quarter circle stand from its ends. */
    private static final float BEND = 0.5523f;

    private Tile() {}

    static void lit(Pen pen, Pen.Box box) {
        draw(pen, box, Ink.VANG, Ink.VANG_DAM);
    }

    static void out(Pen pen, Pen.Box box) {
        draw(pen, box, Ink.OUT, Ink.OUT_CORNER);
    }

    private static void draw(Pen pen, Pen.Box box, Color face, Color corners) {
        var page = pen.page();
        var least = Math.min(box.width(), box.height());
        page.saveState();
        page.roundRectangle(box.x(), box.y(), box.width(), box.height(), least * ROUND);
        page.clip();
        page.newPath();
        pen.fill(box, face);
        page.setColorFill(corners);
        var radius = least * QUARTER;
        quarter(page, box.x(), box.y(), radius, radius);
        quarter(page, box.right(), box.y(), -radius, radius);
        quarter(page, box.x(), box.top(), radius, -radius);
        quarter(page, box.right(), box.top(), -radius, -radius);
        page.restoreState();
    }

    /** From a corner so far to the right and upwards. */
    private static void quarter(PdfContentByte page, float x, float y, float right, float up) {
        page.moveTo(x, y);
        page.lineTo(x + right, y);
        page.curveTo(x + right, y + up * BEND, x + right * BEND, y + up, x, y + up);
        page.closePath();
        page.fill();
    }
}
