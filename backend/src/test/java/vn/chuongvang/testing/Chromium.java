package vn.chuongvang.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, for tests that need a real one. */
public final class Chromium {

    private static final String[] NAMES = {
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable"
    };

    private Chromium() {}

    /** Without one a newcomer's test is skipped with one loud line; on a CI machine it fails. */
    public static Path required() {
        return find().orElseGet(Chromium::missing);
    }

    private static Optional<Path> find() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(folders)
                .flatMap(folder -> Stream.of(NAMES).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        return Missing.here(
                "NO CHROMIUM: browser tests do not run; install chromium and run again");
    }
}
