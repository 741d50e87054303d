package vn.chuongvang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import vn.chuongvang.ChuongVang;
import vn.chuongvang.openapi.web.Promises;
import vn.chuongvang.rehearsal.server.FreePort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The whole server in this JVM, on a free port and a database of its own. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Answered answered;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.answered =
                new Answered(
                        context.getBean(
                                "requestMappingHandlerMapping",
                                RequestMappingHandlerMapping.class));
    }

    public static WebServer start() {
        return start(Storage.freshDatabase());
    }

    public static WebServer start(StorageAddresses storage) {
        return start(storage, Map.of());
    }

    /** With settings beside the usual ones. */
    public static WebServer start(Map<String, Object> more) {
        return start(Storage.freshDatabase(), more);
    }

    /** One of several servers on the same databases. */
    public static WebServer node(StorageAddresses storage) {
        return node(storage, Map.of());
    }

    /** The same with settings beside the usual ones. */
    public static WebServer node(StorageAddresses storage, Map<String, Object> more) {
        var settings = new HashMap<>(more);
        try {
            int port = FreePort.find();
            settings.put("server.port", port);
            settings.put("chuongvang.node.address", "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(storage, settings);
    }

    /** The same with settings beside the usual ones. */
    public static WebServer start(StorageAddresses storage, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(storage.springProperties());
        try {
            var data = Files.createTempDirectory("chuongvang-it-");
            settings.put("chuongvang.data", data.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put("server.port", "0");
        settings.put("server.shutdown", "immediate");
        settings.putAll(more);
        // Whoever brings a Redis of another kind takes the usual one away.
        settings.values().removeIf(""::equals);
        return new WebServer(
                new SpringApplicationBuilder(ChuongVang.class, OwnLoops.class)
                        .run(arguments(settings)));
    }

    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(server).getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Calls without any cookie, as a phone does. */
    public WebTestClient anonymous() {
        return client().build();
    }

    WebTestClient.Builder client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port())
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(all -> all.defaultCodecs().maxInMemorySize(-1))
                .filter(answered::note)
                .defaultHeader("X-Requested-With", "chuongvang");
    }

    /** Calls as this server's own page in a browser that is signed in with this cookie. */
    public WebTestClient browser(String cookie) {
        return client().defaultHeader("Origin", "http://localhost:" + port())
                .defaultHeader("Cookie", cookie)
                .build();
    }

    /** Whatever it answered stands in the document of its API. */
    @Override
    public void close() {
        try (context) {
            if (context.isActive() && !answered.answers().isEmpty()) {
                assertThat(Promises.by(this).broken(answered)).as("/api/openapi.json").isEmpty();
            }
        }
    }

    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
