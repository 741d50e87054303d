package vn.chuongvang.testing;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.JavaCommand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Unpacks what Maven has packed, as the launcher does, and has servers of their own process start
 * from it; beside the first tests it records their class cache (JEP 514), which halves what a start
 * costs. Without the system property {@value #PACKED}, as in an IDE, they start from the classes
 * under test.
 */
public final class PackedProgram implements LauncherSessionListener {

    private static final String PACKED = "chuongvang.packed";
    private static final String DATA = "data";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private @Nullable Path folder;
    private @Nullable Process recorder;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var packed = System.getProperty(PACKED);
        if (packed == null) {
            return;
        }
        try {
            prepare(Path.of(packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (recorder != null && recorder.isAlive()) {
                Database.kill(recorder.toHandle());
            }
            if (folder != null) {
                Leftovers.clear(folder.resolve(DATA));
                Leftovers.clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(Path packed) throws IOException, InterruptedException {
        var unpacked = Leftovers.folder("chuongvang-program-");
        folder = unpacked;
        var extraction =
                List.of(
                        JAVA.toString(),
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        unpacked.toString(),
                        "--application-filename",
                        "server.jar");
        var exit = new ProcessBuilder(extraction).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("not unpacked: " + packed);
        }
        write(unpacked, List.of());
        System.setProperty(JavaCommand.SWITCHES, unpacked.resolve("switches").toString());
        recorder = record(unpacked);
    }

    private static Process record(Path unpacked) throws IOException {
        var cache = unpacked.resolve("server.aot");
        var command =
                new ArrayList<>(
                        Program.command(List.of("learn", unpacked.resolve(DATA).toString())));
        command.add(1, "-XX:AOTCacheOutput=" + cache);
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(unpacked.resolve("recorded.out").toFile())
                        .start();
        process.onExit().thenAccept(ended -> useCache(unpacked, cache, ended.exitValue()));
        return process;
    }

    private static void useCache(Path unpacked, Path cache, int exit) {
        try {
            if (exit == 0 && Files.exists(cache)) {
                write(unpacked, List.of("-XX:AOTCache=" + cache));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path unpacked, List<String> more) throws IOException {
        var switches =
                new ArrayList<>(
                        List.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Xlog:aot*=off",
                                "-Xlog:cds*=off",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-cp",
                                unpacked.resolve("server.jar").toString()));
        switches.addAll(more);
        var file = Files.write(unpacked.resolve("switches.new"), switches);
        Files.move(file, unpacked.resolve("switches"), StandardCopyOption.ATOMIC_MOVE);
    }
}
