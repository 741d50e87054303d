package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

class CatalogueTests {

    private static final ResourceBundle VIETNAMESE =
            ResourceBundle.getBundle("messages.start", Locale.of("vi"));
    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("messages.start", Locale.of("en"));

    static List<String> keys() {
        assertThat(VIETNAMESE.keySet()).isEqualTo(ENGLISH.keySet());
        return VIETNAMESE.keySet().stream().sorted().toList();
    }

    /** An apostrophe would swallow the braces behind it. */
    @ParameterizedTest
    @MethodSource("keys")
    void both_languages_name_the_same_details(String key) {
        assertThat(details(VIETNAMESE.getString(key))).isEqualTo(details(ENGLISH.getString(key)));
        assertThat(Messages.line(key, List.of("a", "b", "c", "d"))).doesNotContain("{", "'");
    }

    private static List<String> details(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }
}
