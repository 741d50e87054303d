package vn.chuongvang.questionbank.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.questionbank.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions of several marks and taps on a picture: each rule bites, and says where. */
class MarkRulesTests {
    private static final String MULTIPLE =
            """
            type: MULTIPLE_CHOICE
            difficulty: 1
            text: "Bị lừa chuyển tiền rồi, chọn hai việc nên làm."
            options:
              - "Dừng chuyển tiền"
              - "Giữ kín mọi chuyện"
              - "Báo ngân hàng"
              - "Chuyển thêm một ít"
            keys: [A, C]
            """;
    private static final String ORDERING =
            """
            type: ORDERING
            difficulty: 1
            text: "Xếp các việc theo thứ tự."
            items:
              - "Báo công an"
              - "Dừng chuyển tiền"
              - "Báo ngân hàng"
            order: [B, C, A]
            """;
    private static final String MATCHING =
            """
            type: MATCHING
            difficulty: 1
            text: "Nối mỗi số với việc của nó."
            left:
              - "Số 111"
              - "Số 156"
            right:
              - "Phản ánh cuộc gọi rác"
              - "Bảo vệ trẻ em"
              - "Dự báo thời tiết"
            pairs: [B, A]
            """;
    private static final String HOTSPOT =
            """
            type: HOTSPOT
            difficulty: 1
            text: "Chạm vào chỗ đáng ngờ."
            media:
              picture: man-hinh.png
              alt: "Màn hình tin nhắn có bốn phần."
            areas:
              - {name: "Lời chào", left: 0, top: 0, width: 1000, height: 100}
              - {name: "Đường link", left: 0, top: 200, width: 1000, height: 100}
            key: B
            """;

    @TempDir Path folder;

    @Test
    void good_ones_have_no_problems() {
        for (var good : new String[] {MULTIPLE, ORDERING, MATCHING, HOTSPOT}) {
            assertThat(bank(good).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keys: [A, C]|keys: [A, B, C, D]|multiple.all|12",
                "keys: [A, C]|keys: [A]|multiple.one|12",
                "chọn hai việc nên làm.|bạn làm gì?|multiple.count|6",
                "chọn hai việc|chọn ba việc|multiple.differs|6",
                "Giữ kín mọi chuyện|Dừng chuyển tiến|options.same|9",
                "Giữ kín mọi chuyện|Cả A và C|options.refer|9",
                "Giữ kín mọi chuyện|Giữ|options.uneven|8",
                "Giữ kín mọi chuyện|{long}|text.long|9",
            })
    void a_flaw_in_a_multiple_choice_is_found(String good, String bad, String flaw, int line) {
        assertFlaw(MULTIPLE, good, bad, flaw, line);
    }

    @ParameterizedTest
    @CsvSource({
        "chọn hai việc nên làm.",
        "việc nào nên làm? Chọn 2.",
        "chọn tất cả việc nên làm.",
        "hãy tìm hai việc nên làm."
    })
    void how_many_may_be_said_in_several_ways(String words) {
        var said = MULTIPLE.replace("chọn hai việc nên làm.", words);
        assertThat(bank(said).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order: [B, C, A]|order: [A, B, C]|ordering.solved|11",
                "Báo ngân hàng|Bảo công an|options.same|10",
                "Báo ngân hàng|{long}|text.long|10"
            })
    void a_flaw_in_an_ordering_is_found(String good, String bad, String flaw, int line) {
        assertFlaw(ORDERING, good, bad, flaw, line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pairs: [B, A]|pairs: [A, B]|matching.solved|14",
                "Dự báo thời tiết|Bảo vệ trẻ êm|options.same|13",
                "Dự báo thời tiết|Số 111|options.same|8",
                "Số 156|{long}|text.long|9",
                "Dự báo thời tiết|{long}|text.long|13"
            })
    void a_flaw_in_a_matching_is_found(String good, String bad, String flaw, int line) {
        assertFlaw(MATCHING, good, bad, flaw, line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top: 200, width: 1000, height: 100|top: 200, width: 1000, height:"
                        + " 59|area.small|12",
                "top: 200, width: 1000|top: 200, width: 59|area.small|12",
                "top: 200|top: 99|area.overlap|12",
                "top: 200|top: 950|area.outside|12",
                "Đường link|Lời chao|options.same|12",
                "có bốn phần|có lời chào và đường link|media.tells|8",
                "có bốn phần|{long}{long}{long}{long}{long}|text.long|8"
            })
    void a_flaw_in_a_tap_on_a_picture_is_found(String good, String bad, String flaw, int line) {
        assertFlaw(HOTSPOT, good, bad, flaw, line);
    }

    @Test
    void a_tap_needs_a_picture() {
        var bare = HOTSPOT.replaceAll("(?m)^(media:|  picture:.*|  alt:.*)\n", "");
        assertThat(bank(bare).problems()).extracting(Problem::flaw).contains("media.needed");
    }

    @Test
    void areas_that_touch_do_not_overlap() {
        assertThat(bank(HOTSPOT.replace("top: 200", "top: 100")).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    void an_order_that_is_right_too_often_is_pointed_at(int often, boolean warned) {
        var orders = List.of("[C, B, A]", "[C, A, B]", "[B, A, C]", "[A, C, B]", "[C, B, A]");
        var questions =
                IntStream.range(0, 8)
                        .mapToObj(
                                n ->
                                        "  - id: T7-%03d\n    version: 1\n".formatted(n + 1)
                                                + ORDERING.replace(
                                                                "[B, C, A]",
                                                                n < often
                                                                        ? "[B, C, A]"
                                                                        : orders.get(n - 3))
                                                        .indent(4)
                                                + BankOnDisk.REST)
                        .collect(Collectors.joining());
        var bank = new BankOnDisk(folder).write(BankOnDisk.FILE, "questions:\n" + questions);
        assertThat(bank.warnings())
                .extracting(Problem::flaw)
                .isEqualTo(warned ? List.of("habit.marks") : List.of());
    }

    private void assertFlaw(String question, String good, String bad, String flaw, int line) {
        var broken = question.replace(good, bad.replace("{long}", "rất dài ".repeat(8)));
        assertThat(broken).isNotEqualTo(question);
        assertThat(bank(broken).problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.flaw()).isEqualTo(flaw);
                            assertThat(problem.file()).isEqualTo(BankOnDisk.FILE);
                            assertThat(problem.line()).isEqualTo(line);
                        });
    }

    private BankOnDisk bank(String question) {
        return new BankOnDisk(folder).question(1, question);
    }
}
