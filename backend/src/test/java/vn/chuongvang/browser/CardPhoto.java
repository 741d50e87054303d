package vn.chuongvang.browser;

import vn.chuongvang.print.PrintedCode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** What a phone's camera app hands over: 1,600 × 1,200 points with a code somewhere in them. */
final class CardPhoto {
    private CardPhoto() {}

    /**
     * @param scale points of a module; with 1 nothing can read it
     */
    static byte[] of(String text, int scale) {
        var image = new BufferedImage(1_600, 1_200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(235, 225, 200));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(new Color(30, 25, 20));
        try {
            var code = PrintedCode.of(text);
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y) == 1) {
                        pen.fillRect(500 + x * scale, 300 + y * scale, scale, scale);
                    }
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pen.dispose();
        }
    }
}
