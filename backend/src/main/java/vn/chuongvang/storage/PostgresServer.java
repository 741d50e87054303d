package vn.chuongvang.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The embedded PostgreSQL: one data folder, one port of the loopback interface, every durability
 * switch on.
 */
public final class PostgresServer implements AutoCloseable {

    /** The role and the database of the server itself; {@code postgres} only prepares them. */
    public static final String NAME = "chuongvang";

    /** May everything; for what the server's own role may not. */
    static final String ADMINISTRATOR = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A long archive is read at some 100 MB a second; whoever waits longer presses Ctrl+C. */
    private static final Duration PATIENCE_TO_RECOVER = Duration.ofHours(24);

    private final Path programs;
    private final Path data;
    private final String secret;
    private final Supervised process;
    private final int port;
    private final Map<String, String> more;
    private final Duration patience;

    private PostgresServer(
            Path programs,
            Path data,
            String secret,
            int port,
            Map<String, String> more,
            Duration patience) {
        this.more = more;
        this.patience = patience;
        this.programs = programs;
        this.data = data;
        this.secret = secret;
        this.port = port;
        this.process = new Supervised("PostgreSQL", this::launch);
    }

    /** Starts it in {@code <folder>/postgres}, made at the first start; an orphan is stopped. */
    public static PostgresServer start(Path programs, Path folder, String secret)
            throws IOException {
        return start(programs, folder, secret, Map.of());
    }

    /**
     * The same with other settings than the usual.
     *
     * @param settings by the names of PostgreSQL
     */
    public static PostgresServer start(
            Path programs, Path folder, String secret, Map<String, String> settings)
            throws IOException {
        var home = new Programs(programs).postgres();
        var data = folder.toRealPath().resolve("postgres");
        Orphan.stop(data.resolve("postmaster.pid"), data, "INT");
        if (Files.exists(data)) {
            PostgresFolder.demandSameMajor(home, data);
        } else {
            PostgresFolder.make(home, data, ADMINISTRATOR, secret);
        }
        var more = new HashMap<>(WalArchive.settings(folder.toRealPath()));
        more.putAll(settings);
        var server = new PostgresServer(home, data, secret, FreePort.choose(), more, PATIENCE);
        server.process.start();
        try {
            server.prepare();
        } catch (SQLException e) {
            server.close();
            throw new IOException(e);
        }
        return server;
    }

    /**
     * Starts the copy of another server's database, which follows that one and can be read.
     *
     * @param following settings that say whom it follows
     */
    static PostgresServer follow(
            Path programs, Path folder, String secret, Map<String, String> following)
            throws IOException {
        return copied(programs, folder, secret, following, PATIENCE);
    }

    /**
     * Starts a copy that was put back, and returns when it has become what it was at the wanted
     * moment, a database of its own.
     *
     * @param wanted settings that say where the log is and how far to read it
     */
    static PostgresServer recover(
            Path programs, Path folder, String secret, Map<String, String> wanted)
            throws IOException {
        var settings = new HashMap<>(wanted);
        settings.put("hot_standby", "off"); // so that it is "ready" at the end only
        return copied(programs, folder, secret, settings, PATIENCE_TO_RECOVER);
    }

    private static PostgresServer copied(
            Path programs,
            Path folder,
            String secret,
            Map<String, String> settings,
            Duration patience)
            throws IOException {
        var home = new Programs(programs).postgres();
        var data = folder.toRealPath().resolve("postgres");
        Orphan.stop(data.resolve("postmaster.pid"), data, "INT");
        var server = new PostgresServer(home, data, secret, FreePort.choose(), settings, patience);
        server.process.start();
        return server;
    }

    public int port() {
        return port;
    }

    public String password() {
        return secret;
    }

    public String r2dbcUrl(String database) {
        return r2dbcUrl(database, port);
    }

    static String r2dbcUrl(String database, int port) {
        return "r2dbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Runs statements that the server's own role may not, such as {@code create database}. */
    public void administer(String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(jdbcUrl(ADMINISTRATOR), ADMINISTRATOR, secret);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Stops it and leaves it stopped: connections are cut, everything committed is kept. */
    public void stop() throws IOException {
        process.stop("INT");
    }

    /** Kills it with all its children, as the kernel would when memory runs out. */
    public void kill() {
        process.kill();
    }

    /** Starts it again after {@link #stop} or {@link #kill}, on the same port. */
    public void restart() throws IOException {
        process.start();
    }

    /** From now on a death that nobody asked for is answered by a new start on the same port. */
    public void keepAlive() {
        process.keepAlive();
    }

    @Override
    public void close() throws IOException {
        process.stop("INT");
    }

    private Process launch() throws IOException {
        waitForNobody();
        var command =
                new ArrayList<>(
                        List.of(
                                programs.resolve("bin/postgres").toString(),
                                "-D",
                                data.toString(),
                                "-p",
                                Integer.toString(port)));
        PostgresSettings.ALWAYS.forEach(
                (name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        more.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var started =
                OwnProcess.start(Privileges.apartAndNotRoot(command), PostgresFolder.log(data));
        OwnProcess.await(started, patience, PostgresFolder.log(data), () -> isReady(started));
        return started;
    }

    /**
     * A standby that commits waited for may be gone since: the first commit would hang. It is
     * waited for again as soon as it is seen to follow.
     */
    private void waitForNobody() throws IOException {
        var changed = data.resolve("postgresql.auto.conf");
        if (Files.exists(changed)) {
            var lines = Files.readAllLines(changed);
            if (lines.removeIf(line -> line.startsWith("synchronous_standby_names"))) {
                Files.write(changed, lines);
            }
        }
    }

    /** The postmaster writes its state into the eighth line of its pid file. */
    private boolean isReady(Process started) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        var lines = Files.readAllLines(file);
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(started.pid()))
                && lines.get(7).strip().equals("ready");
    }

    /** The server works with a role that owns its database and nothing else. */
    private void prepare() throws SQLException {
        administer(
                """
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login;
                  end if;
                end $$
                """
                        .formatted(NAME),
                "alter role %s password '%s'".formatted(NAME, secret));
        if (!exists(NAME)) {
            administer("create database %1$s owner %1$s".formatted(NAME));
        }
    }

    private boolean exists(String database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(jdbcUrl(ADMINISTRATOR), ADMINISTRATOR, secret);
                var query =
                        connection.prepareStatement(
                                "select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }
}
