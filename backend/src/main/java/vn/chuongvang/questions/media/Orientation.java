package vn.chuongvang.questions.media;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, 1 to 8 as EXIF counts. */
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** Whatever is not understood is upright. */
    static int inExif(ByteBuffer exif) {
        try {
            var order = exif.getShort(0);
            var tiff =
                    exif.slice()
                            .order(
                                    order == 0x4949
                                            ? ByteOrder.LITTLE_ENDIAN
                                            : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            var entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (var i = 0; i < entries; i++) {
                var entry = directory + 2 + i * ENTRY;
                if (tiff.getShort(entry) == TAG) {
                    var value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException _) {
            return UPRIGHT;
        }
    }

    /** The picture as it was seen. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        var across = image.getWidth();
        var down = image.getHeight();
        var lies = orientation >= 5;
        var turned =
                new BufferedImage(
                        lies ? down : across, lies ? across : down, BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < down; y++) {
            for (var x = 0; x < across; x++) {
                var right = isOneOf(orientation, 2, 3, 7, 8) ? across - 1 - x : x;
                var below = isOneOf(orientation, 3, 4, 6, 7) ? down - 1 - y : y;
                turned.setRGB(lies ? below : right, lies ? right : below, image.getRGB(x, y));
            }
        }
        return turned;
    }

    private static boolean isOneOf(int orientation, int a, int b, int c, int d) {
        return orientation == a || orientation == b || orientation == c || orientation == d;
    }
}
