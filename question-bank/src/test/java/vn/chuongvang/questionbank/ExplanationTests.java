package vn.chuongvang.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Explanation.Reason;

import java.math.BigDecimal;
import java.util.List;

class ExplanationTests {

    @ParameterizedTest
    @CsvSource({
        "Kỹ năng số, EXACT",
        "KĨ NĂNG SỐ, SPELLING",
        "ky nang so, ACCENTLESS",
        "kỹ năng sô, ACCENTLESS",
        "kỹ năng sốs, ONE_LETTER",
        "kỹ năng sổ, MUST_REJECT",
        "bầu trời, NOTHING_LIKE_IT",
        "'...', EMPTY"
    })
    void what_was_typed_is_explained_by_the_level_that_decided(String typed, Reason reason) {
        var key = List.of("kỹ năng số");
        var rejected = reason == Reason.MUST_REJECT ? List.of("kỹ năng sổ") : List.<String>of();

        var why = explain(new Answer.ShortText(key, rejected, MatchPolicy.LENIENT), typed);

        assertThat(why.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "CĐS, chuyển đổi số",
        "dvc qua mạng, dịch vụ công qua mạng",
        "CCCD, căn cước công dân",
        "TP HCM, thành phố Hồ Chí Minh",
        "TP. Hồ Chí Minh, thành phố Hồ Chí Minh",
        "UBND xã, ủy ban nhân dân xã",
        "csdlqg về dân cư, cơ sở dữ liệu quốc gia về dân cư",
        "an ninh mạng, ANM"
    })
    void abbreviations_are_written_out_on_either_side(String typed, String accepted) {
        var why =
                explain(
                        new Answer.ShortText(List.of(accepted), List.of(), MatchPolicy.LENIENT),
                        typed);

        assertThat(why.match().isRight()).isTrue();
        assertThat(why.reason()).isEqualTo(Reason.ABBREVIATION);
        assertThat(why.with()).contains(accepted);
    }

    @Test
    void where_accents_count_their_absence_is_said() {
        var key = new Answer.ShortText(List.of("sổ"), List.of(), MatchPolicy.EXACT);

        assertThat(explain(key, "so").reason()).isEqualTo(Reason.ACCENTS_COUNT);
    }

    @Test
    void days_laws_and_numbers_are_compared_by_meaning() {
        assertThat(explain(words("10/10"), "ngày 10 tháng 10").reason()).isEqualTo(Reason.DAY);
        assertThat(explain(words("57-NQ/TW"), "NQ57").reason()).isEqualTo(Reason.LAW_NUMBER);
        assertThat(explain(words("156"), "một trăm năm mươi sáu").reason())
                .isEqualTo(Reason.NUMBER);
        var number = new Answer.Number(new BigDecimal("20"), new BigDecimal("2"), "%", List.of());
        assertThat(explain(number, "20%").reason()).isEqualTo(Reason.NUMBER);
        assertThat(explain(number, "21").reason()).isEqualTo(Reason.TOLERANCE);
        assertThat(explain(number, "25").match().isRight()).isFalse();
        assertThat(explain(number, "nhiều").reason()).isEqualTo(Reason.NO_NUMBER);
        assertThat(explain(new Answer.TrueFalse(true), "Đúng").reason()).isEqualTo(Reason.MARKS);
    }

    private static Answer.ShortText words(String accepted) {
        return new Answer.ShortText(List.of(accepted), List.of(), MatchPolicy.LENIENT);
    }

    private static Explanation explain(Answer answer, String typed) {
        return Explanation.of(QuestionFixtures.with(answer), typed);
    }
}
