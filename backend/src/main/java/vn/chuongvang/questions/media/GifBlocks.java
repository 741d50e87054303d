package vn.chuongvang.questions.media;

import vn.chuongvang.questions.media.MediumRefused.Reason;

import java.nio.ByteOrder;

/** The parts of a GIF, up to the end of its first picture. */
final class GifBlocks {
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int PICTURE = 0x2C;
    private static final byte END = 0x3B;

    private final Walk walk;

    private GifBlocks(byte[] file) {
        this.walk = new Walk(file, ByteOrder.LITTLE_ENDIAN);
    }

    static PictureSource read(byte[] file) {
        return new GifBlocks(file).read();
    }

    private PictureSource read() {
        walk.skip(6 + 2 + 2);
        var packed = walk.octet();
        walk.skip(2);
        skipColours(packed);
        walk.keepFrom(0);
        var start = walk.at();
        var block = walk.octet();
        while (block == EXTENSION) {
            var label = walk.octet();
            skipContent();
            if (label == GRAPHIC_CONTROL) {
                walk.keepFrom(start);
            }
            start = walk.at();
            block = walk.octet();
        }
        if (block != PICTURE) {
            throw new MediumRefused(Reason.PICTURE_BROKEN);
        }
        return picture(start);
    }

    private PictureSource picture(int start) {
        walk.skip(2 + 2);
        var width = walk.pair();
        var height = walk.pair();
        skipColours(walk.octet());
        walk.skip(1);
        skipContent();
        walk.keepFrom(start);
        walk.write(END);
        return new PictureSource(FileKind.GIF, walk.kept(), width, height, Orientation.UPRIGHT, 1);
    }

    private void skipColours(int packed) {
        if ((packed & 0x80) != 0) {
            walk.skip(3 << (packed & 7) + 1);
        }
    }

    private void skipContent() {
        var length = walk.octet();
        while (length != 0) {
            walk.skip(length);
            length = walk.octet();
        }
    }
}
