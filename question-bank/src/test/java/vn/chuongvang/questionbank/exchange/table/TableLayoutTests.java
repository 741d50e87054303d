package vn.chuongvang.questionbank.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.exchange.Draft;
import vn.chuongvang.questionbank.exchange.Exporter.Loss;
import vn.chuongvang.questionbank.exchange.Files;
import vn.chuongvang.questionbank.exchange.Item;
import vn.chuongvang.questionbank.exchange.RandomQuestions;
import vn.chuongvang.questionbank.exchange.table.Tables.Kind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The sheets of three programs, as people fill them in. */
class TableLayoutTests {
    private static final String KAHOOT =
            ";Question - max 120 characters;Answer 1 - max 75 characters;Answer 2 - max 75"
                + " characters;Answer 3 - max 75 characters;Answer 4 - max 75 characters;Time limit"
                + " (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs;Correct answer(s) - choose at"
                + " least one";
    private static final String WAYGROUND =
            "Question Text;Question Type;Option 1;Option 2;Option 3;Option 4;Option 5;Correct"
                    + " Answer;Time in seconds;Image Link;Answer explanation";

    private static Files.Read read(String... lines) {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            rows.add(new Row(rows.size() + 1, List.of(line.split(";", -1)), line.contains("=SUM")));
        }
        var items = new ArrayList<Item>();
        var failure = Tables.read(rows.iterator(), 500, items::add);
        return new Files.Read(items, failure);
    }

    @Test
    void kahoot_with_its_title_and_empty_rows() {
        var read =
                read(
                        "",
                        ";Quiz template",
                        "",
                        KAHOOT,
                        "1;Mạng nào an toàn hơn?;Wi-Fi lạ;4G của mình;;;30;2",
                        "2;;;;;;;",
                        "");
        assertThat(read.draft().answer())
                .isEqualTo(new Answer.Choice(List.of("Wi-Fi lạ", "4G của mình"), 1));
        assertThat(read.draft().hints().answerTime()).contains(Duration.ofSeconds(30));
        assertThat(read.only().place().line()).isEqualTo(5);
    }

    @Test
    void kahoot_with_several_answers_or_a_claim() {
        var several = read(KAHOOT.replaceFirst("^", "Question #"), "1;Chọn?;A;B;C;D;20;1,3");
        assertThat(several.draft().answer())
                .isEqualTo(new Answer.MultipleChoice(List.of("A", "B", "C", "D"), List.of(0, 2)));
        assertThat(several.warnings()).contains("kahoot.any");
        assertThat(read(KAHOOT, ";Đúng không?;True;False;;;20;2").draft().answer())
                .isEqualTo(new Answer.TrueFalse(false));
        assertThat(read(KAHOOT, ";Gì?;A;B;;;20;4").problems()).containsExactly("option.blank");
        assertThat(read(KAHOOT, ";Gì?;A;B;;;20;x").problems()).containsExactly("key.unread");
        assertThat(read(KAHOOT, ";Gì?;A;B;;;lâu;1").problems()).containsExactly("table.seconds");
    }

    @Test
    void wayground_by_its_types() {
        assertThat(read(WAYGROUND, "Gì?;Multiple Choice;A;B;C;;;2;30;;Vì thế").draft().answer())
                .isEqualTo(new Answer.Choice(List.of("A", "B", "C"), 1));
        assertThat(read(WAYGROUND, "Gì?;Checkbox;A;B;C;;;1,3;30;;").draft().answer())
                .isInstanceOf(Answer.MultipleChoice.class);
        assertThat(
                        ((Answer.ShortText)
                                        read(WAYGROUND, "Gì?;Fill-in-the-Blank;bốn;4;;;;;30;;")
                                                .draft()
                                                .answer())
                                .accepted())
                .containsExactly("bốn", "4");
        assertThat(read(WAYGROUND, "Gì?;Open-Ended;;;;;;;30;;").problems())
                .containsExactly("type.essay");
        assertThat(read(WAYGROUND, "Gì?;Poll;A;B;;;;;30;;").problems())
                .containsExactly("type.unknown");
        assertThat(
                        read(WAYGROUND, "Gì?;Multiple Choice;A;B;;;;1;30;https://a.vn/b.png;")
                                .problems())
                .containsExactly("media.remote");
    }

    @Test
    void our_own_with_columns_in_any_order_and_in_both_languages() {
        var read = read("Đáp án;CÂU HỎI;Loại câu;A;B;Độ khó;Chủ đề", "B;Gì?;chon mot;Một;Hai;3;T5");
        assertThat(read.draft().hints().topic()).contains(Topic.T5);
        assertThat(read.draft().hints().difficulty()).contains(Difficulty.APPLY);
        assertThat(read("Type;Question;Key", "True/False;A.;true").draft().answer())
                .isEqualTo(new Answer.TrueFalse(true));
        assertThat(read("Loại câu;Câu hỏi;Đáp án;A;B", "Chọn một;Gì?;C;Một;Hai").problems())
                .containsExactly("key.unread");
        assertThat(read("Loại câu;Câu hỏi;Đáp án", "Đố vui;Gì?;C").problems())
                .containsExactly("table.unread");
        assertThat(read("Loại câu;Câu hỏi;Đáp án", "Viết số;Gì?;1,5").problems())
                .containsExactly("number.unread");
    }

    @Test
    void every_row_of_the_example_is_a_question() {
        var rows = new ArrayList<Row>();
        Tables.example().forEach(cells -> rows.add(new Row(rows.size() + 1, cells, false)));
        var items = new ArrayList<Item>();
        assertThat(Tables.read(rows.iterator(), 500, items::add)).isEmpty();
        assertThat(items).hasSize(7).allMatch(item -> item.draft().isPresent(), "taken");
        assertThat(
                        items.stream()
                                .map(
                                        item ->
                                                ((Draft.Partial) item.draft().orElseThrow())
                                                        .answer()
                                                        .getClass())
                                .distinct())
                .hasSize(7);
    }

    @Test
    void formulas_long_cells_and_unknown_sheets_are_refused() {
        assertThat(read(KAHOOT, ";=SUM(A1);A;B;;;20;1").problems())
                .containsExactly("table.formula");
        assertThat(read(KAHOOT, ";" + "x".repeat(500) + ";A;B;;;20;1").problems())
                .containsExactly("table.long");
        assertThat(read("Họ tên;Đơn vị", "An;Tổ 1").failure().orElseThrow().code())
                .isEqualTo("table.layout");
        assertThat(read(KAHOOT).failure().orElseThrow().code()).isEqualTo("file.empty");
    }

    @Test
    void kahoot_takes_no_long_questions_and_is_told_so() {
        var losses = new ArrayList<Loss>();
        var question =
                RandomQuestions.of(
                        1, "x".repeat(121), new Answer.TrueFalse(true), "Vì thế.", Media.NONE);
        assertThat(Tables.write(Kind.KAHOOT, List.of(question).iterator(), losses::add)).hasSize(8);
        assertThat(losses.getFirst().leftOut()).isTrue();
    }
}
