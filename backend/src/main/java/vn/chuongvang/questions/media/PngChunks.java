package vn.chuongvang.questions.media;

import vn.chuongvang.questions.media.MediumRefused.Reason;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** The parts of a PNG. Of an animated one the still picture is left. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final Walk walk;
    private int width;
    private int height;
    private int bytesPerPoint = 1;
    private int orientation = Orientation.UPRIGHT;

    private PngChunks(byte[] file) {
        this.walk = new Walk(file, ByteOrder.BIG_ENDIAN);
    }

    static PictureSource read(byte[] file) {
        return new PngChunks(file).read();
    }

    private PictureSource read() {
        walk.skip(SIGNATURE);
        walk.keepFrom(0);
        var name = "";
        while (!name.equals("IEND")) {
            var start = walk.at();
            var length = walk.four();
            name = walk.letters(4);
            look(name, walk.part(length));
            walk.skip(CHECKSUM);
            if (KEPT.contains(name)) {
                walk.keepFrom(start);
            }
        }
        return new PictureSource(
                FileKind.PNG, walk.kept(), width, height, orientation, bytesPerPoint);
    }

    private void look(String name, ByteBuffer content) {
        if (name.equals("IHDR")) {
            width = content.getInt();
            height = content.getInt();
            var bits = content.get();
            var channels = channels(content.get());
            bytesPerPoint = Math.max(1, channels * bits / Byte.SIZE);
        } else if (width == 0) {
            throw new MediumRefused(Reason.PICTURE_BROKEN);
        } else if (name.equals("eXIf")) {
            orientation = Orientation.inExif(content);
        }
    }

    /** With room for the transparency that grey and colours may get by a part of its own. */
    private static int channels(byte colours) {
        return switch (colours) {
            case 0 -> 2;
            case 2 -> 4;
            case 3 -> 1;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new MediumRefused(Reason.PICTURE_BROKEN);
        };
    }
}
