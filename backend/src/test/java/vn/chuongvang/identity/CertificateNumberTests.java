package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.Locale;

class CertificateNumberTests {

    @Test
    void a_number_is_read_however_it_is_typed() {
        var number = "7" + "0".repeat(12) + "1".repeat(13);
        assertThat(CertificateNumber.read(number)).contains(number);
        assertThat(CertificateNumber.read(" 7" + "o".repeat(12) + "-lLiI" + "1".repeat(9)))
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "70000000000000000000000000A",
                "' or 1=1 --",
                "7000000000000000000000000U"
            })
    void anything_else_is_none(String typed) {
        assertThat(CertificateNumber.read(typed)).isEmpty();
        assertThat(CertificateNumber.read("0".repeat(1_000))).isEmpty();
    }

    @Test
    void numbers_are_random_and_read_back() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var number = CertificateNumber.random();
            assertThat(CertificateNumber.read(number.toLowerCase(Locale.ROOT))).contains(number);
            assertThat(seen.add(number)).isTrue();
        }
    }
}
