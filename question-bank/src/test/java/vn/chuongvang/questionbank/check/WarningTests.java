package vn.chuongvang.questionbank.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.questionbank.BankReader;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading;
import vn.chuongvang.questionbank.Topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What favours somebody who only guesses is pointed at, and what does not is left alone. */
class WarningTests {
    private static final String FILE = Topic.T7.fileName();
    private static final String QUESTION =
            """
              - id: T7-%03d
                version: 1
                type: SINGLE_CHOICE
                difficulty: 1
                text: "%s"
                options: ["%s", "%s", "%s", "%s"]
                key: %s
                explanation: "Vì vậy."
                audience: [GENERAL]
                factIds: [T7.12]
                sources: [A1]
                validFrom: 2026-01-01
                reviewBy: 2027-03-31
                volatility: STABLE
                author: Ban biên soạn
                state: REVIEWED
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "Luôn luôn tin người gọi, Hỏi lại người thân, Ghi số lại, Gọi công an, hint.absolute",
        "Luôn luôn tin người gọi, Tin hoàn toàn, Ghi số lại, Gọi công an,",
        "Tin lời người gọi, Hỏi lại người thân, Ghi số lại, Báo cơ quan công an, hint.echo",
        "Báo cơ quan công an xã, Hỏi lại người thân, Ghi số lại, Báo cơ quan công an,"
    })
    void options_that_help_a_guesser_are_pointed_at(
            String a, String b, String c, String d, String flaw) throws IOException {
        var text = "Có người tự xưng cơ quan công an gọi đến, bạn làm gì?";
        var warnings = BankCheck.warnings(read(QUESTION.formatted(1, text, a, b, c, d, "D")));

        assertThat(warnings)
                .extracting(Problem::flaw)
                .isEqualTo(flaw == null ? List.of() : List.of(flaw));
        assertThat(warnings).allMatch(warning -> warning.line() == 7);
    }

    @ParameterizedTest
    @CsvSource({
        "Chị mở mục nào?, Danh bạ, Máy ảnh, Đồng hồ, Mục Ví giấy tờ, hint.grammar",
        "Chị mở mục nào?, Mục danh bạ, Máy ảnh, Đồng hồ, Mục Ví giấy tờ,",
        "Chị cần làm gì?, Giữ thẻ, Nộp thẻ, Đổi tên, Làm lại thẻ,",
        "Chị có được không?, 'Được, nếu vội', 'Được, nếu quen', 'Được, nếu rẻ', Không được,"
                + " hint.odd",
        "Chị có được không?, 'Được, nếu vội', 'Không, trừ khi vội', 'Được, nếu rẻ', Không được,",
        "Chị dùng mạng gì?, Mạng quán, Wifi bến xe, Mạng hàng xóm, Mạng 4G của mình, hint.number",
        "Chị dùng mạng gì?, Mạng quán 5G, Wifi bến xe, Mạng hàng xóm, Mạng 4G của mình,",
        "Chị được mấy phút?, 10 phút, Thêm 20 phút, Đủ 30 phút, Không được phút, hint.number"
    })
    void a_key_that_grammar_gives_away_is_pointed_at(
            String text, String a, String b, String c, String d, String flaw) throws IOException {
        var warnings = BankCheck.warnings(read(QUESTION.formatted(1, text, a, b, c, d, "D")));

        assertThat(warnings)
                .extracting(Problem::flaw)
                .isEqualTo(flaw == null ? List.of() : List.of(flaw));
        assertThat(warnings).allMatch(warning -> warning.line() == 7);
    }

    @Test
    void a_topic_whose_keys_have_one_place_and_are_the_longest_is_pointed_at() throws IOException {
        var topic =
                IntStream.rangeClosed(1, 24)
                        .mapToObj(
                                n ->
                                        QUESTION.formatted(
                                                n, "Câu " + n, "một", "hai", "ba", "bốn bốn", "D"))
                        .collect(Collectors.joining());

        assertThat(BankCheck.warnings(read(topic)))
                .extracting(Problem::flaw)
                .containsExactly(
                        "habit.position",
                        "habit.position",
                        "habit.position",
                        "habit.position",
                        "habit.longest");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-30,",
        "2027-01-31, age.soon",
        "2027-03-31, age.soon",
        "2027-04-01, age.over"
    })
    void a_question_that_ends_soon_is_pointed_at(LocalDate day, String flaw) throws IOException {
        var aging =
                BankCheck.aging(
                        read(QUESTION.formatted(1, "Câu 1", "một", "hai", "ba", "bốn", "A")), day);

        assertThat(aging)
                .extracting(Problem::flaw)
                .isEqualTo(flaw == null ? List.of() : List.of(flaw));
        assertThat(aging).allMatch(warning -> warning.line() == 14);
    }

    private Reading read(String questions) throws IOException {
        Files.writeString(
                folder.resolve("sources.yaml"),
                """
                A1:
                  title: "Một bài báo"
                  publisher: "Một tờ báo"
                  readOn: 2026-11-22
                  tier: PRESS
                """);
        Files.writeString(folder.resolve(FILE), "questions:\n" + questions);
        return BankReader.fromFolder(folder);
    }
}
