package vn.chuongvang.standby;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/**
 * A copy of a running database by PostgreSQL's low-level interface for that: files may change while
 * they are read, the log from the start of the copy on makes it whole.
 */
final class BaseCopy {

    /** Folders whose contents a copy must not have; the folders themselves must be there. */
    private static final Set<String> EMPTY =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    /** Of this server alone; its settings among them, or the copy would wait for a standby. */
    private static final Set<String> OWN =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "postgresql.auto.conf",
                    "postgresql.auto.conf.tmp",
                    "backup_label",
                    "tablespace_map",
                    "standby.signal",
                    "pg_internal.init");

    private BaseCopy() {}

    /** Writes it all as one tar; the label that tells where to begin is the last entry. */
    static void write(MainDatabase database, Path postgres, OutputStream out)
            throws IOException, SQLException {
        try (var session = database.connect(0);
                var statement = session.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            var tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            add(tar, postgres, "");
            String label;
            try (var row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                row.next();
                label = row.getString(1);
            }
            addText(tar, "postgresql.auto.conf", "");
            addText(tar, "backup_label", label);
            tar.finish();
            tar.flush();
        }
    }

    private static void add(TarArchiveOutputStream tar, Path folder, String under)
            throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = under + file.getFileName();
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
                    tar.closeArchiveEntry();
                    if (!EMPTY.contains(name)) {
                        add(tar, file, name + "/");
                    }
                } else if (!OWN.contains(String.valueOf(file.getFileName()))
                        && !name.contains("pgsql_tmp")) {
                    addFile(tar, file, name);
                }
            }
        } catch (NoSuchFileException _) {
            // A table that was dropped meanwhile.
        }
    }

    /** As long as it was when it was opened: what is missing, or more, is in the log. */
    private static void addFile(TarArchiveOutputStream tar, Path file, String name)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var size = Files.size(file);
            var entry = new TarArchiveEntry(name);
            entry.setSize(size);
            tar.putArchiveEntry(entry);
            var buffer = new byte[1 << 16];
            for (var left = size; left > 0; ) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    java.util.Arrays.fill(buffer, (byte) 0);
                    read = (int) Math.min(buffer.length, left);
                }
                tar.write(buffer, 0, read);
                left -= read;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException _) {
            // A file that was deleted meanwhile.
        }
    }

    private static void addText(TarArchiveOutputStream tar, String name, String text)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
