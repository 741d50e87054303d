package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A while of Jazzer, guided by which branches an input takes; {@code -Dfuzz.seconds=3600} is a
 * longer one. What made it fail lies in target/fuzz, and belongs into src/test/resources/fuzz when
 * the fault is mended: all of that is tried first.
 */
@Timeout(value = 1, unit = TimeUnit.DAYS)
class JazzerIT {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 12);
    private static final Path KEPT = Path.of("src/test/resources/fuzz");
    private static final Path CORPUS = Path.of("target/fuzz/corpus");

    /** For one file, whatever is in it, on a machine that does much else. */
    private static final int LONGEST_S = 30;

    @Test
    void nothing_that_somebody_wrote_breaks_its_reader() throws IOException, InterruptedException {
        Files.createDirectories(CORPUS);
        FuzzTargets.plant(CORPUS);
        var log = Path.of("target/fuzz/jazzer.log");

        int exit =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start()
                        .waitFor();

        var said = Files.readString(log);
        assertThat(exit).as(said).isZero();
        assertThat(said).as("it was at work").containsPattern("#\\d+\\s+INITED cov");
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzTargets.class.getName(),
                        "--instrumentation_includes=vn.chuongvang.**",
                        "--custom_hook_includes=vn.chuongvang.**",
                        "-max_total_time=" + SECONDS,
                        "-max_len=16384",
                        "-timeout=" + LONGEST_S,
                        "--reproducer_path=target/fuzz",
                        "-artifact_prefix=target/fuzz/",
                        CORPUS.toString(),
                        KEPT.toString()));
        return command;
    }
}
