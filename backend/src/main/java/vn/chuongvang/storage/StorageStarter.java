package vn.chuongvang.storage;

import static java.util.Map.entry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import vn.chuongvang.start.Messages;
import vn.chuongvang.start.ServerPort;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Sees to it that both databases are there before anything of Spring looks for them.
 *
 * <p>What the operator gave is checked; what is not given is started, and its addresses become the
 * very same properties, so that everything after this line is one code path.
 */
public final class StorageStarter
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Setting: true when only data that is there already is of use. */
    public static final String EXISTING = "chuongvang.existing-data";

    private static final String ARCHIVE = "chuongvang.archive";

    private static final Logger LOG = LoggerFactory.getLogger(StorageStarter.class);

    /** Nobody listens there: without a Redis of our own we never meet somebody else's. */
    private static final String NO_REDIS = "redis://127.0.0.1:1";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        // Runs after the context is closed: rooms still write while it closes.
        SpringApplication.getShutdownHandlers().add(this::close);
        var needsPostgres = !GivenPostgres.isGiven(environment);
        var needsRedis = !GivenRedis.isGiven(environment);
        // The folder before the port: who starts it twice learns that it runs already.
        var folder = needsPostgres || needsRedis ? folder(environment) : null;
        ServerPort.demandFree(environment);
        if (!needsRedis) {
            GivenRedis.check(environment);
        }
        var addresses = new HashMap<String, Object>();
        if (!needsPostgres) {
            addresses.putAll(GivenPostgres.check(environment));
            if (environment.containsProperty(ARCHIVE)) {
                throw new StartRefused("archive-own-database");
            }
        } else if (folder != null) {
            archive(folder.path(), environment.getProperty(ARCHIVE, ""));
        }
        if (folder != null) {
            addresses.putAll(embedded(folder, needsPostgres, needsRedis));
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("embedded storage", addresses));
    }

    private DataFolder folder(ConfigurableEnvironment environment) {
        var path = Path.of(environment.getProperty("chuongvang.data", "data"));
        if (environment.getProperty(EXISTING, Boolean.class, false)) {
            DataFolder.demandExisting(path);
        }
        StandbyStorage.refuseFollower(path);
        return keep(DataFolder.open(path, environment.getRequiredProperty("chuongvang.version")));
    }

    /** A disk that was pulled out must not keep a contest from being played. */
    private static void archive(Path folder, String wanted) {
        try {
            if (!wanted.isBlank()) {
                WalArchive.remember(folder, wanted);
            }
            var missing = WalArchive.missing(folder);
            if (!missing.isEmpty()) {
                LOG.warn(Messages.line("archive-absent", missing));
            }
        } catch (IOException e) {
            throw new StartRefused("archive-missing", wanted);
        }
    }

    /** The two start side by side: neither needs the other. */
    private Map<String, Object> embedded(
            DataFolder folder, boolean needsPostgres, boolean needsRedis) {
        var redis =
                CompletableFuture.supplyAsync(
                        () -> needsRedis ? redis(folder) : Map.<String, Object>of(),
                        command -> Thread.ofVirtual().start(command));
        var addresses = new HashMap<String, Object>();
        if (needsPostgres) {
            addresses.putAll(postgres(folder));
        }
        addresses.putAll(redis.join());
        return addresses;
    }

    private Map<String, Object> postgres(DataFolder folder) {
        try {
            var postgres =
                    keep(PostgresServer.start(folder.programs(), folder.path(), folder.secret()));
            postgres.keepAlive();
            return Map.ofEntries(
                    entry("spring.r2dbc.url", postgres.r2dbcUrl(PostgresServer.NAME)),
                    entry("spring.r2dbc.username", PostgresServer.NAME),
                    entry("spring.r2dbc.password", postgres.password()),
                    entry("spring.flyway.url", postgres.jdbcUrl(PostgresServer.NAME)),
                    entry("spring.flyway.user", PostgresServer.NAME),
                    entry("spring.flyway.password", postgres.password()),
                    // Only the embedded one has these: a standby follows no other.
                    entry(
                            "chuongvang.embedded.url",
                            postgres.jdbcUrl(PostgresServer.ADMINISTRATOR)),
                    entry("chuongvang.embedded.user", PostgresServer.ADMINISTRATOR),
                    entry("chuongvang.embedded.password", postgres.password()),
                    entry("chuongvang.embedded.port", postgres.port()));
        } catch (IOException e) {
            throw new StartRefused("postgres-failed", String.valueOf(e.getMessage()));
        }
    }

    /** A contest needs no Redis; so neither does the start. */
    private Map<String, Object> redis(DataFolder folder) {
        try {
            var redis = keep(RedisServer.start(folder.programs(), folder.path(), folder.secret()));
            redis.keepAlive();
            return Map.of("spring.data.redis.url", redis.uri(0));
        } catch (IOException e) {
            LOG.warn(Messages.line("redis-absent", List.of(e.toString())));
            return Map.of("spring.data.redis.url", NO_REDIS);
        }
    }

    private <T extends AutoCloseable> T keep(T resource) {
        synchronized (opened) {
            opened.push(resource);
        }
        return resource;
    }

    private void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("not closed: {}", e.toString());
            }
        }
    }
}
