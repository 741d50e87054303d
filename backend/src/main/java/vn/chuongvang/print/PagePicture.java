package vn.chuongvang.print;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

/** The first page of a paper as a picture, for who cannot open a PDF beside the form. */
final class PagePicture {
    /** A4 lying becomes 1,169 pixels wide: sharp enough to read the smallest line. */
    private static final int DOTS_PER_INCH = 100;

    private PagePicture() {}

    /** Writes a PNG; leaves the stream open. */
    static void write(byte[] pdf, OutputStream out) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page =
                    new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
            ImageIO.write(page, "png", out);
        }
    }
}
