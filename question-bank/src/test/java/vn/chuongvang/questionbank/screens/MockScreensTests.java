package vn.chuongvang.questionbank.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.Area;
import vn.chuongvang.questionbank.BankReader;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.Reading;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/** What a question calls an area is where the program drew it, and the file is what it draws. */
class MockScreensTests {
    private static final Path FOLDER = Path.of("questions");
    private static final int LARGEST_FILE = 60_000;

    /** Of 255; another JDK may smooth letters a little differently. */
    private static final double NEARLY = 3;

    private static final Reading BANK = BankReader.fromFolder(FOLDER);

    static List<Question> taps() {
        return BANK.entries().stream()
                .map(Reading.Entry::question)
                .filter(question -> question.type() == Type.HOTSPOT)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("taps")
    void areas_are_where_they_were_drawn(Question question) {
        var file = BANK.media().get(question.media().picture().orElseThrow().file());
        var screen = MockScreens.all().get(file);

        assertThat(((Answer.Hotspot) question.answer()).areas())
                .as(question.id() + " " + file)
                .isEqualTo(
                        screen.areas().entrySet().stream()
                                .map(area -> thousandths(area.getKey(), area.getValue()))
                                .toList());
    }

    @Test
    void every_picture_is_small_and_as_the_program_draws_it() throws IOException {
        for (var screen : MockScreens.all().entrySet()) {
            var file = Files.readAllBytes(FOLDER.resolve("media").resolve(screen.getKey()));
            assertThat(file.length).as(screen.getKey()).isLessThanOrEqualTo(LARGEST_FILE);
            var kept = ImageIO.read(new ByteArrayInputStream(file));
            assertThat(kept.getWidth()).isEqualTo(MockScreen.WIDTH);
            assertThat(kept.getHeight()).isEqualTo(MockScreen.HEIGHT);
            var drawn = ImageIO.read(new ByteArrayInputStream(screen.getValue().picture()));
            assertThat(difference(kept, drawn))
                    .as(screen.getKey() + ": run MockScreens.main to draw it again")
                    .isLessThan(NEARLY);
        }
    }

    private static Area thousandths(String name, Rectangle place) {
        var left = of(place.x, MockScreen.WIDTH);
        var top = of(place.y, MockScreen.HEIGHT);
        var right = of(place.x + place.width, MockScreen.WIDTH);
        var bottom = of(place.y + place.height, MockScreen.HEIGHT);
        return new Area(name, left, top, right - left, bottom - top);
    }

    private static int of(int pixel, int whole) {
        return Math.round(pixel * 1000f / whole);
    }

    /** The mean over all pixels and colours. */
    private static double difference(BufferedImage one, BufferedImage other) {
        var sum = 0L;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    var here = one.getRGB(x, y) >> shift & 0xff;
                    var there = other.getRGB(x, y) >> shift & 0xff;
                    sum += Math.abs(here - there);
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
