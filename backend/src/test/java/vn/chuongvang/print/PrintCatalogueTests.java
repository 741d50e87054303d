package vn.chuongvang.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands on paper, in both languages. */
class PrintCatalogueTests {
    private static final ResourceBundle VIETNAMESE =
            ResourceBundle.getBundle("messages.print", Locale.of("vi"));
    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("messages.print", Locale.of("en"));

    @Test
    void both_languages_say_the_same_with_the_same_details() {
        assertThat(VIETNAMESE.keySet()).isNotEmpty().isEqualTo(ENGLISH.keySet());
        for (var key : VIETNAMESE.keySet()) {
            var text = VIETNAMESE.getString(key);
            assertThat(details(ENGLISH.getString(key))).as(key).isEqualTo(details(text));
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
            assertThat(text + ENGLISH.getString(key)).as(key).doesNotContain("'");
        }
    }

    private static String details(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList()
                .toString();
    }
}
