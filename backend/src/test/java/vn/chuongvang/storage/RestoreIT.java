package vn.chuongvang.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.start.StartRefused;
import vn.chuongvang.testing.Storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Databases alone, no server: what is put back is a matter of PostgreSQL and of files. */
class RestoreIT {
    private static final String VERSION = "0.1.0";

    @TempDir Path work;

    @Test
    void a_moment_is_put_back_exactly_as_it_was() throws Exception {
        var data = dataFolder();
        var archive = Files.createDirectory(work.resolve("the archive's 100%"));
        var backup = work.resolve("backup.tar.gz");
        Instant moment;
        WalArchive.remember(data, archive.toString());
        try (var postgres = start(data)) {
            run(
                    postgres,
                    "create table done as select 1 as n",
                    "create table kept as select 7 as n");
            Backup.write(data, backup);
            run(postgres, "insert into done values (2)");
            moment = now(postgres);
            run(
                    postgres,
                    "insert into done values (3)",
                    "delete from done where n < 3",
                    "drop table kept");
        }
        Files.move(data, work.resolve("lost"));

        var again = work.resolve("again");
        assertThat(new Restore(backup, archive, moment).into(again, VERSION))
                .hasValueSatisfying(last -> assertThat(last).isBeforeOrEqualTo(moment));
        assertThat(found(again)).containsExactly(1, 2, 7);
        for (var name : List.of("secret", "ticket.key")) {
            assertThat(again.resolve(name))
                    .hasSameBinaryContentAs(work.resolve("lost").resolve(name));
        }

        var copy = work.resolve("copy");
        new Restore(backup, null, null).into(copy, VERSION);
        assertThat(found(copy)).as("the file alone").containsExactly(1, 7);

        var late = work.resolve("late");
        var never = new Restore(backup, archive, moment.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> never.into(late, VERSION))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("restore-log-ends");
        assertThat(late).as("nothing that a server would start on").isEmptyDirectory();
        assertThatThrownBy(() -> never.into(copy, VERSION))
                .hasMessageContaining("restore-data-used");
        assertThatThrownBy(() -> WalArchive.remember(copy, archive.toString()))
                .as("another past would be written over this one")
                .hasMessageContaining("archive-of-another");
    }

    @Test
    void what_is_no_backup_is_refused_and_leaves_nothing() throws Exception {
        var half = Files.writeString(work.resolve("half.tar.gz"), "half");
        assertThatThrownBy(() -> new Restore(half, null, null).into(work.resolve("new"), VERSION))
                .hasMessageContaining("restore-no-backup");
        assertThat(work.resolve("new"))
                .satisfiesAnyOf(
                        path -> assertThat(path).doesNotExist(),
                        path -> assertThat(path).isEmptyDirectory());
        assertThatThrownBy(() -> Backup.write(work.resolve("typo"), work.resolve("x")))
                .hasMessageContaining("data-missing");
    }

    @Test
    void files_of_another_postgresql_are_refused_before_anything_is_started() throws Exception {
        var data = dataFolder();
        var files = Files.createDirectory(data.resolve("postgres"));
        Files.writeString(files.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> start(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("data-other-postgres")
                .hasMessageContaining("17, 18");
    }

    private Path dataFolder() throws IOException {
        var data = Files.createDirectory(work.resolve("data"));
        Files.writeString(data.resolve("version"), VERSION);
        Files.writeString(data.resolve("secret"), "b5a1c0de");
        Files.writeString(data.resolve("ticket.key"), "of the tickets");
        return data;
    }

    private static PostgresServer start(Path data) throws IOException {
        var secret = Files.readString(data.resolve("secret")).strip();
        return PostgresServer.start(Storage.programs(), data, secret);
    }

    private static List<Integer> found(Path data) throws IOException, SQLException {
        try (var postgres = start(data);
                var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(PostgresServer.NAME),
                                PostgresServer.NAME,
                                postgres.password());
                var statement = connection.createStatement()) {
            var numbers = new ArrayList<Integer>();
            var rows =
                    statement.executeQuery(
                            "select n from done union select n from kept order by n");
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            statement.execute("insert into done values (8)");
            return numbers;
        }
    }

    private static void run(PostgresServer postgres, String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(PostgresServer.NAME),
                                PostgresServer.NAME,
                                postgres.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Instant now(PostgresServer postgres) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(PostgresServer.NAME),
                                PostgresServer.NAME,
                                postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }
}
