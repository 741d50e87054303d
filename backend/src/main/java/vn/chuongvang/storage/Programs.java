package vn.chuongvang.storage;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import vn.chuongvang.start.StartRefused;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Unpacks the database programs for this machine out of the jars, once per version. */
final class Programs {

    private static final boolean MAC = property("os.name").contains("mac");
    private static final boolean ARM = List.of("aarch64", "arm64").contains(property("os.arch"));

    /** Two threads of one process may unpack at once, too. */
    private static final AtomicInteger UNPACKED = new AtomicInteger();

    private final Path folder;

    Programs(Path folder) {
        this.folder = folder;
    }

    /** The folder that holds bin/postgres and bin/initdb. */
    Path postgres() throws IOException {
        var name =
                "postgres-%s-%s.txz".formatted(MAC ? "darwin" : "linux", ARM ? "arm_64" : "x86_64");
        var source = resource("PostgreSQL", name);
        // The length tells versions apart: the archive itself names none.
        var home = folder.resolve("postgres-" + source.openConnection().getContentLengthLong());
        if (!Files.isDirectory(home)) {
            unpack(source, home);
        }
        return home;
    }

    Path redis() throws IOException {
        var source =
                resource(
                        "Redis",
                        MAC
                                ? "redis-server-6.2.6-v5-darwin-" + (ARM ? "arm64" : "amd64")
                                : ARM
                                        ? "redis-server-6.2.7-linux-arm64"
                                        : "redis-server-6.2.6-v5-linux-amd64");
        var program =
                folder.resolve("redis-server-" + source.openConnection().getContentLengthLong());
        if (!Files.isExecutable(program)) {
            var fresh = fresh(program);
            try (InputStream in = source.openStream()) {
                Files.copy(in, fresh);
            }
            makeExecutable(fresh);
            settle(fresh, program);
        }
        return program;
    }

    private void unpack(URL source, Path home) throws IOException {
        var fresh = fresh(home);
        try (var tar =
                new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(source.openStream())))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                if (isNeeded(entry)) {
                    unpack(tar, entry, fresh.resolve(entry.getName()).normalize());
                }
            }
        }
        settle(fresh, home);
    }

    private static boolean isNeeded(TarArchiveEntry entry) {
        return !entry.isDirectory()
                && !entry.getName().endsWith(".a")
                && !entry.getName().contains("/pkgconfig/");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            makeExecutable(target);
        }
    }

    /**
     * Unpacked beside its place, put on the disk and moved in one step: neither a kill nor a
     * failing power leaves half of it.
     */
    private Path fresh(Path target) throws IOException {
        Files.createDirectories(folder);
        var fresh =
                folder.resolve(
                        "%s.unpacking-%d-%d"
                                .formatted(
                                        target.getFileName(),
                                        ProcessHandle.current().pid(),
                                        UNPACKED.incrementAndGet()));
        Folders.delete(fresh);
        return fresh;
    }

    static void settle(Path fresh, Path target) throws IOException {
        Folders.sync(fresh);
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target);
        } catch (FileSystemException e) {
            // Another process was faster; Linux says "Directory not empty", which is no type.
            if (!Files.exists(target)) {
                throw e;
            }
            Folders.delete(fresh);
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("not executable: " + file);
        }
    }

    private static URL resource(String program, String name) {
        var url = Programs.class.getResource("/" + name);
        if (url == null) {
            throw new StartRefused(
                    "platform-unknown", program, property("os.name"), property("os.arch"));
        }
        return url;
    }

    private static String property(String name) {
        return System.getProperty(name, "").toLowerCase(Locale.ROOT);
    }
}
