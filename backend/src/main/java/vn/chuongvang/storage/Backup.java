package vn.chuongvang.storage;

import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import vn.chuongvang.start.LastingFile;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;

/**
 * A data folder with the embedded database in one file, made while its server runs or when it is
 * stopped; {@link Restore} puts it back.
 */
public final class Backup {

    /** Of the data folder, for tickets, seals and passwords to stay valid where a copy goes on. */
    public static final List<String> SECRETS =
            List.of("secret", "ticket.key", "seal.key", "individual.key");

    static final String VERSION = "version";
    static final String POSTGRES = "postgres/";

    /** The log that is written meanwhile is kept for us, and no longer than our session lives. */
    private static final String KEEP_LOG =
            "select pg_create_physical_replication_slot('chuongvang_backup', true, true)";

    private static final int PORT_LINE = 3;

    private Backup() {}

    /**
     * @param file that must not be there yet; it is readable by its owner alone
     * @throws StartRefused when there is nothing to copy, or the file is there
     */
    public static void write(Path data, Path file) throws IOException, SQLException {
        DataFolder.demandExisting(data);
        StandbyStorage.refuseFollower(data);
        var folder = data.toRealPath();
        if (Files.notExists(folder.resolve(POSTGRES))) {
            throw new StartRefused("backup-own-database", folder);
        }
        if (Files.exists(file)) {
            throw new StartRefused("backup-there", file);
        }
        var pid = folder.resolve("postgres/postmaster.pid");
        if (Orphan.find(pid, folder.resolve("postgres")).isPresent()) {
            var port = Files.readAllLines(pid).get(PORT_LINE).strip();
            copy(folder, "jdbc:postgresql://127.0.0.1:" + port + "/", file);
            return;
        }
        var version = Files.readString(folder.resolve(VERSION)).strip();
        try (var locked = DataFolder.open(folder, version);
                var postgres = PostgresServer.start(locked.programs(), folder, locked.secret())) {
            copy(folder, postgres.jdbcUrl(""), file);
        }
    }

    private static void copy(Path folder, String url, Path file) throws IOException, SQLException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        LastingFile.write(fresh, "");
        try (var session = session(url, Files.readString(folder.resolve("secret")).strip());
                var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var packed = new GZIPOutputStream(Channels.newOutputStream(channel), 1 << 16);
            var tar = BaseCopy.tar(packed);
            copy(session, folder, tar);
            tar.finish();
            packed.finish();
            channel.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            LastingFile.syncName(file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void copy(Connection session, Path folder, TarArchiveOutputStream tar)
            throws IOException, SQLException {
        BaseCopy.addFile(tar, folder.resolve(VERSION), VERSION);
        for (var name : SECRETS) {
            BaseCopy.addFile(tar, folder.resolve(name), name);
        }
        BaseCopy.addFolder(tar, "postgres");
        try (var statement = session.createStatement()) {
            statement.execute(KEEP_LOG);
        }
        var log = BaseCopy.add(tar, POSTGRES, session, folder.resolve("postgres"));
        addLog(tar, folder.resolve("postgres/pg_wal"), log);
    }

    /** Names of one timeline are in order; of the one before it only its history is needed. */
    private static void addLog(TarArchiveOutputStream tar, Path wal, BaseCopy.Log log)
            throws IOException {
        try (var files = Files.newDirectoryStream(wal)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var isNeeded =
                        name.matches("[0-9A-F]{24}")
                                && name.compareTo(log.first()) >= 0
                                && name.compareTo(log.last()) <= 0;
                if (isNeeded || name.endsWith(".history")) {
                    BaseCopy.addFile(tar, file, POSTGRES + "pg_wal/" + name);
                }
            }
        }
        if (Files.notExists(wal.resolve(log.first()))) {
            throw new IOException("the log was given up during the copy: " + log.first());
        }
    }

    /** Its own commits wait for no standby. */
    private static Connection session(String url, String secret) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", PostgresServer.ADMINISTRATOR);
        settings.setProperty("password", secret);
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("options", "-c synchronous_commit=local");
        return DriverManager.getConnection(url + PostgresServer.ADMINISTRATOR, settings);
    }
}
