package vn.chuongvang.questions.media;

import vn.chuongvang.questions.media.MediumRefused.Reason;

import java.nio.BufferUnderflowException;

/**
 * A picture before it is decoded, without all that is not needed for it.
 *
 * @param clean the file with nothing left but what the decoder needs
 * @param orientation as in EXIF, 1 to 8
 * @param bytesPerPoint decoded
 */
record PictureSource(
        FileKind kind, byte[] clean, int width, int height, int orientation, int bytesPerPoint) {
    /** Files up to this are taken, in bytes. */
    static final int MOST_BYTES = 10_000_000;

    private static final int MOST_POINTS = 40_000_000;
    private static final int MOST_POINTS_WEBP = 16_000_000;
    private static final int LONGEST = 40_000;
    private static final int SHORTEST = 16;

    PictureSource {
        if (width < 1 || height < 1) {
            throw new MediumRefused(Reason.PICTURE_BROKEN);
        }
        var most = kind == FileKind.WEBP ? MOST_POINTS_WEBP : MOST_POINTS;
        if ((long) width * height > most || Math.max(width, height) > LONGEST) {
            throw new MediumRefused(Reason.PICTURE_TOO_MANY_POINTS);
        }
        if (Math.min(width, height) < SHORTEST) {
            throw new MediumRefused(Reason.PICTURE_TOO_SMALL);
        }
    }

    /** Walks through the file; nothing is decoded yet. */
    static PictureSource read(FileKind kind, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new MediumRefused(Reason.FILE_TOO_LARGE);
        }
        try {
            return switch (kind) {
                case PNG -> PngChunks.read(file);
                case JPEG -> JpegSegments.read(file);
                case GIF -> GifBlocks.read(file);
                case WEBP -> WebpChunks.read(file);
                case MP3, WAV -> throw new IllegalArgumentException(kind.name());
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new MediumRefused(Reason.PICTURE_TRUNCATED, e);
        }
    }
}
