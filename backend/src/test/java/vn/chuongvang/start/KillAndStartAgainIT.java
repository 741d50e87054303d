package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.rehearsal.cluster.PluggedDisk;
import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.testing.LongPlay;
import vn.chuongvang.testing.ServerProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class KillAndStartAgainIT {

    /** Unpacked into the data folder, as on an operator's machine. */
    private static final Map<String, String> OWN_PROGRAMS = Map.of("CHUONGVANG_PROGRAMS", "");

    @TempDir Path data;

    /** One folder and three servers, as a start is what costs most here. */
    @Test
    void a_folder_outlives_its_database_its_server_and_a_stranger_with_a_pid() throws Exception {
        try (var killed = ServerProcess.start(data, Map.of())) {
            aKilledDatabaseComesBackByItself(killed);
            execute("create table kept as select 7 as n");
            var postgres = killed.postgres().orElseThrow();
            var redis = killed.redis().orElseThrow();
            killed.kill();
            assertThat(postgres.isAlive() && redis.isAlive()).isTrue();

            whatWasCommittedIsThereAndTheOrphansAreGone(postgres, redis);
        }
        aProcessThatOnlyInheritedThePidIsLeftAlone();
    }

    /** What the very first start writes has to last as soon as somebody relies on it. */
    @LongPlay
    @Test
    void a_folder_outlives_a_power_failure_right_after_its_first_start() throws Exception {
        var folder = data.resolve("disk/data");
        try (var disk = PluggedDisk.mount(data.resolve("disk"))) {
            var secrets = startAndFailPower(folder, disk);

            assertThat(secrets).hasSizeGreaterThan(3);
            try (var next = ServerProcess.start(folder, OWN_PROGRAMS)) {
                assertThat(next.postgres()).isPresent();
                assertThat(next.redis()).isPresent();
                assertThat(secrets(folder)).isEqualTo(secrets);
                next.stop();
            }
        }
    }

    private static Map<String, String> startAndFailPower(Path folder, PluggedDisk disk)
            throws Exception {
        try (var server = ServerProcess.start(folder, OWN_PROGRAMS)) {
            var secrets = secrets(folder);
            var databases = List.of(server.postgres().orElseThrow(), server.redis().orElseThrow());
            disk.pull();
            server.kill();
            databases.forEach(Database::kill);
            disk.plugIn();
            return secrets;
        }
    }

    private static Map<String, String> secrets(Path folder) throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "{secret,*.key}")) {
            for (var file : files) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return found;
    }

    private void aKilledDatabaseComesBackByItself(ServerProcess server) throws Exception {
        var killed = server.postgres().orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline && !answers()) {
            Thread.sleep(50);
        }
        assertThat(number("select 7")).isEqualTo(7);
        assertThat(server.postgres().orElseThrow().pid()).isNotEqualTo(killed.pid());
    }

    private void whatWasCommittedIsThereAndTheOrphansAreGone(
            ProcessHandle orphanedPostgres, ProcessHandle orphanedRedis) throws Exception {
        try (var next = ServerProcess.start(data, Map.of())) {
            assertThat(number("select n from kept")).isEqualTo(7);
            assertThat(orphanedPostgres.isAlive() || orphanedRedis.isAlive()).isFalse();

            var postgres = next.postgres().orElseThrow();
            var redis = next.redis().orElseThrow();
            next.stop();
            assertThat(postgres.isAlive() || redis.isAlive()).isFalse();
        }
    }

    private void aProcessThatOnlyInheritedThePidIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "120").start();
        try {
            Files.writeString(data.resolve("redis/redis.pid"), stranger.pid() + "\n");
            try (var _ = ServerProcess.start(data, Map.of())) {
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    private boolean answers() throws IOException {
        try (var _ = connection()) {
            return true;
        } catch (SQLException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private void execute(String sql) throws IOException, SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws IOException, SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** As docs/operations.md tells an operator to look into the embedded database. */
    private Connection connection() throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/chuongvang",
                "chuongvang",
                Files.readString(data.resolve("secret")).strip());
    }
}
