package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.testing.ServerProcess;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class RefusedStartIT {

    private static final StorageAddresses STORAGE = Storage.freshDatabase();

    @TempDir Path data;

    @Test
    void a_second_server_on_the_same_data_folder() throws Exception {
        try (var first = ServerProcess.start(data, Map.of())) {
            var pid = first.process().pid();
            assertRefused("data-in-use", List.of(data.toRealPath(), pid), data, Map.of());
        }
    }

    @Test
    void a_taken_port() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var port = Integer.toString(taken.getLocalPort());
            assertRefused("port-taken", List.of(port), data, Map.of(), "--port", port);
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written() throws Exception {
        var file = Files.createFile(data.resolve("file"));
        assertRefused("data-not-writable", List.of(file.resolve("x")), file.resolve("x"), Map.of());
    }

    @Test
    void a_data_folder_of_a_newer_version() throws Exception {
        Files.writeString(data.resolve("version"), "99.0.0\n");
        assertRefused("data-newer", List.of(data.toRealPath(), "99.0.0", "0.1.0"), data, Map.of());
    }

    @Test
    void a_database_that_is_not_there() throws Exception {
        assertRefused(
                "database-unreachable",
                List.of("127.0.0.1:1"),
                data,
                Map.of("SPRING_R2DBC_URL", "r2dbc:postgresql://127.0.0.1:1/x"));
    }

    @Test
    void wrong_credentials() throws Exception {
        assertRefused(
                "database-credentials",
                List.of(place(), STORAGE.user()),
                data,
                Map.of(
                        "SPRING_R2DBC_URL", STORAGE.r2dbcUrl(),
                        "SPRING_R2DBC_USERNAME", "chuongvang",
                        "SPRING_R2DBC_PASSWORD", "guess"));
    }

    @Test
    void a_missing_database() throws Exception {
        assertRefused(
                "database-missing",
                List.of(place(), "nowhere"),
                data,
                Map.of(
                        "SPRING_R2DBC_URL",
                        "r2dbc:postgresql://" + place() + "/nowhere",
                        "SPRING_R2DBC_USERNAME",
                        "chuongvang",
                        "SPRING_R2DBC_PASSWORD",
                        STORAGE.password()));
    }

    @Test
    void a_url_that_is_none() throws Exception {
        assertRefused("database-url", List.of(), data, Map.of("SPRING_R2DBC_URL", "postgres://x"));
    }

    @Test
    void a_postgresql_before_15() throws Exception {
        try (var old = OldDatabase.postgres("14.9")) {
            assertRefused(
                    "database-old",
                    List.of(old.place(), "14"),
                    data,
                    Map.of("SPRING_R2DBC_URL", "r2dbc:postgresql://x:y@" + old.place() + "/x"));
        }
    }

    @Test
    void a_redis_before_6_2() throws Exception {
        try (var old = OldDatabase.redis("6.0.16")) {
            assertRefused(
                    "redis-old",
                    List.of(old.place(), "6.0.16"),
                    data,
                    Map.of("SPRING_DATA_REDIS_URL", "redis://" + old.place()));
        }
    }

    @Test
    void a_wrong_redis_password() throws Exception {
        var place = "127.0.0.1:" + URI.create(STORAGE.redisUri()).getPort();
        assertRefused(
                "redis-credentials",
                List.of(place),
                data,
                Map.of("SPRING_DATA_REDIS_URL", "redis://:guess@" + place));
    }

    @Test
    void an_unknown_option() throws Exception {
        assertRefused("option-unknown", List.of("--fast"), data, Map.of(), "--fast");
    }

    @Test
    void a_port_that_is_no_number() throws Exception {
        assertRefused("option-value", List.of("--port"), data, Map.of(), "--port", "many");
    }

    private static String place() {
        return URI.create(STORAGE.jdbcUrl().substring("jdbc:".length())).getAuthority();
    }

    /** One line, in both languages, nothing else, and an exit value that scripts notice. */
    private static void assertRefused(
            String key,
            List<?> details,
            Path data,
            Map<String, String> environment,
            String... options)
            throws IOException, InterruptedException {
        try (var refused = ServerProcess.launch(data, environment, options)) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.output().lines()).containsExactly(Messages.line(key, details));
        }
    }
}
