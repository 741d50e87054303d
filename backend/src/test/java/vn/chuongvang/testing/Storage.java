package vn.chuongvang.testing;

import org.flywaydb.core.Flyway;

import vn.chuongvang.storage.PostgresServer;
import vn.chuongvang.storage.RedisServer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL and one real Redis for all tests of a JVM, started at first use.
 *
 * <p>A test that stops one of them starts it again before it ends: {@code
 * Storage.postgres().stop()}, then {@code restart()}.
 */
public final class Storage {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final PostgresServer postgres;
    private final RedisServer redis;

    private Storage() throws IOException, SQLException {
        var programs = Path.of("target", "database-programs").toAbsolutePath();
        var folder = Leftovers.folder("chuongvang-databases-");
        var secret = UUID.randomUUID().toString();
        this.postgres = PostgresServer.start(programs, folder, secret);
        this.redis = RedisServer.start(programs, folder, secret);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
        create(TEMPLATE, "template1");
        migrate(database(TEMPLATE));
    }

    /** An empty database with every migration applied, and an empty Redis database. */
    public static synchronized StorageAddresses freshDatabase() {
        var name = "it_" + NEXT.getAndIncrement();
        try {
            Shared.STORAGE.create(name, TEMPLATE);
            return Shared.STORAGE.database(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PostgresServer postgres() {
        return Shared.STORAGE.postgres;
    }

    public static RedisServer redis() {
        return Shared.STORAGE.redis;
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

    private void end(Path folder) {
        postgres.kill();
        redis.kill();
        try {
            Leftovers.clear(folder);
        } catch (IOException e) {
            System.err.println("not removed: " + folder + ": " + e);
        }
    }

    private static final class Shared {

        static final Storage STORAGE = started();

        private static Storage started() {
            try {
                return new Storage();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("no database for the tests", e);
            }
        }
    }
}
