package vn.chuongvang.questionbank.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.questionbank.BankReader;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Topic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Each rule is seen to bite, and to say where. */
class BankCheckTests {
    private static final String FILE = Topic.T7.fileName();

    @TempDir Path folder;

    @BeforeEach
    void writeSources() throws IOException {
        Files.writeString(
                folder.resolve("sources.yaml"),
                """
                A1:
                  title: "Một bài báo"
                  publisher: "Một tờ báo"
                  readOn: 2026-11-22
                  tier: PRESS
                """);
    }

    @Test
    void good_questions_have_no_problems() throws IOException {
        assertThat(problems(CHOICE + WRITTEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: T7-001|id: T6-001|id.topic|2",
                "id: T7-002|id: T7-001|id.taken|22",
                "Bạn làm gì trước tiên?|Bạn làm gì trước tiên {long}?|text.long|6",
                "Không chuyển tiền|Không chuyển {long}|text.long|8",
                "Hãy báo công an.|Hãy báo công an {long}{long}.|text.long|13",
                "Bạn làm gì|Bạn làm gi\u0300|text.nfc|6",
                "Bạn làm gì trước tiên?|Bạn không nên làm gì?|text.negation|6",
                "Bạn làm gì trước tiên?|Việc nào không đúng?|text.negation|6",
                "Giữ bí mật|Không chuyển tiến|options.same|9",
                "Giữ bí mật|Cả A và C|options.refer|9",
                "Giữ bí mật|Tất cả đều đúng|options.refer|9",
                "Giữ bí mật|Giữ bí mật và làm đúng theo mọi lời người đó dặn|options.uneven|8",
                "factIds: [T7.12]|factIds: []|fact.none|15",
                "factIds: [T7.12]|factIds: [FACT-1]|fact.shape|15",
                "sources: [A1]|sources: []|source.none|16",
                "sources: [A1]|sources: [B9]|source.unknown|16",
                "state: REVIEWED|state: APPROVED|source.weak|16",
                "validFrom: 2026-01-01|validFrom: 2028-12-31|validity.order|17",
                "volatility: STABLE|volatility: LAW|review.late|18",
                "key: C|key: E|field.value|12",
                "key: C|kee: C|field.unknown|12",
                "difficulty: 1|difficulty: easy|field.value|5"
            })
    void a_flaw_in_a_choice_is_found_with_its_line(String good, String bad, String flaw, int line)
            throws IOException {
        var broken = (CHOICE + WRITTEN).replaceFirst(Pattern.quote(good), fill(bad));
        assertThat(problems(broken))
                .anySatisfy(
                        problem -> {
                            assertThat(problem.flaw()).isEqualTo(flaw);
                            assertThat(problem.file()).isEqualTo(FILE);
                            assertThat(problem.line()).isEqualTo(line);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"chuyển đổi số\"]|[\"{long}\"]|answer.long",
                "[\"chuyển đổi số\"]|[\"57-NQ/TW\", \"chuyển dời số\"]|answer.rejected",
                "[\"chuyển dời số\"]|[\"NQ57\"]|answer.accepted",
                "[\"chuyển dời số\"]|[\"chuyển đổi số\"]|answer.rejected",
                "matchPolicy: EXACT|matchPolicy: LENIENT|answer.collides",
                "matchPolicy: EXACT|matchPolicy: LENIENTLY|field.value"
            })
    void a_flaw_in_a_written_answer_is_found(String good, String bad, String flaw)
            throws IOException {
        var law = WRITTEN.replace("[\"chuyển đổi số\"]", "[\"57-NQ/TW\", \"chuyển đổi số\"]");
        var broken = (flaw.equals("answer.accepted") ? law : WRITTEN).replace(good, fill(bad));
        assertThat(broken).isNotEqualTo(WRITTEN);
        assertThat(problems(CHOICE + broken)).extracting(Problem::flaw).contains(flaw);
    }

    @ParameterizedTest
    @CsvSource({"bạn,bán", "số,sơ", "đa,da"})
    void a_word_that_collides_without_accents_forces_exact(String key, String other)
            throws IOException {
        var lenient =
                WRITTEN.replace("[\"chuyển đổi số\"]", "[\"" + key + "\"]")
                        .replace("[\"chuyển dời số\"]", "[\"" + other + "\"]")
                        .replace("matchPolicy: EXACT", "matchPolicy: LENIENT");
        assertThat(problems(CHOICE + lenient))
                .anySatisfy(
                        problem ->
                                assertThat(problem.message(Locale.ROOT))
                                        .contains("\"" + key + "\"", "\"" + other + "\"")
                                        .contains("EXACT"));
        assertThat(problems(CHOICE + lenient.replace("LENIENT", "EXACT"))).isEmpty();
    }

    @Test
    void the_dictionary_of_collisions_is_the_whole_bank() throws IOException {
        var key =
                WRITTEN.replace("[\"chuyển đổi số\"]", "[\"bi\"]")
                        .replace("[\"chuyển dời số\"]", "[]")
                        .replace("matchPolicy: EXACT", "matchPolicy: LENIENT");
        assertThat(problems(CHOICE + key))
                .singleElement()
                .satisfies(p -> assertThat(p.message(Locale.ROOT)).contains("bí"));
    }

    @Test
    void a_number_with_three_decimals_is_ambiguous() throws IOException {
        assertThat(problems(NUMBER)).isEmpty();
        assertThat(problems(NUMBER.replace("value: 34", "value: 1.234")))
                .extracting(Problem::flaw)
                .containsExactly("number.ambiguous");
    }

    @Test
    void the_same_question_in_other_words_is_found_without_accents() throws IOException {
        var twin = CHOICE.replace("T7-001", "T7-003").replace("trước tiên?", "truoc tien đây?");
        assertThat(problems(CHOICE + WRITTEN + twin))
                .extracting(Problem::flaw)
                .containsExactly("text.alike");
    }

    @Test
    void the_same_question_in_another_topic_is_found_with_both_places() throws IOException {
        var there =
                CHOICE.replace("T7-001", "T4-009")
                        .replace("Bạn làm gì trước tiên?", "Nghe vậy, bạn nên làm gì trước?")
                        .replace("Không chuyển, báo công an", "Không chuyển tiền, báo công an");
        Files.writeString(
                folder.resolve(Topic.T4.fileName()),
                "questions:\n" + there.replace("T7.12", "T4.30"));
        assertThat(problems(CHOICE))
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.message(Locale.ROOT))
                                        .startsWith(FILE + ":6: ")
                                        .contains("T4-009", Topic.T4.fileName() + ":6"));
        Files.writeString(folder.resolve(Topic.T4.fileName()), "questions:\n" + there);
        assertThat(problems(CHOICE)).as("two sides of one fact").isEmpty();
    }

