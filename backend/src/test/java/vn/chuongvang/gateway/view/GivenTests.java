package vn.chuongvang.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.Response;

class GivenTests {

    @ParameterizedTest
    @CsvSource({
        "MULTIPLE_CHOICE, A C,     'A, C',      'A, C'",
        "ORDERING,        BDA,     'B, D, A',   'B, D, A'",
        "MATCHING,        BCA,     'B, C, A',   '1–B, 2–C, 3–A'",
        "MATCHING,        ai biết, ai biet,     ai biet",
        "HOTSPOT,         500 100, Ô địa chỉ,   Ô địa chỉ",
        "HOTSPOT,         5 990,   -,           5 990",
        "SHORT_TEXT,      Hà Nội,  hà nội,      Hà Nội",
        "NUMBER,          1975,    1975,        1975",
    })
    void staff_read_what_was_meant(AnswerKind kind, String text, String canonical, String words) {
        var written = new Response.Written(text, canonical, Response.Verdict.WRONG, 0);
        assertThat(Given.words(kind, (Response) written)).isEqualTo(words);
    }
}
