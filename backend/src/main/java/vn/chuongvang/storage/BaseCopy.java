package vn.chuongvang.storage;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A copy of a running database by PostgreSQL's low-level interface for that: files may change while
 * they are read, the log from the start of the copy on makes it whole.
 */
public final class BaseCopy {

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

    private static final int OWNER_ONLY = 0100600;
    private static final int FOLDER_OF_OWNER = 040700;

    private BaseCopy() {}

    /**
     * Writes it all as one tar; the label that tells where to begin is the last entry. The log is
     * not in it.
     *
     * @param session of the administrator, used for nothing else meanwhile
     * @param postgres the folder of that database
     */
    public static void write(Connection session, Path postgres, OutputStream out)
            throws IOException, SQLException {
        var tar = tar(out);
        add(tar, "", session, postgres);
        tar.finish();
        tar.flush();
    }

    /** The files of the log that a copy needs, by name: the first and the last one. */
    record Log(String first, String last) {}

    static TarArchiveOutputStream tar(OutputStream out) {
        var tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    /**
     * The same as a part of a larger tar.
     *
     * @param under the folder in it, with a slash at its end, or nothing
     */
    static Log add(TarArchiveOutputStream tar, String under, Connection session, Path postgres)
            throws IOException, SQLException {
        try (var statement = session.createStatement()) {
            statement.execute("select pg_backup_start('chuongvang', true)");
            addFolder(tar, postgres, under, under);
            try (var row =
                    statement.executeQuery(
                            "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
                row.next();
                var label = row.getString(1);
                addText(tar, under + "postgresql.auto.conf", "");
                addText(tar, under + "backup_label", label);
                return new Log(first(label), row.getString(2));
            }
        }
    }

    private static String first(String label) throws IOException {
        var file = Pattern.compile("START WAL LOCATION: .* \\(file (\\w+)\\)").matcher(label);
        if (!file.find()) {
            throw new IOException("the label of the copy names no log: " + label);
        }
        return file.group(1);
    }

    private static void addFolder(TarArchiveOutputStream tar, Path folder, String under, String top)
            throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = under + file.getFileName();
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    addFolder(tar, name);
                    if (!EMPTY.contains(name.substring(top.length()))) {
                        addFolder(tar, file, name + "/", top);
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
    static void addFile(TarArchiveOutputStream tar, Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var size = Files.size(file);
            var entry = new TarArchiveEntry(name);
            entry.setSize(size);
            entry.setMode(OWNER_ONLY);
            tar.putArchiveEntry(entry);
            var buffer = new byte[1 << 16];
            for (var left = size; left > 0; ) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    Arrays.fill(buffer, (byte) 0);
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

    /** PostgreSQL refuses a folder that others may read. */
    static void addFolder(TarArchiveOutputStream tar, String name) throws IOException {
        var entry = new TarArchiveEntry(name + "/");
        entry.setMode(FOLDER_OF_OWNER);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private static void addText(TarArchiveOutputStream tar, String name, String text)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setMode(OWNER_ONLY);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /**
     * Reads what {@link #write} wrote into a new folder.
     *
     * @throws IOException when the copy is not whole, or names a place outside of the folder
     */
    static void unpack(InputStream in, Path home) throws IOException {
        unpackAll(in, home);
        demandLabel(home);
    }

    /** The label is written last: without it the copy broke off. */
    static void demandLabel(Path home) throws IOException {
        if (Files.notExists(home.resolve("backup_label"))) {
            throw new IOException("the copy broke off");
        }
    }

    static void unpackAll(InputStream in, Path home) throws IOException {
        Folders.makeOwn(home);
        var tar = new TarArchiveInputStream(in);
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
            var target = home.resolve(entry.getName()).normalize();
            if (!target.startsWith(home)) {
                throw new IOException("outside of the folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Folders.makeOwn(target);
            } else {
                Files.copy(tar, target);
                target.toFile().setReadable(false, false);
                target.toFile().setReadable(true, true);
            }
        }
    }
}
