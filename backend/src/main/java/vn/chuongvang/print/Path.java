package vn.chuongvang.print;

import org.openpdf.text.pdf.PdfContentByte;

/** A path with curves of one control point, as our drawings have; PDF knows those of two only. */
final class Path {
    private final PdfContentByte page;
    private float x;
    private float y;

    Path(PdfContentByte page, float x, float y) {
        this.page = page;
        this.x = x;
        this.y = y;
        page.moveTo(x, y);
    }

    void line(float toX, float toY) {
        page.lineTo(toX, toY);
        x = toX;
        y = toY;
    }

    void curve(float controlX, float controlY, float toX, float toY) {
        page.curveTo(
                x + (controlX - x) * 2 / 3,
                y + (controlY - y) * 2 / 3,
                toX + (controlX - toX) * 2 / 3,
                toY + (controlY - toY) * 2 / 3,
                toX,
                toY);
        x = toX;
        y = toY;
    }
}
