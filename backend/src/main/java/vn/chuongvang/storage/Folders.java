package vn.chuongvang.storage;

import vn.chuongvang.start.LastingFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** What the server does with folders of its own. */
final class Folders {

    private Folders() {}

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        }
    }

    /**
     * Everything in this tree is on the disk when it returns. Not for a folder that is in use:
     * locks of ours on its files end.
     */
    static void sync(Path tree) throws IOException {
        // All at once first: one file after the other would take as many turns of a slow disk.
        OwnProcess.tryToRun(List.of("sync", "-f", tree.toString()));
        try (var paths = Files.walk(tree)) {
            for (var path : paths.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                LastingFile.sync(path);
            }
        }
    }

    /** For the owner alone: PostgreSQL refuses a folder that others may read. */
    static void makeOwn(Path folder) throws IOException {
        var parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        if (Files.getFileStore(parent).supportsFileAttributeView("posix")) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** A log above 5 MB is put aside when its program starts; the one before it is lost. */
    static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > 5 << 20) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
