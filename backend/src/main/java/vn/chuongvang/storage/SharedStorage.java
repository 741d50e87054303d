package vn.chuongvang.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The embedded PostgreSQL and Redis of one data folder, for several servers of one machine: each is
 * started with {@link #environment} and starts neither.
 */
public final class SharedStorage implements AutoCloseable {

    private final DataFolder folder;
    private final PostgresServer postgres;
    private final RedisServer redis;

    private SharedStorage(DataFolder folder, PostgresServer postgres, RedisServer redis) {
        this.folder = folder;
        this.postgres = postgres;
        this.redis = redis;
    }

    /**
     * @throws vn.chuongvang.start.StartRefused another server has the folder
     */
    public static SharedStorage open(Path data, String version) throws IOException {
        var folder = DataFolder.open(data, version);
        var postgres = PostgresServer.start(folder.programs(), folder.path(), folder.secret());
        postgres.keepAlive();
        var redis = RedisServer.start(folder.programs(), folder.path(), folder.secret());
        redis.keepAlive();
        return new SharedStorage(folder, postgres, redis);
    }

    /** What a server is told of it: not as arguments, which everybody on the machine could read. */
    public Map<String, String> environment() {
        return environment(postgres.port(), redis.port());
    }

    /** The same for a server that reaches them through something in between, on this machine. */
    public Map<String, String> environment(int postgresPort, int redisPort) {
        return Map.of(
                "SPRING_R2DBC_URL", PostgresServer.r2dbcUrl(PostgresServer.NAME, postgresPort),
                "SPRING_R2DBC_USERNAME", PostgresServer.NAME,
                "SPRING_R2DBC_PASSWORD", postgres.password(),
                "SPRING_DATA_REDIS_URL", redis.uri(0, redisPort));
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public RedisServer redis() {
        return redis;
    }

    @Override
    public void close() throws IOException {
        redis.close();
        postgres.close();
        folder.close();
    }
}