    @Test
    void two_questions_on_one_fact_may_be_alike() throws IOException {
        var first = CHOICE.replace("Bạn làm gì trước tiên?", "Năm 2024, tỉnh nào xếp thứ nhất?");
        var second =
                CHOICE.replace("T7-001", "T7-003")
                        .replace("Bạn làm gì trước tiên?", "Năm 2024, tỉnh nào xếp thứ hai?")
                        .replace("Không chuyển, báo công an", "Làm theo hướng dẫn")
                        .replace("Hãy báo công an.", "Đó là tỉnh thứ hai.");
        assertThat(problems(first + second)).isEmpty();
    }

    @Test
    void a_negation_in_capitals_is_heard() throws IOException {
        var loud = CHOICE.replace("Bạn làm gì trước tiên?", "Việc nào KHÔNG nên làm?");
        assertThat(problems(loud)).isEmpty();
    }

    @Test
    void habits_of_the_author_are_found() throws IOException {
        var always = IntStream.rangeClosed(1, 45).mapToObj(BankCheckTests::distinctChoice);
        assertThat(problems(always.collect(Collectors.joining())))
                .extracting(Problem::flaw)
                .containsOnly("balance.position", "balance.longest");
        var claims = IntStream.rangeClosed(1, 12).mapToObj(BankCheckTests::distinctClaim);
        assertThat(problems(claims.collect(Collectors.joining())))
                .extracting(Problem::flaw)
                .containsExactly("balance.true");
    }

