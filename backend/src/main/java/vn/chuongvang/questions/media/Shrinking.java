package vn.chuongvang.questions.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A picture with fewer points: each is the average of the area that it stands for. Grey stays as it
 * is stored, which Java's own drawing would brighten.
 */
final class Shrinking {
    private static final int CHANNELS = 4;
    private static final float FULL = 255;

    private final BufferedImage image;
    private final int width;
    private final int height;
    private final BufferedImage result;

    /** Sums of one line, transparency multiplied in. */
    private float[] sums;

    private Shrinking(BufferedImage image, int width, int height) {
        this.image = image;
        this.width = width;
        this.height = height;
        this.result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        this.sums = new float[width * CHANNELS];
    }

    /** With the longer side of at most {@code longest} points; smaller ones stay as they are. */
    static BufferedImage to(int longest, BufferedImage image) {
        var side = Math.max(image.getWidth(), image.getHeight());
        var scale = Math.min(1, longest / (double) side);
        return new Shrinking(
                        image,
                        Math.max(1, (int) Math.round(image.getWidth() * scale)),
                        Math.max(1, (int) Math.round(image.getHeight() * scale)))
                .shrink();
    }

    private BufferedImage shrink() {
        var lines = height / (double) image.getHeight();
        var current = 0;
        for (var y = 0; y < image.getHeight(); y++) {
            var line = narrowed(points(y));
            var top = y * lines;
            var bottom = Math.min(height, top + lines);
            var border = current + 1;
            add(line, Math.min(bottom, border) - top);
            if (bottom >= border - 1e-9 && current < height - 1) {
                write(current);
                current++;
                sums = new float[width * CHANNELS];
                add(line, Math.max(0, bottom - border));
            }
        }
        write(current);
        return result;
    }

    /** One line of the picture: red, green, blue, opacity of each point, 0 to 255. */
    private float[] points(int y) {
        var model = image.getColorModel();
        var raster = image.getRaster();
        var bands = raster.getNumBands();
        var samples = raster.getPixels(0, y, image.getWidth(), 1, (int[]) null);
        var points = new float[image.getWidth() * CHANNELS];
        for (var x = 0; x < image.getWidth(); x++) {
            var argb =
                    model instanceof IndexColorModel colours
                            ? colours.getRGB(samples[x])
                            : argb(raster, samples, x * bands);
            var opacity = argb >>> 24;
            points[x * CHANNELS] = (argb >> 16 & 0xFF) * opacity / FULL;
            points[x * CHANNELS + 1] = (argb >> 8 & 0xFF) * opacity / FULL;
            points[x * CHANNELS + 2] = (argb & 0xFF) * opacity / FULL;
            points[x * CHANNELS + 3] = opacity;
        }
        return points;
    }

    private static int argb(Raster raster, int[] samples, int at) {
        var bands = raster.getNumBands();
        var first = octet(raster, samples, at, 0);
        return switch (bands) {
            case 1 -> packed(0xFF, first, first, first);
            case 2 -> packed(octet(raster, samples, at, 1), first, first, first);
            default ->
                    packed(
                            bands == 3 ? 0xFF : octet(raster, samples, at, 3),
                            first,
                            octet(raster, samples, at, 1),
                            octet(raster, samples, at, 2));
        };
    }

    private static int octet(Raster raster, int[] samples, int at, int band) {
        var bits = raster.getSampleModel().getSampleSize(band);
        var value = samples[at + band];
        return bits >= Byte.SIZE ? value >> bits - Byte.SIZE : value * 0xFF / ((1 << bits) - 1);
    }

    private static int packed(int opacity, int red, int green, int blue) {
        return opacity << 24 | red << 16 | green << 8 | blue;
    }

    private float[] narrowed(float[] points) {
        var from = image.getWidth();
        if (from == width) {
            return points;
        }
        var line = new float[width * CHANNELS];
        var columns = width / (double) from;
        for (var x = 0; x < from; x++) {
            var left = x * columns;
            var cell = Math.min(width - 1, (int) left);
            var inside = Math.min(columns, cell + 1 - left);
            spread(points, x, line, cell, inside);
            if (cell < width - 1) {
                spread(points, x, line, cell + 1, columns - inside);
            }
        }
        return line;
    }

    private static void spread(float[] points, int x, float[] line, int cell, double share) {
        for (var channel = 0; channel < CHANNELS; channel++) {
            line[cell * CHANNELS + channel] += (float) (points[x * CHANNELS + channel] * share);
        }
    }

    private void add(float[] line, double share) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += (float) (line[i] * share);
        }
    }

    private void write(int y) {
        for (var x = 0; x < width; x++) {
            var opacity = sums[x * CHANNELS + 3];
            var by = opacity == 0 ? 0 : FULL / opacity;
            var argb =
                    packed(
                            rounded(opacity),
                            rounded(sums[x * CHANNELS] * by),
                            rounded(sums[x * CHANNELS + 1] * by),
                            rounded(sums[x * CHANNELS + 2] * by));
            result.setRGB(x, y, argb);
        }
    }

    private static int rounded(float value) {
        return Math.clamp(Math.round(value), 0, 0xFF);
    }
}
