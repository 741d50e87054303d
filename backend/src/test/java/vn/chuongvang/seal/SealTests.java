package vn.chuongvang.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

class SealTests {
    private static final String HEAD = "0123456789abcdef".repeat(4);

    private final SealKey key = SealKey.of(SealKey.fresh());
    private final Seal seal = key.seal(12, 431, HEAD);

    @Test
    void a_seal_is_read_back_from_a_code_and_holds() {
        assertThat(seal.text()).matches("CV1\\.12\\.431\\.[\\w.-]+").hasSizeLessThan(213);
        assertThat(Seal.read(seal.text())).contains(seal);
        assertThat(Seal.read(" " + seal.text().replace(".", ". \n"))).contains(seal);
        assertThat(seal.holds()).isTrue();
    }

    @Test
    void any_character_that_was_changed_is_found() {
        var text = seal.text();
        for (int at = 0; at < text.length(); at++) {
            for (var other : "ABCDEFGHabcdefgh01234567-_".toCharArray()) {
                var changed = new StringBuilder(text);
                changed.setCharAt(at, other);
                assertThat(Seal.read(changed.toString()).filter(Seal::holds))
                        .as("character %d of %s", at, text)
                        .isEqualTo(other == text.charAt(at) ? Optional.of(seal) : Optional.empty());
            }
        }
    }

    @Test
    void what_another_server_signs_is_under_its_own_key() {
        var other = SealKey.of(SealKey.fresh()).seal(12, 431, HEAD);
        assertThat(other.holds()).isTrue();
        assertThat(other.key()).isNotEqualTo(seal.key());
        assertThat(new Seal(12, 431, HEAD, seal.key(), other.signature()).holds()).isFalse();
        assertThat(new Seal(13, 431, HEAD, seal.key(), seal.signature()).holds()).isFalse();
        assertThat(new Seal(12, 430, HEAD, seal.key(), seal.signature()).holds()).isFalse();
    }

    @Test
    void a_server_signs_with_the_same_key_after_a_restart(@TempDir Path data) throws IOException {
        var first = SealKey.inFolder(data).seal(1, 2, HEAD);
        assertThat(SealKey.inFolder(data).seal(1, 2, HEAD)).isEqualTo(first);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("seal.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_none_is_refused_and_never_printed() {
        for (var bad : new String[] {"", "x", "a.b", SealKey.fresh().substring(3)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> SealKey.of(bad));
        }
        var halves = SealKey.fresh().split("\\.");
        var others = SealKey.fresh().split("\\.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealKey.of(halves[0] + "." + others[1]));
        assertThat(SealKey.of(halves[0] + "." + halves[1]).toString()).doesNotContain(halves[0]);
    }

    @Test
    void other_texts_are_no_seals() {
        for (var text : new String[] {"", "CV1", "CV2" + seal.text().substring(3), "http://x"}) {
            assertThat(Seal.read(text)).isEmpty();
        }
    }
}
