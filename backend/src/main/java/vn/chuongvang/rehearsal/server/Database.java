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
    private static final List<String> PID_FILES =
            List.of("postgres/postmaster.pid", "redis/redis.pid");

    private Database() {}

    public static Connection connect(Path data) throws IOException, SQLException {
        List<String> lines = Files.readAllLines(data.resolve(PID_FILES.getFirst()));
        String secret = Files.readString(data.resolve("secret")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/" + NAME,
                NAME,
                secret);
    }

    /** Ends databases that this folder's pid files name, if their command line names it too. */
    static void stopOrphans(Path data) throws IOException {
        for (String file : PID_FILES) {
            orphan(data, data.resolve(file)).ifPresent(Database::killTree);
        }
    }

    /** Kills PostgreSQL as a crash would; the server's own watch starts it again. */
    public static void killPostgres(Path data) throws IOException {
        orphan(data, data.resolve(PID_FILES.getFirst())).ifPresent(Database::killTree);
    }

    /** PostgreSQL with all its children. */
    public static List<ProcessHandle> postgresProcesses(Path data) throws IOException {
        return orphan(data, data.resolve(PID_FILES.getFirst())).stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.descendants()))
                .toList();
    }

    private static Optional<ProcessHandle> orphan(Path data, Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String folder = data.toRealPath().toString();
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(
                        handle ->
                                Arrays.stream(handle.info().arguments().orElse(new String[0]))
                                        .anyMatch(argument -> argument.startsWith(folder)));
    }

    private static void killTree(ProcessHandle handle) {
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
        handle.onExit().join();
    }
}
