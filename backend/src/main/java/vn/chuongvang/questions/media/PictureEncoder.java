package vn.chuongvang.questions.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a picture into a number of bytes: PNG where it is transparent, or has few colours and is
 * smaller so; else JPEG, coarser step by step, then with fewer points.
 */
final class PictureEncoder {
    private static final List<Float> QUALITIES = List.of(0.85f, 0.75f, 0.65f, 0.55f, 0.45f);
    private static final double STEP = 0.8;
    private static final int LEAST = 64;
    private static final int PALETTE = 256;

    private PictureEncoder() {}

    /** As it was written. */
    record Encoded(byte[] bytes, boolean png, int width, int height) {}

    static Encoded within(int mostBytes, BufferedImage image) {
        var smaller = image;
        while (true) {
            var encoded = encode(mostBytes, smaller);
            var longest = Math.max(smaller.getWidth(), smaller.getHeight());
            if (encoded.bytes().length <= mostBytes || longest <= LEAST) {
                return encoded;
            }
            smaller = Shrinking.to((int) (longest * STEP), smaller);
        }
    }

    private static Encoded encode(int mostBytes, BufferedImage image) {
        var points = Colours.points(image);
        var opaque = Colours.isOpaque(points);
        var png = png(image, points, opaque).filter(bytes -> bytes.length <= mostBytes);
        if (png.isPresent() && !opaque) {
            return encoded(png.get(), true, image);
        }
        var flat = flat(image);
        var jpeg = jpeg(flat, QUALITIES.getFirst());
        if (png.isPresent() && png.get().length <= jpeg.length) {
            return encoded(png.get(), true, image);
        }
        for (var i = 1; i < QUALITIES.size() && jpeg.length > mostBytes; i++) {
            jpeg = jpeg(flat, QUALITIES.get(i));
        }
        return encoded(jpeg, false, image);
    }

    private static Encoded encoded(byte[] bytes, boolean png, BufferedImage image) {
        return new Encoded(bytes, png, image.getWidth(), image.getHeight());
    }

    private static Optional<byte[]> png(BufferedImage image, int[] points, boolean opaque) {
        var colours = Colours.distinct(points);
        if (colours.length > Colours.MANY && opaque) {
            return Optional.empty();
        }
        var written =
                colours.length <= PALETTE ? indexed(image, colours) : opaque ? flat(image) : image;
        return Optional.of(write("png", written, 0));
    }

    private static BufferedImage indexed(BufferedImage image, int[] colours) {
        var model = new IndexColorModel(Byte.SIZE, colours.length, colours, 0, true, -1, 0);
        var result =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        model);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var index = Arrays.binarySearch(colours, image.getRGB(x, y));
                result.getRaster().setSample(x, y, 0, index);
            }
        }
        return result;
    }

    /** On white paper. */
    private static BufferedImage flat(BufferedImage image) {
        var flat =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = flat.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return flat;
    }

    private static byte[] jpeg(BufferedImage flat, float quality) {
        return write("jpeg", flat, quality);
    }

    private static byte[] write(String format, RenderedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
