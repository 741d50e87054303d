package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.Response.Verdict;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.testing.KindsOfQuestion;

final class FurtherKindsTests {

    /** What is stored of a contest is what was asked, media and translations with it. */
    @Test
    void questions_of_every_type_come_back_as_they_were() {
        var text = new ContestText(LiveJson.mapper());
        var questions = KindsOfQuestion.asked();

        assertThat(text.readQuestions(text.questions(questions))).isEqualTo(questions);
    }

    @ParameterizedTest
    @CsvSource({
        "MULTIPLE_CHOICE, A C E F,      RIGHT, 'A, C, E, F'",
        "MULTIPLE_CHOICE, f e c a,      RIGHT, 'A, C, E, F'",
        "MULTIPLE_CHOICE, A C E,        WRONG, 'A, C, E'",
        "ORDERING,        BDAEC,        RIGHT, 'B, D, A, E, C'",
        "ORDERING,        ABCDE,        WRONG, 'A, B, C, D, E'",
        "MATCHING,        BCA,          RIGHT, 'B, C, A'",
        "MATCHING,        1-B 2-C 3-D,  WRONG, 'B, C, D'",
        "HOTSPOT,         500 100,      RIGHT, 'Ô địa chỉ'",
        "HOTSPOT,         500 600,      WRONG, 'Ô mật khẩu'",
        "HOTSPOT,         5 990,        WRONG, '-'",
    })
    void what_a_phone_sends_is_judged(Type type, String typed, Verdict verdict, String canonical) {
        Response response = AnswerReader.written(KindsOfQuestion.of(type), typed);

        assertThat(response).isInstanceOf(Response.Written.class);
        var written = (Response.Written) response;
        assertThat(written.verdict()).isEqualTo(verdict);
        assertThat(written.canonical()).isEqualTo(canonical);
    }
}
