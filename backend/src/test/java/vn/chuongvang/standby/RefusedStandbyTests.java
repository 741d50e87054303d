package vn.chuongvang.standby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One clear line for whatever keeps a laptop from following. */
class RefusedStandbyTests {
    private static final String VERSION = "0.1.0";

    @TempDir Path data;

    @Test
    void without_an_address() {
        assertThat(refusal(List.of())).isEqualTo("standby-of");
        assertThat(refusal(List.of("--of"))).isEqualTo("standby-of");
        assertThat(refusal(List.of("--of=ftp://x"))).isEqualTo("standby-of");
    }

    @Test
    void an_option_that_nobody_knows() {
        assertThat(refusal(List.of("--of", "http://127.0.0.1:1", "--fast")))
                .isEqualTo("option-unknown");
    }

    @Test
    void a_database_of_its_own() {
        assertThat(of("http://127.0.0.1:1", "--spring.r2dbc.url=r2dbc:postgresql://db/x"))
                .isEqualTo("standby-own-database");
    }

    @Test
    void nobody_at_that_address() {
        assertThat(of("http://127.0.0.1:1")).isEqualTo("standby-main-silent");
    }

    @Test
    void a_folder_that_holds_a_servers_data() throws IOException {
        Files.createDirectory(data.resolve("postgres"));
        assertThat(of("http://127.0.0.1:1")).isEqualTo("standby-data-used");
    }

    @Test
    void a_server_that_is_older_or_has_its_own_database_or_takes_nobody() throws IOException {
        assertThat(met(404, "{}")).isEqualTo("standby-main-silent");
        assertThat(met(200, greeting(Wire.VERSION, "0.0.9", false)))
                .isEqualTo("standby-main-other");
        assertThat(met(200, greeting(Wire.VERSION + 1, VERSION, false)))
                .isEqualTo("standby-main-other");
        assertThat(met(200, greeting(Wire.VERSION, VERSION, true)))
                .isEqualTo("standby-main-database");
        assertThat(met(200, greeting(Wire.VERSION, VERSION, false)))
                .isEqualTo("standby-main-closed");
    }

    private static String greeting(int wire, String version, boolean ownDatabase) {
        return Wire.text(new Wire.Greeting(wire, version, ownDatabase, null, null));
    }

    /** What comes of meeting a server that says this of itself. */
    private String met(int status, String greeting) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 5);
        server.createContext(
                "/api/standby",
                exchange -> {
                    var bytes = greeting.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        try {
            return of("http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private String of(String address, String... more) {
        var arguments =
                new ArrayList<>(List.of("--of", address, "--data", data.toString(), "--port", "0"));
        arguments.addAll(List.of(more));
        return refusal(arguments);
    }

    private static String refusal(List<String> arguments) {
        var refused = catchThrowableOfType(StartRefused.class, () -> Standby.run(arguments));
        assertThat(refused).as("%s", arguments).isNotNull();
        return refused.key();
    }
}
