package pagebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs the tests of the modules themselves, {@code test/*.test.js}, where Node is at hand. */
class ModuleTests {

    private static final String MUST_RUN = "CHUONGVANG_REQUIRE_ALL_TESTS";

    @Test
    void the_modules_keep_their_promises() throws IOException, InterruptedException {
        if (!hasNode()) {
            System.err.println(
                    "=== The tests of the pages' modules need Node 20 or newer; skipped. ===");
            assertThat(System.getenv(MUST_RUN)).as("node is missing, but " + MUST_RUN).isNull();
            Assumptions.abort("no node");
        }
        var report = Files.createTempFile("modules", ".tap");
        var tests =
                new ProcessBuilder("node", "--test", "test/")
                        .redirectErrorStream(true)
                        .redirectOutput(report.toFile())
                        .start();
        assertThat(tests.waitFor(120, TimeUnit.SECONDS)).as("finished in time").isTrue();
        assertThat(tests.exitValue()).as(failures(report)).isZero();
        Files.delete(report);
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            var node =
                    new ProcessBuilder(
                                    "node",
                                    "-e",
                                    "process.exit(+process.versions.node.split('.')[0] >= 20 ? 0 :"
                                            + " 1)")
                            .start();
            return node.waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static String failures(Path report) throws IOException {
        return Files.readString(report, StandardCharsets.UTF_8);
    }
}
