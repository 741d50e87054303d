package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code ./chuongvang --help} says exists, and nothing more. */
class HelpTests {

    /** The launcher calls it by itself. */
    private static final String UNSEEN = "learn";

    @Test
    void help_lists_every_command_and_only_those() throws IOException {
        var known =
                ChuongVang.commands().stream()
                        .filter(name -> !name.startsWith("--") && !name.equals(UNSEEN))
                        .toList();
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static List<String> listed() throws IOException {
        var help = Files.readString(Path.of("src/main/resources/messages/help.txt"));
        return Pattern.compile("^  ([a-z][a-z-]+)(?: [A-Z]+)? {2,}", Pattern.MULTILINE)
                .matcher(help)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
