package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the launcher gives a JVM, which is a script here that says what it was given. */
@Timeout(60)
class LauncherTests {

    private static final String SERIAL = "-XX:+UseSerialGC";

    @TempDir Path top;

    @BeforeEach
    void a_built_program_and_a_jdk() throws IOException {
        Files.copy(Path.of("..", "chuongvang"), top.resolve("chuongvang"));
        for (var part :
                List.of("backend", "question-bank", "frontend-static", "frontend-static/tool")) {
            Files.createDirectories(top.resolve(part).resolve("src/main"));
            Files.createFile(top.resolve(part).resolve("pom.xml"));
        }
        Files.createDirectories(top.resolve("frontend-static/tool/main"));
        Files.createFile(top.resolve("pom.xml"));
        Files.createDirectories(top.resolve("backend/target/app"));
        Files.createFile(top.resolve("backend/target/app/built"));
        var jdk = Files.createDirectories(top.resolve("jdk/bin"));
        Files.writeString(top.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        script(jdk.resolve("java"), "printf '%s\\n' \"$@\"");
        script(jdk.resolve("javac"), "exit 1");
    }

    @Test
    void it_collects_serially_and_says_so_before_the_program() throws Exception {
        assertThat(started(""))
                .contains(SERIAL, "-Xms256m", "-XX:MetaspaceSize=160m")
                .endsWith("verify-contest", "some file.json");
    }

    /** Two collectors are none: the JVM would refuse to start. */
    @Test
    void an_operator_may_name_another_collector() throws Exception {
        assertThat(started("-XX:+UseG1GC -Xmx1g"))
                .contains("-XX:+UseG1GC", "-Xmx1g")
                .doesNotContain(SERIAL);
    }

    @Test
    void other_options_come_after_ours_and_leave_the_collector_alone() throws Exception {
        assertThat(started("-Xms64m")).contains(SERIAL).containsSubsequence("-Xms256m", "-Xms64m");
    }

    /**
     * It builds without tests and without checks, which Maven must not take for the whole of it.
     */
    @Test
    void what_it_built_is_compiled_again_by_whoever_wants_it_checked() throws Exception {
        stale("touch backend/target/backend-1.jar");

        started("");

        assertThat(Files.readAllLines(top.resolve("asked")))
                .contains("package", "-Dmaven.test.skip=true");
        assertThat(top.resolve("backend/target/app/built")).exists();
        assertThat(top.resolve("backend/target/maven-status")).doesNotExist();
    }

    @Test
    void so_is_what_it_could_not_finish() throws Exception {
        stale("exit 1");

        assertThat(launch("").start().waitFor()).isEqualTo(1);

        assertThat(top.resolve("asked")).exists();
        assertThat(top.resolve("backend/target/maven-status")).doesNotExist();
    }

    /** There is something to build, by a Maven that compiles and then does this. */
    private void stale(String then) throws IOException {
        Files.delete(top.resolve("backend/target/app/built"));
        script(
                top.resolve("mvnw"),
                "printf '%s\\n' \"$@\" >asked; mkdir -p backend/target/maven-status/compile; "
                        + then);
    }

    private List<String> started(String options) throws IOException, InterruptedException {
        var process = launch(options).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    private ProcessBuilder launch(String options) {
        var launch =
                new ProcessBuilder(
                        "sh",
                        top.resolve("chuongvang").toString(),
                        "verify-contest",
                        "some file.json");
        launch.environment().put("JAVA_HOME", top.resolve("jdk").toString());
        launch.environment().put("JAVA_OPTS", options);
        return launch.redirectErrorStream(true);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
