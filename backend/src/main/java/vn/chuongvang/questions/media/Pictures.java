package vn.chuongvang.questions.media;

import java.awt.image.BufferedImage;

/** Decodes a picture and writes it twice anew: for the screen and for phones. */
final class Pictures {
    static final int SCREEN_SIDE = 1_600;
    static final int SCREEN_BYTES = 250_000;
    static final int SMALL_SIDE = 720;
    static final int SMALL_BYTES = 60_000;

    private Pictures() {}

    static Reencoded reencode(FileKind kind, byte[] file) {
        var image = decode(kind, file);
        var screen = PictureEncoder.within(SCREEN_BYTES, image);
        var isSmall =
                screen.bytes().length <= SMALL_BYTES
                        && Math.max(screen.width(), screen.height()) <= SMALL_SIDE;
        return new Reencoded(
                Reencoded.nameOf(screen.bytes(), screen.png() ? ".png" : ".jpg"),
                KeptMedium.Type.PICTURE,
                screen.bytes(),
                isSmall ? null : small(image),
                screen.width(),
                screen.height(),
                0);
    }

    /** For phones, of a file that is shipped with the product. */
    static byte[] small(byte[] file) {
        return small(decode(FileKind.of(file), file));
    }

    private static byte[] small(BufferedImage image) {
        return PictureEncoder.within(SMALL_BYTES, Shrinking.to(SMALL_SIDE, image)).bytes();
    }

    private static BufferedImage decode(FileKind kind, byte[] file) {
        var source = PictureSource.read(kind, file);
        var decoded = PictureDecoder.decode(source);
        var shrunk = Shrinking.to(SCREEN_SIDE, decoded);
        return Orientation.upright(
                Colours.usual(shrunk, decoded.getColorModel()), source.orientation());
    }
}
