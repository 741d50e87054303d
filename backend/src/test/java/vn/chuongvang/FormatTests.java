package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Main;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Nobody discusses the format: {@code -Dformat=write} on the build writes it. */
class FormatTests {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    @Test
    void every_java_file_is_as_the_formatter_writes_it() throws Exception {
        var wrong = new StringWriter();
        var mode = "write".equals(System.getProperty("format")) ? "--replace" : "--dry-run";
        var arguments = Stream.concat(Stream.of("--aosp", mode), javaFiles().stream());

        new Main(new PrintWriter(wrong), new PrintWriter(wrong), InputStream.nullInputStream())
                .format(arguments.toArray(String[]::new));

        assertThat(wrong.toString().lines().map(line -> line.replace(TOP + "/", "")))
                .as("run ./mvnw test -pl backend -am -Dtest=FormatTests -Dformat=write")
                .isEmpty();
    }

    private static List<String> javaFiles() throws IOException {
        var files = new ArrayList<String>();
        for (var folder : List.of("backend/src", "question-bank/src", "frontend-static/tool")) {
            try (var tree = Files.walk(TOP.resolve(folder))) {
                tree.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }
}
