package vn.chuongvang.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

class QrReaderTests {
    private static final String LINK = "http://192.168.1.5:8080/482915#t=q3Jf0vAbCdEfGhIjKlMnOw";
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    /** A card held askew, small in the picture, in uneven light, by a cheap camera. */
    @Test
    void a_poor_photo_of_a_card_reads() {
        var photo = photo(0.13, 5);
        var random = new Random(3);
        for (int at = 0; at < photo.length; at++) {
            int lit = (photo[at] & 0xFF) * 2 / 3 + at % WIDTH / 12 + random.nextInt(25);
            photo[at] = (byte) Math.min(255, lit);
        }

        assertThat(QrReader.read(photo, WIDTH, HEIGHT)).contains(LINK);
    }

    @Test
    void a_photo_without_a_code_reads_as_nothing() {
        assertThat(QrReader.read(new byte[WIDTH * HEIGHT], WIDTH, HEIGHT)).isEmpty();
        assertThat(QrReader.read(new byte[1], 1, 1)).isEmpty();
    }

    @Test
    void points_that_are_no_picture_are_refused() {
        assertThatThrownBy(() -> QrReader.read(new byte[10], 3, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrReader.read(new byte[0], 65_536, 65_536))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] photo(double radians, int scale) {
        var modules = QrCode.readable(LINK);
        int side = modules.getWidth();
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(radians, WIDTH / 2.0, HEIGHT / 2.0);
        pen.translate((WIDTH - side * scale) / 2, (HEIGHT - side * scale) / 2);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (modules.get(x, y) == 1) {
                    pen.fillRect(x * scale, y * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        var points = new byte[WIDTH * HEIGHT];
        image.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, points);
        return points;
    }
}
