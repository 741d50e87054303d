package vn.chuongvang.print;

import java.awt.geom.AffineTransform;

/** The flat bell with two bands, as on the phones. */
final class Bell {
    private static final float SIDE = 48;

    private Bell() {}

    static void draw(Pen pen, Pen.Box box) {
        var page = pen.page();
        var scale = box.width() / SIDE;
        page.saveState();
        page.transform(new AffineTransform(scale, 0, 0, -scale, box.x(), box.top()));
        page.setColorFill(Ink.VANG);
        page.setColorStroke(Ink.VANG);
        page.setLineWidth(2.5f);
        page.moveTo(20, 9);
        page.lineTo(20, 6);
        page.curveTo(20, 0.7f, 28, 0.7f, 28, 6);
        page.lineTo(28, 9);
        page.stroke();
        page.moveTo(24, 7);
        page.curveTo(16, 7, 12, 13, 12, 21);
        page.curveTo(12, 30, 11, 34, 6, 39);
        page.lineTo(42, 39);
        page.curveTo(37, 34, 36, 30, 36, 21);
        page.curveTo(36, 13, 32, 7, 24, 7);
        page.fill();
        page.moveTo(19, 42);
        page.curveTo(19, 47.3f, 29, 47.3f, 29, 42);
        page.fill();
        page.setColorStroke(Ink.THEN);
        page.moveTo(12, 22);
        page.lineTo(36, 22);
        page.moveTo(10, 32);
        page.lineTo(38, 32);
        page.stroke();
        page.restoreState();
    }
}
