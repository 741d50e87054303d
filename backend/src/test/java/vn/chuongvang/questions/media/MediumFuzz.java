package vn.chuongvang.questions.media;

import java.awt.image.BufferedImage;
import java.util.stream.Stream;

/** A target of Jazzer: pictures and recordings that somebody uploads. */
public final class MediumFuzz {
    private MediumFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) {
        try {
            Reencoded.of(file);
        } catch (MediumRefused _) {
            // The way to say no.
        }
    }

    /** To begin with. */
    public static Stream<byte[]> seeds() {
        var corners = PictureFiles.corners(16, 16, BufferedImage.TYPE_INT_RGB);
        return Stream.of(
                PictureFiles.written("png", corners),
                PictureFiles.written("jpg", corners),
                PictureFiles.written("gif", corners),
                SoundFiles.wav(8_000, 1, 16, 1, 50),
                SoundFiles.frames(3, SoundFiles.MPEG_1));
    }
}
