package vn.chuongvang.questionbank.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.questionbank.Problem;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A translation is whole, short, current and as fair as its question. */
class TranslationRulesTests {
    private static final String ENGLISH = "en/" + BankOnDisk.FILE;
    private static final String QUESTION =
            """
            type: SINGLE_CHOICE
            difficulty: 1
            text: "Người lạ tự xưng công an gọi. Bạn làm gì?"
            options: ["Nghe theo", "Tắt máy", "Giữ bí mật"]
            key: B
            """;
    private static final String TRANSLATION =
            """
              - id: T7-001
                version: 1
                text: "A stranger calls as the police. What do you do?"
                options: ["Obey him", "Hang up", "Keep quiet"]
                explanation: "Tell the nearest police."
                translator: Ban biên soạn
                state: REVIEWED
            """;

    @TempDir Path folder;
    private BankOnDisk bank = new BankOnDisk(Path.of("target", "no-bank"));

    @BeforeEach
    void writeQuestion() {
        bank = new BankOnDisk(folder).question(1, QUESTION);
    }

    @Test
    void a_good_translation_is_left_alone() {
        bank.write(ENGLISH, "translations:\n" + TRANSLATION);
        assertThat(bank.problems()).isEmpty();
        assertThat(bank.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: T7-001|id: T7-002|translation.unknown|2",
                "\"Obey him\", |''|translation.count|5",
                "explanation:|left: [\"One\", \"Two\"]~explanation:|translation.count|5",
                "What do you do?|{long}{long}{long}|text.long|4",
                "Obey him|{long}|text.long|5",
                "Tell the nearest police.|{long}{long}{long}{long}{long}|text.long|6",
                "explanation:|accepted: [\"{long}\"]~explanation:|text.long|6",
                "Obey him|HANG-UP|options.same|5"
            })
    void a_flaw_is_found_with_its_file_and_line(String good, String bad, String flaw, int line) {
        bank.write(ENGLISH, "translations:\n" + broken(good, bad));
        assertThat(bank.problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.flaw()).isEqualTo(flaw);
                            assertThat(problem.file()).isEqualTo(ENGLISH);
                            assertThat(problem.line()).isEqualTo(line);
                        });
    }

    @Test
    void one_question_is_translated_once_into_a_language() {
        bank.write(ENGLISH, "translations:\n" + TRANSLATION + TRANSLATION);
        bank.write("km/" + BankOnDisk.FILE, "translations:\n" + TRANSLATION);
        assertThat(bank.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.flaw()).isEqualTo("id.taken");
                            assertThat(problem.line()).isEqualTo(9);
                            assertThat(problem.toString()).contains(ENGLISH + ":2");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1|version: 2|translation.stale|3",
                "Hang up|Hang up and tell the police|translation.key|5",
                "Hang up|Hang up now|''|0"
            })
    void what_is_stale_or_stands_out_is_pointed_at(String good, String bad, String flaw, int line) {
        bank.write(ENGLISH, "translations:\n" + broken(good, bad));
        assertThat(bank.problems()).isEmpty();
        if (flaw.isEmpty()) {
            assertThat(bank.warnings()).isEmpty();
        } else {
            assertThat(bank.warnings())
                    .singleElement()
                    .satisfies(
                            warning -> {
                                assertThat(warning.flaw()).isEqualTo(flaw);
                                assertThat(warning.line()).isEqualTo(line);
                            });
        }
    }

    @ParameterizedTest
    @CsvSource({"16, false", "17, true"})
    void a_language_whose_keys_are_mostly_the_longest_is_pointed_at(int longest, boolean warned) {
        bank.write(BankOnDisk.FILE, "questions:\n" + many(TranslationRulesTests::question));
        bank.write(
                ENGLISH,
                "translations:\n"
                        + many(
                                n ->
                                        TRANSLATION
                                                .replace("T7-001", id(n))
                                                .replace(
                                                        "Hang up",
                                                        n <= longest ? "Hang up now" : "Stop")));
        assertThat(bank.warnings().stream().map(Problem::flaw).collect(Collectors.toSet()))
                .matches(flaws -> flaws.contains("translation.longest") == warned);
    }

    private static String many(IntFunction<String> one) {
        return IntStream.rangeClosed(1, 40).mapToObj(one).collect(Collectors.joining());
    }

    private static String question(int n) {
        return "  - id: " + id(n) + "\n    version: 1\n" + QUESTION.indent(4) + BankOnDisk.REST;
    }

    private static String id(int n) {
        return "T7-%03d".formatted(n);
    }

    private static String broken(String good, String bad) {
        var filled = bad.replace("~", "\n    ").replace("{long}", "very long ".repeat(7));
        var broken = TRANSLATION.replace(good, filled);
        assertThat(broken).isNotEqualTo(TRANSLATION);
        return broken;
    }
}
