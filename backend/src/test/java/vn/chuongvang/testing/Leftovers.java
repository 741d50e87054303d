package vn.chuongvang.testing;

import vn.chuongvang.rehearsal.server.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** Ends databases and removes folders that a test run has left behind. */
final class Leftovers {

    private static final String OWNER = "owner";

    private Leftovers() {}

    /** A folder for this JVM; those of test runs that were killed are cleared away first. */
    static Path folder(String prefix) throws IOException {
        var parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (var others = Files.newDirectoryStream(parent, prefix + "*")) {
            for (var other : others) {
                if (isDead(other.resolve(OWNER))) {
                    clear(other);
                }
            }
        }
        var folder = Files.createTempDirectory(prefix);
        Files.writeString(folder.resolve(OWNER), ProcessHandle.current().pid() + "\n");
        return folder;
    }

    /**
     * Ends the databases of a data folder, if it has any, and removes it with all that is in it.
     */
    static void clear(Path data) throws IOException {
        Database.postgres(data).ifPresent(Database::kill);
        Database.redis(data).ifPresent(Database::kill);
        delete(data, 5);
    }

    private static boolean isDead(Path owner) throws IOException {
        return Files.exists(owner) && process(owner).isEmpty();
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
        }
    }

    /** A backend that is still dying may remove a file under our hands. */
    private static void delete(Path tree, int attempts) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (UncheckedIOException e) {
            if (attempts > 1) {
                delete(tree, attempts - 1);
            }
        }
    }
}
