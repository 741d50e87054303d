package pagebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TextKeysTests {
    @TempDir private Path source;

    @Test
    void a_key_has_the_same_short_name_in_script_and_catalogue() throws IOException {
        var keys = keys("{\"wait.title\": \"Lit\", \"wait.body\": \"Wait\"}", "t(\"wait.title\")");

        assertThat(keys.shorten("t(\"wait.title\")")).isEqualTo("t(\"Ab\")");
        assertThat(keys.shorten("{\"wait.body\":\"Chờ\"}")).isEqualTo("{\"Aa\":\"Chờ\"}");
    }

    @Test
    void a_key_that_is_put_together_keeps_its_name() throws IOException {
        var keys =
                keys(
                        "{\"sign.0\": \"hat\", \"bye.4009\": \"gone\", \"wait.title\": \"Lit\"}",
                        "t(`sign.${option}`) + t(\"bye.\" + code)");

        assertThat(keys.shorten("[\"sign.0\",\"bye.4009\",\"wait.title\"]"))
                .isEqualTo("[\"sign.0\",\"bye.4009\",\"Aa\"]");
    }

    @Test
    void what_is_no_key_is_left_alone() throws IOException {
        var keys = keys("{\"wait.title\": \"Lit\"}", "");

        assertThat(keys.shorten("\"host.title\" wait.title"))
                .isEqualTo("\"host.title\" wait.title");
    }

    private TextKeys keys(String english, String script) throws IOException {
        Files.createDirectories(source.resolve("i18n"));
        Files.writeString(source.resolve("i18n/play.en.json"), english);
        Files.writeString(source.resolve("page.js"), script);
        return TextKeys.of(source);
    }
}
