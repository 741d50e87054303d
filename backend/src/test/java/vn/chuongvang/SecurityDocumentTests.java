package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import vn.chuongvang.questionbank.BankReader;
import vn.chuongvang.questionbank.Question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that docs/security.md speaks of are there; and what no other test says. */
class SecurityDocumentTests {
    private static final List<Path> SOURCES =
            List.of(
                    Path.of("src/test/java"),
                    Path.of("src/main/java"),
                    Path.of("../question-bank/src/test/java"));

    private static final Pattern NAMED =
            Pattern.compile("`([A-Z]\\w+(?:Tests|IT|Run))(?:\\.(\\w+))?`");

    private static final String TEXT = ".*\\.(js|html|json)";

    @Test
    void every_test_that_is_named_exists() throws IOException {
        var table = Files.readString(Path.of("../docs/security.md"));
        var names = NAMED.matcher(table).results().toList();
        assertThat(names).hasSizeGreaterThan(60);
        for (var name : names) {
            var method = name.group(2) == null ? "class " + name.group(1) : name.group(2) + "(";
            assertThat(sources(name.group(1)))
                    .as(name.group())
                    .anySatisfy(source -> assertThat(source).contains(method));
        }
    }

    private static List<String> sources(String type) {
        return SOURCES.stream()
                .flatMap(SecurityDocumentTests::files)
                .filter(file -> file.getFileName().toString().equals(type + ".java"))
                .map(SecurityDocumentTests::read)
                .toList();
    }

    @Test
    void no_question_is_in_a_page() throws IOException {
        var questions =
                BankReader.fromClassPath().entries().stream().map(one -> one.question()).toList();
        assertThat(questions).hasSizeGreaterThan(500);
        var pages =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:META-INF/resources/**/*.*");
        // As folders stand beside them there are also fonts, and the same texts packed.
        var files =
                Stream.of(pages)
                        .filter(page -> String.valueOf(page.getFilename()).matches(TEXT))
                        .toList();
        assertThat(files).hasSizeGreaterThan(10);
        for (var file : files) {
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            assertThat(questions.stream().map(Question::text).filter(text::contains))
                    .as(file.getFilename())
                    .isEmpty();
        }
    }

    /** What is written into a page is text; the library that draws is read by others. */
    @Test
    void no_page_writes_markup_from_text() {
        var markup =
                Pattern.compile(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|srcdoc|new"
                                + " Function|\\beval\\(|dangerouslySetInnerHTML");
        var ours =
                files(Path.of("../frontend-static/src"))
                        .filter(file -> file.toString().matches(".*\\.(js|html)"))
                        .filter(file -> !file.endsWith("lib/preact.js"))
                        .toList();
        assertThat(ours).hasSizeGreaterThan(100);
        assertThat(ours).allSatisfy(file -> assertThat(read(file)).doesNotContainPattern(markup));
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
