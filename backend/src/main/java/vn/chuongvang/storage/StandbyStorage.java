package vn.chuongvang.storage;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.start.LastingFile;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * The data folder of a second laptop: a database that follows another server's until it is told to
 * go on by itself.
 */
public final class StandbyStorage implements AutoCloseable {
    /**
     * There while the folder is a copy that follows; what it says is the standby's own business.
     */
    private static final String FOLLOWING = "standby.json";

    private static final String PASSWORDS = "standby.pgpass";

    private final DataFolder folder;
    private @Nullable PostgresServer postgres;

    private StandbyStorage(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder that is new, or follows already.
     *
     * @throws StartRefused when it holds the data of a server, is in use or cannot be written
     */
    public static StandbyStorage open(Path path, String version) {
        if (Files.exists(path.resolve("postgres")) && Files.notExists(path.resolve(FOLLOWING))) {
            throw new StartRefused("standby-data-used", path.toAbsolutePath().normalize());
        }
        return new StandbyStorage(DataFolder.open(path, version));
    }

    /** A copy that follows must not be opened as a server: that would be a second truth. */
    static void refuseFollower(Path path) {
        if (Files.exists(path.resolve(FOLLOWING))) {
            throw new StartRefused("standby-data-follows", path.toAbsolutePath().normalize());
        }
    }

    public Path path() {
        return folder.path();
    }

    /** What was kept when the copy was made; empty when none was finished. */
    public Optional<String> following() throws IOException {
        return Files.exists(path().resolve("postgres"))
                ? Optional.of(Files.readString(path().resolve(FOLLOWING)))
                : Optional.empty();
    }

    /**
     * Receives a copy; a kill in the middle leaves nothing that looks like one.
     *
     * @param tar of the database's folder
     * @param secrets files of the other server's data folder by name
     * @param following kept as it is
     */
    public void receive(InputStream tar, Map<String, String> secrets, String following)
            throws IOException {
        var fresh = path().resolve("postgres.new");
        Folders.delete(fresh);
        BaseCopy.unpack(tar, fresh);
        Files.createFile(fresh.resolve("standby.signal"));
        for (var secret : secrets.entrySet()) {
            LastingFile.write(path().resolve(secret.getKey()), secret.getValue());
        }
        LastingFile.write(path().resolve(FOLLOWING), following);
        Folders.sync(fresh);
        var home = path().resolve("postgres");
        Files.move(fresh, home);
        LastingFile.syncName(home);
    }

    /**
     * Starts the copy.
     *
     * @param port of this machine where the other server's database is reached
     * @param role that replicates; its slot and its name have the same name
     */
    public void follow(int port, String role, String password) throws IOException {
        var passwords = path().resolve(PASSWORDS);
        LastingFile.write(passwords, "127.0.0.1:%d:*:%s:%s%n".formatted(port, role, password));
        var server =
                PostgresServer.follow(
                        folder.programs(),
                        path(),
                        folder.secret(),
                        Map.of(
                                "primary_conninfo",
                                ("host=127.0.0.1 port=%d user=%s passfile='%s' sslmode=disable"
                                                + " gssencmode=disable application_name=%s")
                                        .formatted(port, role, passwords, role),
                                "primary_slot_name",
                                role));
        server.keepAlive();
        postgres = server;
    }

    /** Reads the copy as its server would; while it follows nothing can be written. */
    public Connection connect() throws IOException, SQLException {
        return connect(PostgresServer.NAME, PostgresServer.NAME);
    }

    /**
     * Everything that has arrived is applied, and from now on the copy is a database of its own; it
     * is stopped, and the folder is that of a server.
     *
     * @param last done before it is stopped
     */
    public void promote(String... last) throws IOException, SQLException {
        try (var connection = connect("postgres", PostgresServer.ADMINISTRATOR);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_promote(true, 60)")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new IOException("PostgreSQL was not promoted within 60 s");
            }
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : last) {
                statement.execute(sql);
            }
        }
        close();
        Files.deleteIfExists(path().resolve(PASSWORDS));
        Files.deleteIfExists(path().resolve(FOLLOWING));
    }

    private Connection connect(String database, String user) throws IOException, SQLException {
        var server = postgres;
        if (server == null) {
            throw new IOException("the copy is not running");
        }
        return DriverManager.getConnection(
                server.jdbcUrl(database) + "?connectTimeout=5", user, folder.secret());
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        folder.close();
    }
}
