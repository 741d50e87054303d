package vn.chuongvang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.questionbank.BankReader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions every word of which is hostile, as the bank's own documents. */
final class HostileQuestions {
    static final int MAIN = 12;

    /** The second one that is asked is answered in words. */
    static final int WRITTEN = 2;

    private static final int OPTION = 45;
    private static final int LINE = 60;

    private final HostilePile pile;

    HostileQuestions(HostilePile pile) {
        this.pile = pile;
    }

    /** One for each of these texts. */
    String document(List<String> texts) {
        var questions =
                IntStream.range(0, texts.size())
                        .mapToObj(i -> choice("T7-L%04d".formatted(8_000 + i), texts.get(i)))
                        .toList();
        return document(questions.stream());
    }

    /** What a contest asks, under numbers that the bank has. */
    List<AskedQuestion> asked() {
        var questions =
                IntStream.rangeClosed(1, MAIN + 1)
                        .mapToObj(
                                n -> {
                                    var id = "T7-%03d".formatted(n);
                                    var text = pile.next(LINE);
                                    return n == WRITTEN ? written(id, text) : choice(id, text);
                                });
        var reading = BankReader.fromText("hostile.yaml", document(questions));
        assertThat(reading.problems()).isEmpty();
        var read = reading.entries();
        return IntStream.range(0, read.size())
                .mapToObj(i -> new AskedQuestion(purpose(i), read.get(i).question()))
                .toList();
    }

    private static QuestionPurpose purpose(int place) {
        return place < MAIN ? QuestionPurpose.MAIN : QuestionPurpose.BACKUP;
    }

    private String document(Stream<Map<String, Object>> questions) {
        var document = new LinkedHashMap<String, Object>();
        document.put("sources", Map.of("A1", source()));
        document.put("questions", questions.toList());
        return JsonMapper.shared().writeValueAsString(document);
    }

    private Map<String, Object> source() {
        return Map.of(
                "title",
                pile.next(LINE),
                "publisher",
                pile.next(LINE),
                "url",
                "javascript:window.bitten=999",
                "readOn",
                "2026-11-01",
                "tier",
                "PRESS");
    }

    private Map<String, Object> choice(String id, String text) {
        var fields = fields(id, "SINGLE_CHOICE", text);
        fields.put("options", pile.some(4, OPTION));
        fields.put("key", "A");
        return fields;
    }

    private Map<String, Object> written(String id, String text) {
        var fields = fields(id, "SHORT_TEXT", text);
        fields.put("accepted", List.of(pile.word()));
        return fields;
    }

    private Map<String, Object> fields(String id, String type, String text) {
        return new HashMap<>(
                Map.ofEntries(
                        Map.entry("id", id),
                        Map.entry("version", 1),
                        Map.entry("type", type),
                        Map.entry("difficulty", 1),
                        Map.entry("text", text),
                        Map.entry("explanation", pile.next(LINE)),
                        Map.entry("audience", List.of("GENERAL")),
                        Map.entry("factIds", List.of("T7.90")),
                        Map.entry("sources", List.of("A1")),
                        Map.entry("validFrom", "2026-01-01"),
                        Map.entry("reviewBy", "2035-01-01"),
                        Map.entry("volatility", "STABLE"),
                        Map.entry("author", pile.next(LINE)),
                        Map.entry("state", "REVIEWED")));
    }
}
