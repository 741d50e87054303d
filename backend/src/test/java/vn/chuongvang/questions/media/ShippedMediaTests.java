package vn.chuongvang.questions.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.QuestionBank;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** What is shipped with the bank is as clean and as small as what is uploaded. */
class ShippedMediaTests {
    private static final String ADVICE =
            "%s: upload it to a server and take the file from /media/NAME, which is clean";

    @Test
    void every_shipped_medium_is_clean() throws IOException {
        for (var file : QuestionBank.load().media().values()) {
            try (var in = QuestionBank.openPackagedMedium(file).orElseThrow()) {
                assertClean(file, in.readAllBytes());
            }
        }
    }

    @Test
    void what_is_written_here_is_clean() {
        var photo = PictureFiles.photo(900, 600);
        for (var file :
                new byte[][] {
                    PictureFiles.jpeg(photo),
                    PictureFiles.png(PictureFiles.corners(64, 48, BufferedImage.TYPE_INT_ARGB)),
                    SoundFiles.wav(8_000, 1, 16, 1, 500)
                }) {
            assertClean("written here", Reencoded.of(file).bytes());
        }
        assertThat(
                        PictureSource.read(
                                        FileKind.JPEG,
                                        PictureFiles.fromACamera(PictureFiles.jpeg(photo), 1, "x"))
                                .clean())
                .isEqualTo(PictureFiles.jpeg(photo));
    }

    private static void assertClean(String name, byte[] file) {
        var kind = FileKind.of(file);
        switch (kind) {
            case PNG, JPEG -> {
                var source = PictureSource.read(kind, file);
                assertThat(source.clean()).as(ADVICE, name).isEqualTo(file);
                assertThat(file).as(name).hasSizeLessThanOrEqualTo(Pictures.SCREEN_BYTES);
                assertThat(Math.max(source.width(), source.height()))
                        .as(name)
                        .isLessThanOrEqualTo(Pictures.SCREEN_SIDE);
            }
            case MP3 -> {
                assertThat(Mp3Frames.of(file).bytes()).as(ADVICE, name).isEqualTo(file);
                assertThat(Reencoded.of(file).millis()).isPositive();
            }
            case GIF, WEBP, WAV -> throw new AssertionError(name + " is a " + kind);
        }
    }
}
