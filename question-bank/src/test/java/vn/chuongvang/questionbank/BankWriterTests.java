package vn.chuongvang.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A bank in files, translations and media beside it, and the same bank as one document. */
class BankWriterTests {
    @TempDir Path folder;

    @Test
    void what_is_written_reads_as_it_was() {
        var bank = QuestionBank.load().questions();
        var reading = BankReader.fromText("kho.yaml", BankWriter.yaml(bank));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries().stream().map(Reading.Entry::question)).isEqualTo(bank);
    }

    @Test
    void every_type_with_media_and_translations_reads_from_files_and_back() throws IOException {
        var read = read(QUESTIONS, TRANSLATIONS);
        assertThat(read.problems()).isEmpty();
        var questions = read.entries().stream().map(Reading.Entry::question).toList();
        assertThat(questions.stream().map(Question::type))
                .containsExactly(
                        Question.Type.MULTIPLE_CHOICE,
                        Question.Type.ORDERING,
                        Question.Type.MATCHING,
                        Question.Type.HOTSPOT);
        assertThat(questions.get(0).translations().get("en").options())
                .containsExactly("One", "Two", "Three");
        assertThat(questions.get(3).media().picture().orElseThrow().file())
                .matches("[0-9a-f]{32}\\.png");
        assertThat(read.media()).containsValue("hinh.png");
        var again = BankReader.fromText("kho.yaml", BankWriter.yaml(questions));
        assertThat(again.problems()).isEmpty();
        assertThat(again.entries().stream().map(Reading.Entry::question)).isEqualTo(questions);
    }

    @Test
    void a_translation_of_another_version_or_a_draft_is_not_played() throws IOException {
        for (var stale :
                List.of(
                        TRANSLATIONS.replace("version: 1", "version: 2"),
                        TRANSLATIONS.replace("state: REVIEWED", "state: DRAFT"),
                        TRANSLATIONS.replace(", \"Three\"", ""))) {
            var read = read(QUESTIONS, stale);
            assertThat(read.entries().getFirst().question().translations()).isEmpty();
            assertThat(read.translations()).hasSize(1).noneMatch(Reading.Translated::isUsed);
        }
    }

    @Test
    void what_does_not_fit_is_told_with_its_line() throws IOException {
        var broken =
                QUESTIONS
                        .replace("keys: [A, C]", "keys: [A, G]")
                        .replace("order: [C, A, B]", "order: [C, A]")
                        .replace("picture: hinh.png", "picture: ../hinh.png")
                        .replace("left: 0", "left: 900");
        var told =
                read(broken, TRANSLATIONS).problems().stream()
                        .map(problem -> problem.message(Locale.ROOT));
        assertThat(told)
                .anyMatch(line -> line.startsWith("t03-chinh-quyen-so.yaml:8:"))
                .anyMatch(line -> line.contains("\"order\""))
                .anyMatch(line -> line.contains("../hinh.png"))
                .anyMatch(line -> line.contains("nằm ngoài hình"));
    }

    private Reading read(String questions, String translations) throws IOException {
        Files.createDirectories(folder.resolve("media"));
        Files.createDirectories(folder.resolve("en"));
        Files.write(folder.resolve("media/hinh.png"), new byte[] {1, 2, 3});
        Files.writeString(
                folder.resolve("sources.yaml"),
                """
                A1:
                  title: "Một bài báo"
                  publisher: "Một tờ báo"
                  readOn: 2026-11-22
                  tier: PRESS
                """);
        Files.writeString(folder.resolve(Topic.T3.fileName()), questions);
        Files.writeString(folder.resolve("en").resolve(Topic.T3.fileName()), translations);
        return BankReader.fromFolder(folder);
    }

    private static String question(int number, String answer) {
        return """
          - id: T3-00%d
            version: 1
            difficulty: 1
            text: "Câu %d?"
        %s
            explanation: "Giải thích."
            audience: [GENERAL]
            factIds: [T3.01]
            sources: [A1]
            validFrom: 2026-01-01
            reviewBy: 2026-12-31
            volatility: STABLE
            author: Ban biên soạn
            state: REVIEWED
        """
                .formatted(number, number, answer.stripTrailing().indent(4).stripTrailing());
    }

    private static final String QUESTIONS =
            "questions:\n"
                    + question(
                            1,
                            """
                            type: MULTIPLE_CHOICE
                            options: ["Một", "Hai", "Ba"]
                            keys: [A, C]
                            """)
                    + question(
                            2,
                            """
                            type: ORDERING
                            items: ["Hai", "Ba", "Một"]
                            order: [C, A, B]
                            """)
                    + question(
                            3,
                            """
                            type: MATCHING
                            left: ["Một", "Hai"]
                            right: ["2", "1", "3"]
                            pairs: [B, A]
                            """)
                    + question(
                            4,
                            """
                            type: HOTSPOT
                            media:
                              picture: hinh.png
                              alt: "Một màn hình"
                              recording: 0123456789abcdef0123456789abcdef.mp3
                              transcript: "Một giọng nói"
                            areas:
                              - {name: "Nút", left: 0, top: 0, width: 200, height: 100}
                              - {name: "Ô", left: 300, top: 0, width: 200, height: 100}
                            key: B
                            """);

    private static final String TRANSLATIONS =
            """
            translations:
              - id: T3-001
                version: 1
                text: "Question 1?"
                options: ["One", "Two", "Three"]
                explanation: "Because."
                translator: Ban biên soạn
                state: REVIEWED
            """;
}
