package vn.chuongvang.questions.media;

import vn.chuongvang.questions.media.MediumRefused.Reason;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The parts of a WebP. */
final class WebpChunks {
    private static final int ANIMATED = 0x02;
    private static final byte TRANSPARENT = 0x10;
    private static final int SIDE = 0x3FFF;

    private final Walk walk;
    private int width;
    private int height;
    private boolean hasPicture;
    private int orientation = Orientation.UPRIGHT;

    private WebpChunks(byte[] file) {
        this.walk = new Walk(file, ByteOrder.LITTLE_ENDIAN);
    }

    static PictureSource read(byte[] file) {
        return new WebpChunks(file).read();
    }

    private PictureSource read() {
        walk.skip(4);
        var end = 8L + walk.four();
        walk.skip(4);
        walk.keepFrom(0);
        while (walk.at() + 8L <= end) {
            var start = walk.at();
            var name = walk.letters(4);
            var length = walk.four();
            var content = walk.part(length);
            if (length % 2 == 1 && walk.hasMore()) {
                walk.skip(1);
            }
            take(name, content, start);
        }
        if (!hasPicture) {
            throw new MediumRefused(Reason.PICTURE_BROKEN);
        }
        var clean = walk.kept();
        ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).putInt(4, clean.length - 8);
        return new PictureSource(FileKind.WEBP, clean, width, height, orientation, 4);
    }

    private void take(String name, ByteBuffer content, int start) {
        switch (name) {
            case "VP8X" -> extended(content);
            case "VP8 " -> {
                size(content.getShort(6) & SIDE, content.getShort(8) & SIDE);
                hasPicture = true;
                walk.keepFrom(start);
            }
            case "VP8L" -> {
                var bits = content.getInt(1);
                size((bits & SIDE) + 1, (bits >> 14 & SIDE) + 1);
                hasPicture = true;
                walk.keepFrom(start);
            }
            case "ALPH" -> walk.keepFrom(start);
            case "EXIF" -> orientation = Orientation.inExif(content);
            default -> {}
        }
    }

    /** Written anew without the flags of what is left out. */
    private void extended(ByteBuffer content) {
        if ((content.get(0) & ANIMATED) != 0) {
            throw new MediumRefused(Reason.PICTURE_ANIMATED);
        }
        size((content.getInt(4) & 0xFFFFFF) + 1, (content.getInt(6) >>> 8) + 1);
        walk.write("VP8X\n\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        walk.write((byte) (content.get(0) & TRANSPARENT), (byte) 0, (byte) 0, (byte) 0);
        for (var i = 4; i < 10; i++) {
            walk.write(content.get(i));
        }
    }

    /** Canvas and picture: the larger one counts. */
    private void size(int across, int down) {
        width = Math.max(width, across);
        height = Math.max(height, down);
    }
}
