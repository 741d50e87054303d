package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no change plays has a day on which it was played last. */
class LongPlaysDocumentTests {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path RECORD = Path.of("../docs/benchmarks/long-plays.md");

    private static final Pattern LONG =
            Pattern.compile("@LongPlay\\b.*?\\bvoid (\\w+)\\(", Pattern.DOTALL);

    private static final Pattern RECORDED =
            Pattern.compile("\\| `(\\w+)\\.(\\w+)` \\| 20\\d\\d-\\d\\d-\\d\\d \\| [0-9a-f]{7} \\|");

    @Test
    void each_is_recorded_with_day_and_commit_and_nothing_else_is() throws IOException {
        var recorded =
                RECORDED.matcher(Files.readString(RECORD))
                        .results()
                        .map(row -> row.group(1) + "." + row.group(2))
                        .collect(Collectors.toSet());
        try (var files = Files.walk(TESTS)) {
            var marked =
                    files.filter(file -> file.toString().endsWith("IT.java"))
                            .flatMap(LongPlaysDocumentTests::marked)
                            .collect(Collectors.toSet());
            assertThat(marked).hasSizeGreaterThan(1).isEqualTo(recorded);
        }
    }

    private static Stream<String> marked(Path file) {
        try {
            var type = file.getFileName().toString().replace(".java", "");
            return LONG.matcher(Files.readString(file))
                    .results()
                    .map(method -> type + "." + method.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
