package vn.chuongvang.rehearsal.bench;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * What was recorded last, to be compared with.
 *
 * @param file its name, which has the day in it: {@code bench-2026-11-30.json}
 */
record LastReport(String file, BenchReport report) {

    /** A figure that is new is not in an old record, and one that went is not read. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /** The latest by its name; nothing where there is no record that can be read. */
    static Optional<LastReport> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("bench-.*\\.json"))
                    .max(Comparator.comparing(file -> file.getFileName().toString()))
                    .flatMap(LastReport::read);
        }
    }

    private static Optional<LastReport> read(Path file) {
        try {
            return Optional.of(
                    new LastReport(
                            file.getFileName().toString(),
                            JSON.readValue(file.toFile(), BenchReport.class)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    Optional<Figures> of(Size size) {
        return report.runs().stream().filter(run -> run.size().equals(size)).findFirst();
    }
}
