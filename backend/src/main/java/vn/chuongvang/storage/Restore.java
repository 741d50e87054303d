package vn.chuongvang.storage;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.start.StartRefused;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Puts a {@link Backup} into a new folder, and the log of an archive on top of it, up to a moment.
 *
 * @param backup the file
 * @param archive where the log is; null for what the file itself holds
 * @param moment after which nothing counts; null for everything that is in the archive
 */
public record Restore(Path backup, @Nullable Path archive, @Nullable Instant moment) {

    private static final DateTimeFormatter POSTGRES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS+00", Locale.ROOT);

    /**
     * The folder is that of a server afterwards; on a failure nothing is left in it.
     *
     * @param data not there yet, or empty
     * @param version of this program
     * @return when the last of the commits that were read was made; empty when the log had none
     * @throws StartRefused when the moment cannot be reached, the folder is used, or the backup is
     *     none of this program's
     */
    public Optional<Instant> into(Path data, String version) throws IOException, SQLException {
        if (!Files.isReadable(backup)) {
            throw new StartRefused("restore-no-backup", backup);
        }
        if (archive != null && !Files.isDirectory(archive)) {
            throw new StartRefused("archive-missing", archive);
        }
        if (isUsed(data)) {
            throw new StartRefused("restore-data-used", data.toAbsolutePath().normalize());
        }
        try {
            unpack(data);
            return recover(data, version);
        } catch (IOException | SQLException | RuntimeException e) {
            empty(data);
            throw e;
        }
    }

    private void unpack(Path data) throws IOException {
        try (var packed = new BufferedInputStream(Files.newInputStream(backup))) {
            BaseCopy.unpackAll(new GZIPInputStream(packed, 1 << 16), data);
            BaseCopy.demandLabel(data.resolve("postgres"));
        } catch (IOException e) {
            throw new StartRefused("restore-no-backup", backup);
        }
        Files.createFile(data.resolve("postgres/recovery.signal"));
        Folders.sync(data);
    }

    private Optional<Instant> recover(Path data, String version) throws IOException, SQLException {
        try (var folder = DataFolder.open(data, version);
                var postgres =
                        PostgresServer.recover(
                                folder.programs(), folder.path(), folder.secret(), wanted())) {
            return lastCommit(postgres);
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> wanted() {
        var settings = new HashMap<String, String>();
        settings.put("restore_command", archive == null ? "false" : WalArchive.take(archive));
        if (moment != null) {
            settings.put("recovery_target_time", POSTGRES.format(moment.atOffset(ZoneOffset.UTC)));
            settings.put("recovery_target_action", "promote");
        }
        return settings;
    }

    private static Optional<Instant> lastCommit(PostgresServer postgres) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(PostgresServer.ADMINISTRATOR),
                                PostgresServer.ADMINISTRATOR,
                                postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_last_xact_replay_timestamp()")) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(time -> time.toInstant());
        }
    }

    /** PostgreSQL's own words, for the two things that an operator can do something about. */
    private StartRefused refused(String log) {
        if (log.contains("before configured recovery target was reached")) {
            return new StartRefused("restore-log-ends", String.valueOf(moment));
        }
        if (log.contains("before consistent recovery point")) {
            return new StartRefused("restore-too-early", String.valueOf(moment), backup);
        }
        return new StartRefused("postgres-failed", log);
    }

    private static boolean isUsed(Path data) throws IOException {
        if (Files.notExists(data)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(data)) {
            return entries.iterator().hasNext();
        }
    }

    private static void empty(Path data) throws IOException {
        if (Files.exists(data)) {
            try (var entries = Files.newDirectoryStream(data)) {
                for (var entry : entries) {
                    Folders.delete(entry);
                }
            }
        }
    }
}
