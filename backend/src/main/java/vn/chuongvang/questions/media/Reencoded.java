package vn.chuongvang.questions.media;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file became.
 *
 * @param small for phones; null where {@code bytes} are small enough, and for recordings
 * @param width in points, 0 for recordings
 * @param millis 0 for pictures
 */
record Reencoded(
        String name,
        KeptMedium.Type type,
        byte[] bytes,
        byte @Nullable [] small,
        int width,
        int height,
        int millis) {
    private static final int DIGITS = 32;

    /** Takes a second or six, and up to 200 MB. */
    static Reencoded of(byte[] file) {
        var kind = FileKind.of(file);
        return switch (kind) {
            case PNG, JPEG, GIF, WEBP -> Pictures.reencode(kind, file);
            case MP3, WAV -> Recordings.reencode(kind, file);
        };
    }

    /** The name of these bytes, {@link Media#isContentName}. */
    static String nameOf(byte[] bytes, String ending) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS) + ending;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
