package vn.chuongvang.questions.media;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Pictures as people and programs make them, and as nobody should. */
final class PictureFiles {
    private static final int PNG_HEAD = 8 + 25;

    private PictureFiles() {}

    /** A photo of nothing: soft colours with noise on them. */
    static BufferedImage photo(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var noise = random.nextInt(24);
                image.setRGB(
                        x,
                        y,
                        x * 200 / width + noise << 16 | y * 200 / height + noise << 8 | 90 + noise);
            }
        }
        return image;
    }

    /** Red at the top left, then green, blue, and white at the bottom right. */
    static BufferedImage corners(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var canvas = image.createGraphics();
        var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (var i = 0; i < colours.length; i++) {
            canvas.setColor(colours[i]);
            canvas.fillRect(i % 2 * width / 2, i / 2 * height / 2, width, height);
        }
        canvas.dispose();
        return image;
    }

    static byte[] written(String format, BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(BufferedImage image) {
        return written("jpeg", image);
    }

    static byte[] png(BufferedImage image) {
        return written("png", image);
    }

    /** 16 bits for each colour, all of it the same. */
    static byte[] deepPng(int red, int green, int blue) {
        var model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        false,
                        false,
                        Transparency.OPAQUE,
                        DataBuffer.TYPE_USHORT);
        var raster = model.createCompatibleWritableRaster(32, 32);
        for (var i = 0; i < 32 * 32; i++) {
            raster.setPixel(i % 32, i / 32, new int[] {red, green, blue});
        }
        return png(new BufferedImage(model, raster, false, null));
    }

    static byte[] cmykJpeg() {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With EXIF: how the camera was held, where it was, and whose it is. */
    static byte[] fromACamera(byte[] jpeg, int orientation, String place) {
        var words = place.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + 2 + 12 + 4 + words.length);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        exif.putShort((short) 1).putShort((short) 0x1B).putShort((short) 2);
        exif.putInt(words.length).putInt(56).putInt(0).put(words);
        var comment = ("nhà " + place).getBytes(StandardCharsets.UTF_8);
        return withSegment(withSegment(jpeg, 0xFE, comment), 0xE1, exif.array());
    }

    static byte[] withProfile(byte[] jpeg, ICC_Profile profile) {
        var data = profile.getData();
        var segment = ByteBuffer.allocate(14 + data.length);
        segment.put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII)).put(data);
        return withSegment(jpeg, 0xE2, segment.array());
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var file = ByteBuffer.allocate(jpeg.length + 4 + content.length);
        file.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
        file.putShort((short) (content.length + 2)).put(content).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    /** A part right behind the first one. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        var chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + content.length);
        chunk.putInt((int) sum.getValue());
        var file = ByteBuffer.allocate(png.length + chunk.capacity());
        file.put(png, 0, PNG_HEAD).put(chunk.array());
        return file.put(png, PNG_HEAD, png.length - PNG_HEAD).array();
    }

    static byte[] animated(byte[] png) {
        var moves = withChunk(png, "fdAT", new byte[40]);
        return withChunk(withChunk(moves, "fcTL", new byte[26]), "acTL", new byte[8]);
    }

    /** A picture that says it is larger than it is. */
    static byte[] claiming(byte[] file, int at, int size) {
        var claiming = ByteBuffer.wrap(file.clone());
        claiming.putInt(at, size);
        return claiming.array();
    }
}
