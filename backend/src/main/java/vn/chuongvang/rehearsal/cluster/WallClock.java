package vn.chuongvang.rehearsal.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The wall clock of one process, which can be turned while the process runs: Debian's package
 * {@code libfaketime} answers for the kernel. Its monotonic clock goes on, as it does where an
 * operator or a time server sets the clock.
 */
public final class WallClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private final Path setting;

    /**
     * @param setting file in which the process looks, once a second, how wrong its clock is
     */
    WallClock(Path setting) throws IOException {
        this.setting = setting;
        turn(Duration.ZERO);
    }

    /** Whether this machine has what it takes. */
    static boolean isThere() {
        return library().isPresent();
    }

    /** It jumps: from now on it is so far from the true time. */
    public void turn(Duration off) throws IOException {
        // A reader must never see half of it.
        var fresh = setting.resolveSibling(setting.getFileName() + ".new");
        Files.writeString(fresh, (off.isNegative() ? "" : "+") + off.toSeconds() + "\n");
        Files.move(
                fresh,
                setting,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library().orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE", setting.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // With it, waiting threads of a JVM return at once.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    private static Optional<Path> library() {
        if (!Files.isDirectory(LIBRARIES)) {
            return Optional.empty();
        }
        try (var folders = Files.list(LIBRARIES)) {
            return folders.map(folder -> folder.resolve(LIBRARY)).filter(Files::exists).findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
