package vn.chuongvang.testing;

import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

import vn.chuongvang.storage.PostgresServer;
import vn.chuongvang.storage.RedisServer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real PostgreSQL and real Redis: one of each for all tests of a JVM, started at first use, and for
 * a test that stops or kills them {@linkplain #alone() a pair of its own}, as other tests run
 * beside it.
 */
public final class Storage implements AutoCloseable {

    private static final String TEMPLATE = "migrated";

    /** Servers of several classes of tests are connected at once. */
    private static final Map<String, String> MANY_SERVERS = Map.of("max_connections", "800");

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final PostgresServer postgres;
    private final RedisServer redis;
    private final Path folder;

    private Storage() throws IOException, SQLException {
        var programs = programs();
        this.folder = Leftovers.folder("chuongvang-databases-");
        var secret = UUID.randomUUID().toString();
        this.postgres = PostgresServer.start(programs, folder, secret, MANY_SERVERS);
        this.redis = RedisServer.start(programs, folder, secret);
        create(TEMPLATE, "template1");
        migrate(database(TEMPLATE));
    }

    /** Where PostgreSQL and Redis are unpacked for all tests, see the parent's pom.xml. */
    public static Path programs() {
        return Path.of("target", "database-programs").toAbsolutePath();
    }

    /** An empty database with every migration applied, and an empty Redis database. */
    public static StorageAddresses freshDatabase() {
        return Shared.STORAGE.fresh();
    }

    /** An empty database without any table, and an empty Redis database. */
    public static StorageAddresses emptyDatabase() {
        return Shared.STORAGE.fresh("template1");
    }

    /** A pair that may be stopped, killed and started again; close it after use. */
    public static Storage alone() {
        try {
            return new Storage();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
    }

    /** As {@link #freshDatabase()}, in this pair. */
    public StorageAddresses fresh() {
        return fresh(TEMPLATE);
    }

    private synchronized StorageAddresses fresh(String template) {
        var name = "it_" + NEXT.getAndIncrement();
        try {
            create(name, template);
            return database(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public RedisServer redis() {
        return redis;
    }

    private void create(String name, String template) throws SQLException {
        postgres.administer(
                "create database %s owner %s template %s"
                        .formatted(name, PostgresServer.NAME, template));
    }

    private StorageAddresses database(String name) {
        return new StorageAddresses(
                postgres.r2dbcUrl(name),
                postgres.jdbcUrl(name),
                PostgresServer.NAME,
                postgres.password(),
                redis.uri(NEXT.get()));
    }

    private static void migrate(StorageAddresses database) {
        Flyway.configure()
                .outOfOrder(true)
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .load()
                .migrate();
    }

    @Override
    public void close() {
        postgres.kill();
        redis.kill();
        try {
            Leftovers.clear(folder);
        } catch (IOException e) {
            System.err.println("not removed: " + folder + ": " + e);
        }
    }

    private static final class Shared {

        static final Storage STORAGE = alone();

        static {
            // After the servers that are still open: without their database they would wait for it.
            SpringApplication.getShutdownHandlers().add(STORAGE::close);
        }
    }
}
