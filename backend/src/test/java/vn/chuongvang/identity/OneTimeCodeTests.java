package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class OneTimeCodeTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void is_what_the_standard_says(long seconds, String code) {
        assertThat(OneTimeCode.at(SECRET, seconds / 30, 8)).isEqualTo(code);
    }

    @Test
    void the_step_before_and_the_one_after_count_and_no_others() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        for (int off = -1; off <= 1; off++) {
            var code = OneTimeCode.at(SECRET, now.plusSeconds(30L * off));
            assertThat(OneTimeCode.step(SECRET, code, now))
                    .hasValue(now.getEpochSecond() / 30 + off);
        }
        for (int off : new int[] {-2, 2}) {
            var code = OneTimeCode.at(SECRET, now.plusSeconds(30L * off));
            assertThat(OneTimeCode.step(SECRET, code, now)).isEmpty();
        }
    }

    @Test
    void is_taken_with_a_space_in_the_middle_and_as_digits_only() {
        var now = Instant.ofEpochSecond(59);
        assertThat(OneTimeCode.step(SECRET, "287 082", now)).hasValue(1);
        for (var typed : new String[] {"", "28708", "2870820", "２８７０８２", "abcdef"}) {
            assertThat(OneTimeCode.step(SECRET, typed, now)).isEmpty();
        }
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
    void the_secret_is_written_in_base_32(String text, String written) {
        assertThat(OneTimeCode.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
