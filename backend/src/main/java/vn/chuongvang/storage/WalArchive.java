package vn.chuongvang.storage;

import vn.chuongvang.start.LastingFile;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A folder, better on another disk, into which the embedded PostgreSQL copies its log; with a
 * {@link Backup} any moment since can be put back.
 *
 * <p>Remembered in the data folder: whatever writes there without it, be it a password reset, would
 * leave a hole in the log.
 */
final class WalArchive {

    /** The option's value that ends it. */
    private static final String NONE = "none";

    private static final String REMEMBERED = "archive";

    /** In the archive: the data folder that it belongs to. A disk that is not there has none. */
    private static final String OWNER = "owner";

    /** As long as this much of the log is at stake when the disk of the server dies. */
    private static final String AT_STAKE = "60s";

    /**
     * Files of the log (16 MB each) that wait for a disk that is gone; beyond it the oldest is
     * given up, so that the disk of the server does not run full in the middle of a contest.
     */
    private static final int WAITING = 64;

    private WalArchive() {}

    /**
     * From the next start on the log goes there.
     *
     * @param data folder of the server
     * @param wanted a folder that exists, or {@code none}
     * @throws StartRefused when it is no folder, or another server's
     */
    static void remember(Path data, String wanted) throws IOException {
        var memory = data.resolve(REMEMBERED);
        if (wanted.equals(NONE)) {
            Files.deleteIfExists(memory);
            return;
        }
        var archive = Path.of(wanted).toAbsolutePath().normalize();
        if (!Files.isDirectory(archive) || !Files.isWritable(archive)) {
            throw new StartRefused("archive-missing", archive);
        }
        var id = Files.exists(memory) ? lines(memory).get(1) : UUID.randomUUID().toString();
        var owner = archive.resolve(OWNER);
        if (Files.exists(owner) && !Files.readString(owner).strip().equals(id)) {
            throw new StartRefused("archive-of-another", archive);
        }
        LastingFile.write(owner, id + "\n");
        LastingFile.write(memory, archive + "\n" + id + "\n");
    }

    /** What PostgreSQL is told; nothing when no archive was wanted. */
    static Map<String, String> settings(Path data) throws IOException {
        var memory = data.resolve(REMEMBERED);
        if (Files.notExists(memory)) {
            return Map.of();
        }
        return Map.of(
                "archive_mode",
                "on",
                "archive_timeout",
                AT_STAKE,
                "archive_command",
                put(lines(memory).getFirst()));
    }

    /** The archive that is wanted and not there, in words; empty when all is well. */
    static List<String> missing(Path data) throws IOException {
        var memory = data.resolve(REMEMBERED);
        return Files.notExists(memory)
                        || Files.exists(Path.of(lines(memory).getFirst()).resolve(OWNER))
                ? List.of()
                : List.of(lines(memory).getFirst());
    }

    /** How PostgreSQL takes a file of the log out of the archive. */
    static String take(Path archive) {
        return "d=%s; test -e \"$d/%%f.gz\" && gzip -dc \"$d/%%f.gz\" > \"%%p\""
                .formatted(quoted(archive.toAbsolutePath().normalize().toString()));
    }

    /**
     * Whole or not at all, and never over another one; a file that is there already is one that was
     * put there just before a crash.
     */
    private static String put(String archive) {
        return ("d=%s; { test -e \"$d/%s\" && if test -e \"$d/%%f.gz\";"
                        + " then gzip -dc \"$d/%%f.gz\" | cmp -s - \"%%p\";"
                        + " else gzip -c \"%%p\" > \"$d/%%f.gz.new\" && sync \"$d/%%f.gz.new\""
                        + " && mv \"$d/%%f.gz.new\" \"$d/%%f.gz\"; fi; }"
                        + " || { test $(ls pg_wal/archive_status | grep -c ready) -gt %d"
                        + " && echo 'given up, the archive has a gap: %%f' >&2; }")
                .formatted(quoted(archive), OWNER, WAITING);
    }

    /** For the shell, in which PostgreSQL has put its own words for every per cent. */
    private static String quoted(String path) {
        return "'" + path.replace("'", "'\\''").replace("%", "%%") + "'";
    }

    private static List<String> lines(Path memory) throws IOException {
        return Files.readAllLines(memory);
    }
}
