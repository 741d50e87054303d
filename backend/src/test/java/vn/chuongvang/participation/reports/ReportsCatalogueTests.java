package vn.chuongvang.participation.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of reports, in both languages. */
class ReportsCatalogueTests {

    @Test
    void both_languages_say_the_same() {
        var vietnamese = ResourceBundle.getBundle("messages.reports", Locale.of("vi"));
        var english = ResourceBundle.getBundle("messages.reports", Locale.ENGLISH);
        assertThat(vietnamese.keySet()).isNotEmpty().isEqualTo(english.keySet());
        for (var column : ReportColumn.values()) {
            assertThat(vietnamese.keySet()).contains("column." + column.name());
        }
        for (var key : vietnamese.keySet()) {
            var text = vietnamese.getString(key);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
            assertThat(text + english.getString(key)).as(key).doesNotContain("'");
        }
    }
}
