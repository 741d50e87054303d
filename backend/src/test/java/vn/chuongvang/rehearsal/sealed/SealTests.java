package vn.chuongvang.rehearsal.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

class SealTests {

    @Test
    void only_its_key_opens_what_was_sealed() throws GeneralSecurityException {
        var key = Seal.key();
        var sealed = Seal.close(key, Sample.question());

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("quốc gia");
        assertThat(Seal.open(Sample.key(Sample.opening(key)), sealed)).isEqualTo(Sample.question());
        assertThatThrownBy(() -> Seal.open(Seal.key(), sealed))
                .isInstanceOf(GeneralSecurityException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> Seal.open(key, sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void the_key_frame_is_a_fraction_of_the_question() {
        assertThat(Sample.opening(Seal.key()).length * 4).isLessThan(Sample.question().length);
        assertThat(Sample.read(Sample.question())).contains("Chuyển đổi số");
    }
}
