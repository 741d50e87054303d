package vn.chuongvang.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.r2dbc.core.DatabaseClient;

import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class EmbeddedDatabasesIT {

    private static final Storage STORAGE = Storage.alone();

    private final StorageAddresses addresses = STORAGE.fresh();

    @AfterAll
    static void stop() {
        STORAGE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "idle_in_transaction_session_timeout, 2s",
        "tcp_keepalives_idle, 5",
    })
    void what_is_committed_is_on_disk_and_nobody_holds_a_lock_for_long(String name, String value)
            throws SQLException {
        assertThat(ask("show " + name)).isEqualTo(value);
    }

    @Test
    void the_server_is_not_a_superuser() throws SQLException {
        assertThat(ask("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void nobody_enters_without_the_password() {
        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(
                                                addresses.jdbcUrl(), addresses.user(), "guess")
                                        .close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_committed_row_survives_a_kill_of_postgres() throws Exception {
        execute("create table kept as select 7 as n");
        STORAGE.postgres().kill();
        STORAGE.postgres().restart();
        assertThat(ask("select n from kept")).isEqualTo("7");
    }

    @Test
    void vietnamese_sorts_as_in_a_dictionary() {
        var sorted =
                DatabaseClient.create(addresses.connectionFactory())
                        .sql(
                                """
                                select string_agg(w, ' ' order by w collate "vi-x-icu") as words
                                from unnest(array['Đạt','Ăn','Dũng','Ánh','An','Ấn','Dung']) w
                                """)
                        .map(row -> row.get("words", String.class))
                        .one()
                        .block();
        assertThat(sorted).isEqualTo("An Ánh Ăn Ấn Dung Dũng Đạt");
    }

    @Test
    void redis_keeps_an_append_only_file_and_asks_for_the_password() {
        try (var client = RedisClient.create(addresses.redisUri());
                var connection = client.connect()) {
            assertThat(connection.sync().configGet("appendonly"))
                    .containsEntry("appendonly", "yes");
            assertThat(connection.sync().configGet("requirepass").get("requirepass")).isNotBlank();
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                addresses.jdbcUrl(), addresses.user(), addresses.password());
    }
}
