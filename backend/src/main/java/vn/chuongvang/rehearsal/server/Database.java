package vn.chuongvang.rehearsal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The embedded databases of a data folder, seen from outside: to read what is really on disk, and
 * to clean up after a killed server.
 */
public final class Database {

    private static final String NAME = "chuongvang";
    private static final int PORT_LINE = 3;
    private static final String POSTGRES_PID = "postgres/postmaster.pid";
    private static final String REDIS_PID = "redis/redis.pid";

    private Database() {}

    public static Connection connect(Path data) throws IOException, SQLException {
        List<String> lines = Files.readAllLines(data.resolve(POSTGRES_PID));
        String secret = Files.readString(data.resolve("secret")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/" + NAME,
                NAME,
                secret);
    }

    /** The PostgreSQL of this folder, when it lives; its children are not told. */
    public static Optional<ProcessHandle> postgres(Path data) throws IOException {
        return alive(data, POSTGRES_PID);
    }

    public static Optional<ProcessHandle> redis(Path data) throws IOException {
        return alive(data, REDIS_PID);
    }

    static void stopOrphans(Path data) throws IOException {
        postgres(data).ifPresent(Database::kill);
        redis(data).ifPresent(Database::kill);
    }

    /** PostgreSQL with all its children. */
    public static List<ProcessHandle> postgresProcesses(Path data) throws IOException {
        return postgres(data).stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.descendants()))
                .toList();
    }

    /** As the pid file says, if the process's command line names this folder too. */
    private static Optional<ProcessHandle> alive(Path data, String pidFile) throws IOException {
        var file = data.resolve(pidFile);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String folder = data.toRealPath().toString();
        return Files.readAllLines(file).stream()
                .findFirst() // a power failure may have left none
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of)
                .filter(
                        handle ->
                                Arrays.stream(handle.info().arguments().orElse(new String[0]))
                                        .anyMatch(argument -> argument.startsWith(folder)));
    }

    /** With all its children; returns when it has ended. */
    public static void kill(ProcessHandle handle) {
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
        handle.onExit().join();
    }
}
