package vn.chuongvang.participation.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of files of units, in both languages. */
class UnitsCatalogueTests {

    @Test
    void both_languages_say_the_same() {
        var vietnamese = ResourceBundle.getBundle("messages.units", Locale.of("vi"));
        var english = ResourceBundle.getBundle("messages.units", Locale.ENGLISH);
        assertThat(vietnamese.keySet()).isNotEmpty().isEqualTo(english.keySet());
        for (var key : vietnamese.keySet()) {
            var text = vietnamese.getString(key);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
            assertThat(text + english.getString(key)).as(key).doesNotContain("'");
        }
    }

    @Test
    void every_word_that_is_written_is_read_again() {
        for (var language : new Locale[] {Locale.of("vi"), Locale.ENGLISH}) {
            var words = UnitWords.in(language);
            for (var one : UnitColumn.values()) {
                assertThat(UnitWords.COLUMNS.read(words.of("column", one))).contains(one);
            }
            for (var one : UnitColumn.Line.values()) {
                assertThat(UnitWords.LINES.read(words.of("line", one))).contains(one);
            }
            for (var one : UnitType.values()) {
                assertThat(UnitWords.TYPES.read(words.of("type", one))).contains(one);
            }
            for (var one : Hierarchy.values()) {
                assertThat(UnitWords.HIERARCHIES.read(words.of("hierarchy", one))).contains(one);
            }
        }
    }
}
