package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.testing.ServerProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

class KillAndStartAgainIT {

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
