package vn.chuongvang.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands in files that are handed out, in both languages. */
class SheetsCatalogueTests {

    @Test
    void both_languages_say_the_same() {
        var vietnamese = ResourceBundle.getBundle("messages.sheets", Locale.of("vi"));
        var english = ResourceBundle.getBundle("messages.sheets", Locale.of("en"));
        assertThat(vietnamese.keySet()).isNotEmpty().isEqualTo(english.keySet());
        for (var key : vietnamese.keySet()) {
            var text = vietnamese.getString(key);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
            assertThat(text + english.getString(key)).as(key).doesNotContain("'");
        }
    }
}
