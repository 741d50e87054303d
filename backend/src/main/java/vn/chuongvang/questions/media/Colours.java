package vn.chuongvang.questions.media;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.HashSet;

/** Colours as every screen means them (sRGB), and how many there are. */
final class Colours {
    /** More are not counted: photos have hundreds of thousands. */
    static final int MANY = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(Colours.class);
    private static final int OPAQUE = 0xFF000000;
    private static final int CHANNELS = 3;

    private Colours() {}

    /** From the colours that phones and cameras write ("Display P3"); others stay as stored. */
    static BufferedImage usual(BufferedImage image, ColorModel stored) {
        var from = stored.getColorSpace();
        if (from.isCS_sRGB() || from.getType() != ColorSpace.TYPE_RGB || stored.hasAlpha()) {
            return image;
        }
        try {
            return converted(image, from);
        } catch (CMMException | IllegalArgumentException e) {
            LOG.info("a colour profile was not understood", e);
            return image;
        }
    }

    private static BufferedImage converted(BufferedImage image, ColorSpace from) {
        var width = image.getWidth();
        var height = image.getHeight();
        var line = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, CHANNELS, null);
        var changed = line.createCompatibleWritableRaster();
        var conversion = new ColorConvertOp(from, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var rgb = image.getRGB(x, y);
                line.setPixel(x, 0, new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF});
            }
            conversion.filter(line, changed);
            for (var x = 0; x < width; x++) {
                var samples = changed.getPixel(x, 0, (int[]) null);
                result.setRGB(x, y, OPAQUE | samples[0] << 16 | samples[1] << 8 | samples[2]);
            }
        }
        return result;
    }

    static boolean isOpaque(int[] points) {
        for (var point : points) {
            if (point >>> 24 != 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** At most one more than {@link #MANY}. */
    static int[] distinct(int[] points) {
        var seen = new HashSet<Integer>();
        for (var point : points) {
            if (seen.add(point) && seen.size() > MANY) {
                break;
            }
        }
        return seen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    static int[] points(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
