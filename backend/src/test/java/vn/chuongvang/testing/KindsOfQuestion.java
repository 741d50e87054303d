package vn.chuongvang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.questionbank.BankReader;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.Reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A question of each type, with pictures, a recording and translations: kinds/kinds.yaml. */
public final class KindsOfQuestion {
    public static final String VOICE = "0123456789abcdef0123456789abcde1.mp3";
    public static final String LOGIN = "0123456789abcdef0123456789abcde2.png";
    public static final String LOCK = "0123456789abcdef0123456789abcde3.png";

    private KindsOfQuestion() {}

    /** In the order of the file; the last one is a backup. */
    public static List<Question> all() {
        return all(Map.of());
    }

    private static List<Question> all(Map<String, String> files) {
        try (var file = KindsOfQuestion.class.getResourceAsStream("/kinds/kinds.yaml")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var one : files.entrySet()) {
                text = text.replace(one.getKey(), one.getValue());
            }
            var reading = BankReader.fromText("kinds.yaml", text);
            assertThat(reading.problems()).isEmpty();
            return reading.entries().stream().map(Reading.Entry::question).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Question of(Type type) {
        return all().stream().filter(one -> one.type() == type).findFirst().orElseThrow();
    }

    /** All of them to be played, the last one as a backup. */
    public static List<AskedQuestion> asked() {
        return asked(Map.of());
    }

    /** With other files in the place of those of the fixture. */
    public static List<AskedQuestion> asked(Map<String, String> files) {
        var all = all(files);
        return IntStream.range(0, all.size())
                .mapToObj(
                        i ->
                                new AskedQuestion(
                                        i < all.size() - 1
                                                ? QuestionPurpose.MAIN
                                                : QuestionPurpose.BACKUP,
                                        all.get(i)))
                .toList();
    }
}
