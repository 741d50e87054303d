package vn.chuongvang.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.questionbank.Match.Verdict.NEAR;
import static vn.chuongvang.questionbank.Match.Verdict.RIGHT;
import static vn.chuongvang.questionbank.Match.Verdict.WRONG;
import static vn.chuongvang.questionbank.QuestionFixtures.number;
import static vn.chuongvang.questionbank.QuestionFixtures.with;
import static vn.chuongvang.questionbank.QuestionFixtures.written;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Match.Verdict;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;

class AnswerMatcherTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chuyển đổi số",
                "  CHUYỂN   ĐỔI\u00A0SỐ. ",
                "“Chuyển đổi số”",
                "chuyển-đổi-số",
                "chuyển \u00D0ổi số",
                "chuyển \u0189ổi số",
                "chuyển\u200B đổi số",
                "CĐS",
                "cds",
                "chuyen doi so",
                "chuyển đỗi số"
            })
    void the_same_words_are_right_however_they_are_typed(String typed) {
        assertThat(verdict(written("chuyển đổi số"), typed)).isEqualTo(RIGHT);
        var decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);
        assertThat(verdict(written("chuyển đổi số"), decomposed)).isEqualTo(RIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "Thanh Hoá,thanh hóa",
        "thuỷ sản,THỦY SẢN",
        "khoẻ mạnh,khỏe mạnh",
        "hoàn toàn,hòan tòan",
        "Đặng Thị Hoà,Đặng Thị Hòa",
        "H'Hen Niê,H’HEN NIÊ"
    })
    void the_place_of_the_tone_mark_does_not_count_even_where_accents_do(
            String accepted, String typed) {
        var question = written(MatchPolicy.EXACT, List.of(accepted), List.of());
        assertThat(verdict(question, typed)).isEqualTo(RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"kỹ năng số,kĩ năng số", "quý giá,quí giá", "tỷ lệ,tỉ lệ", "lý lịch,lí lịch"})
    void i_and_y_are_one_word_unless_the_question_is_exact(String accepted, String typed) {
        assertThat(verdict(written(accepted), typed)).isEqualTo(RIGHT);
        var exact = written(MatchPolicy.EXACT, List.of(accepted), List.of());
        assertThat(verdict(exact, typed)).isNotEqualTo(RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"bạn,bán", "số,sơ", "đa,da", "bạn,ban"})
    void accents_count_in_an_exact_question(String accepted, String typed) {
        var question = written(MatchPolicy.EXACT, List.of(accepted), List.of());
        assertThat(verdict(question, typed)).isEqualTo(WRONG);
    }

    @Test
    void a_word_that_must_be_rejected_is_never_reached_by_leaving_accents_out() {
        var question =
                written(MatchPolicy.LENIENT, List.of("thẻ căn cước"), List.of("thế căn cước"));
        assertThat(verdict(question, "thẻ căn cước")).isEqualTo(RIGHT);
        assertThat(verdict(question, "the can cuoc")).isEqualTo(WRONG);
        assertThat(verdict(question, "thế căn cước")).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"căn cướcc", "cn cước", "can cuo", "can cuocc"})
    void one_letter_off_is_for_the_host(String typed) {
        var question = written(MatchPolicy.LENIENT, List.of("căn cước"), List.of());
        assertThat(verdict(question, typed)).isEqualTo(NEAR);
    }

    @ParameterizedTest
    @CsvSource({"OTP,OTB", "VNeID,VNeIDs", "Lào,Lao Cai", "căn cước,ăn cướ"})
    void short_words_and_two_letters_off_are_wrong(String accepted, String typed) {
        assertThat(verdict(written(accepted), typed)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "57-NQ/TW",
                "57 NQ TW",
                "NQ57",
                "nq 57",
                "Nghị quyết số 57-NQ/TW",
                "nghi quyet 57",
                "Nghị quyết 57 – NQ/TW"
            })
    void law_numbers_are_compared_by_what_they_say(String typed) {
        assertThat(verdict(written("57-NQ/TW"), typed)).isEqualTo(RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"58-NQ/TW", "57/NQ-CP", "Nghị định 57", "57", "NQ 57 58"})
    void another_law_is_wrong(String typed) {
        assertThat(verdict(written("57-NQ/TW"), typed)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10/10",
                "10-10",
                "10.10",
                "ngày 10 tháng 10",
                "Ngày 10/10 hằng năm",
                "10 thang 10",
                "mùng 10 tháng 10"
            })
    void days_are_compared_by_the_calendar(String typed) {
        assertThat(verdict(written("10/10"), typed)).isEqualTo(RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10/11", "10", "31/2", "10/10/1999", "10/10/10"})
    void another_day_is_wrong(String typed) {
        assertThat(verdict(written("10/10"), typed)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000",
                "10.000.000",
                "10,000,000",
                "10 000 000",
                "10 triệu",
                "10tr",
                "mười triệu",
                "muoi trieu dong",
                "10.000.000 ₫",
                "10 triệu đồng",
                "１０ triệu",
                "10.0 triệu"
            })
    void ten_million_is_ten_million(String typed) {
        var match = AnswerMatcher.match(number("10000000", "đồng"), typed);
        assertThat(match).isEqualTo(new Match(RIGHT, "10000000", 0));
    }

    @Test
    void a_wrong_number_tells_how_far_it_is() {
        assertThat(AnswerMatcher.match(number("34", "tỉnh"), "63 tỉnh"))
                .isEqualTo(new Match(WRONG, "63", 29));
        assertThat(AnswerMatcher.match(number("34", "tỉnh"), "ba mươi"))
                .isEqualTo(new Match(WRONG, "30", 4));
    }

    @Test
    void within_the_tolerance_is_right() {
        var question =
                with(
                        new Answer.Number(
                                new BigDecimal("18.3"), new BigDecimal("0.5"), "%", List.of()));
        assertThat(AnswerMatcher.match(question, "18%").verdict()).isEqualTo(RIGHT);
        assertThat(AnswerMatcher.match(question, "19%").verdict()).isEqualTo(WRONG);
        assertThat(question.keyText()).isEqualTo("18,3%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "không biết", "10 con gà", "1.23.45", "10-20", "mười mười"})
    void what_is_no_number_is_wrong_and_has_no_distance(String typed) {
        var match = AnswerMatcher.match(number("10", "tuổi"), typed);
        assertThat(match.verdict()).isEqualTo(WRONG);
        assertThat(match.distance()).isNaN();
    }

    @Test
    void all_who_wrote_the_same_have_the_same_canonical_form() {
        var question = written("định danh điện tử");
        var one = AnswerMatcher.match(question, "Thẻ điện tử hoà nhập");
        var other = AnswerMatcher.match(question, " thẻ  điện tử hòa nhập!");
        assertThat(one.canonical()).isEqualTo(other.canonical()).isNotEmpty();
        assertThat(AnswerMatcher.match(question, "thẻ điện từ").canonical())
                .isNotEqualTo(one.canonical());
    }

    @Test
    void a_board_may_show_the_letter_or_the_words() {
        var choice = with(new Answer.Choice(List.of("Có", "Không", "Chưa rõ"), 1));
        assertThat(verdict(choice, "b")).isEqualTo(RIGHT);
        assertThat(verdict(choice, "không")).isEqualTo(RIGHT);
        assertThat(verdict(choice, "A")).isEqualTo(WRONG);
        assertThat(verdict(with(new Answer.TrueFalse(true)), "Đúng")).isEqualTo(RIGHT);
    }

    @Test
    void any_text_whatever_gets_a_verdict() {
        var random = new Random(20261123);
        var questions =
                List.of(
                        written("chuyển đổi số"),
                        written("57-NQ/TW"),
                        written("10/10"),
                        number("10", "%"),
                        with(new Answer.TrueFalse(false)));
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            var length = random.nextInt(12);
            for (int j = 0; j < length; j++) {
                typed.append(letter(random));
            }
            for (var question : questions) {
                assertThat(AnswerMatcher.match(question, typed.toString())).isNotNull();
            }
        }
        assertThat(verdict(written("a"), "9".repeat(1_000_000))).isEqualTo(WRONG);
        assertThat(verdict(number("1", ""), "9".repeat(1_000_000))).isEqualTo(WRONG);
    }

    private static String letter(Random random) {
        var likely =
                List.of("1", "0", ".", ",", "-", "/", " ", "mười", " triệu", "nq", "ngày ", "'");
        return random.nextBoolean()
                ? likely.get(random.nextInt(likely.size()))
                : String.valueOf((char) random.nextInt(0x10000));
    }

    private static Verdict verdict(Question question, String typed) {
        return AnswerMatcher.match(question, typed).verdict();
    }
}