    @Test
    void broken_yaml_is_a_problem_with_a_line_and_no_crash() throws IOException {
        Files.writeString(folder.resolve(FILE), "questions:\n  - id: \"T7-001\n");
        var problems = BankCheck.problems(BankReader.fromFolder(folder));
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.line()).isGreaterThan(1));
        Files.writeString(folder.resolve(FILE), "just words");
        assertThat(BankCheck.problems(BankReader.fromFolder(folder)))
                .extracting(Problem::flaw)
                .containsExactly("file.shape");
    }

    @Test
    void a_file_cannot_blow_up_by_aliases_or_make_objects() throws IOException {
        Files.writeString(
                folder.resolve(FILE), "a: &a [x]\nb: &b [*a, *a]\nquestions: [*b, *b, *b]\n");
        assertThat(BankCheck.problems(BankReader.fromFolder(folder)))
                .extracting(Problem::flaw)
                .containsExactly("file.yaml");
        Files.writeString(
                folder.resolve(FILE), "questions: !!java.net.URL [\"http://127.0.0.1\"]\n");
        assertThat(BankCheck.problems(BankReader.fromFolder(folder)))
                .extracting(Problem::flaw)
                .containsExactly("file.yaml");
    }

    @Test
    void the_command_prints_file_and_line_and_fails() throws IOException {
        problems(CHOICE.replace("key: C", "key: E"));
        var vietnamese = new ByteArrayOutputStream();
        assertThat(run(vietnamese, folder.toString())).isEqualTo(1);
        assertThat(vietnamese.toString(StandardCharsets.UTF_8))
                .startsWith(FILE + ":12: trường \"key\" không thể là \"E\"");
        var english = new ByteArrayOutputStream();
        run(english, folder.toString(), "--en");
        assertThat(english.toString(StandardCharsets.UTF_8)).contains("cannot be \"E\"");
        problems(CHOICE);
        assertThat(run(new ByteArrayOutputStream(), folder.toString())).isZero();
        assertThat(run(new ByteArrayOutputStream(), "nowhere")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void every_message_exists_in_both_languages(String language) {
        var name = "vn.chuongvang.questionbank.problems";
        var other = ResourceBundle.getBundle(name, Locale.of(language));
        assertThat(other.keySet())
                .isEqualTo(ResourceBundle.getBundle(name, Locale.ROOT).keySet())
                .hasSizeGreaterThan(30);
    }

    private static int run(ByteArrayOutputStream out, String... arguments) {
        return CheckBank.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private List<Problem> problems(String questions) throws IOException {
        Files.writeString(folder.resolve(FILE), "questions:\n" + questions);
        return BankCheck.problems(BankReader.fromFolder(folder));
    }

    private static String fill(String text) {
        return text.replace("{long}", "rất dài ".repeat(20));
    }

    private static String distinctChoice(int number) {
        return CHOICE.replace("T7-001", "T7-%03d".formatted(number))
                .replace(
                        "Bạn làm gì trước tiên?",
                        "Câu %d hỏi %d điều %d?".formatted(number, -number, number));
    }

    private static String distinctClaim(int number) {
        return CHOICE.replace("T7-001", "T7-%03d".formatted(number))
                .replace(
                        "Bạn làm gì trước tiên?",
                        "Câu %d hỏi %d điều %d?".formatted(number, -number, number))
                .replace("SINGLE_CHOICE", "TRUE_FALSE")
                .replaceFirst("(?s)    options:.*    key: C", "    key: true");
    }

    /** Starts on line 2 of its file. */
    private static final String CHOICE =
            """
              - id: T7-001
                version: 1
                type: SINGLE_CHOICE
                difficulty: 1
                text: "Bạn làm gì trước tiên?"
                options:
                  - "Không chuyển tiền"
                  - "Giữ bí mật"
                  - "Không chuyển, báo công an"
                  - "Làm theo lời họ dặn"
                key: C
                explanation: "Hãy báo công an."
                audience: [GENERAL]
                factIds: [T7.12]
                sources: [A1]
                validFrom: 2026-01-01
                reviewBy: 2028-11-22
                volatility: STABLE
                author: Ban biên soạn
                state: REVIEWED
            """;

    private static final String WRITTEN =
            """
              - id: T7-002
                version: 1
                type: SHORT_TEXT
                difficulty: 2
                text: "CĐS là viết tắt của cụm từ nào?"
                accepted: ["chuyển đổi số"]
                mustReject: ["chuyển dời số"]
                matchPolicy: EXACT
                explanation: "Đó là một cụm từ quen thuộc."
                audience: [GENERAL]
                factIds: [T1.03]
                sources: [A1]
                validFrom: 2026-01-01
                reviewBy: 2028-11-22
                volatility: STABLE
                author: Ban biên soạn
                state: REVIEWED
            """;

    private static final String NUMBER =
            WRITTEN.replace("SHORT_TEXT", "NUMBER")
                    .replaceFirst("(?s)accepted:.*EXACT", "value: 34\n    unit: \"tỉnh\"");
}
