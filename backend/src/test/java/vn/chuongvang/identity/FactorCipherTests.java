package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class FactorCipherTests {
    private static final byte[] SECRET = "mười hai chữ".getBytes(StandardCharsets.UTF_8);

    private final FactorCipher cipher = cipher();

    @Test
    void a_secret_opens_for_its_account_and_its_key_alone() {
        var closed = cipher.seal(7, SECRET);

        assertThat(cipher.open(7, closed)).hasValue(SECRET);
        assertThat(cipher.open(8, closed)).isEmpty();
        assertThat(cipher().open(7, closed)).isEmpty();
        closed[closed.length - 1] ^= 1;
        assertThat(cipher.open(7, closed)).isEmpty();
        assertThat(cipher.open(7, new byte[3])).isEmpty();
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        assertThat(cipher.seal(7, SECRET)).isNotEqualTo(cipher.seal(7, SECRET));
    }

    @Test
    void a_recovery_code_is_taken_as_people_type_it() {
        var code = RecoveryCode.random();

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(RecoveryCode.hash(" " + code.toLowerCase().replace("-", " ")))
                .isEqualTo(RecoveryCode.hash(code));
        assertThat(RecoveryCode.hash("OIL0")).isEqualTo(RecoveryCode.hash("0110"));
        assertThat(RecoveryCode.random()).isNotEqualTo(code);
    }

    private static FactorCipher cipher() {
        return new FactorCipher(TicketKey.of(Token.random().secret()));
    }
}
