package vn.chuongvang.storage;

import vn.chuongvang.start.LastingFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The embedded Redis: loopback only, with a password; what it holds can always be rebuilt. */
public final class RedisServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Each test has a Redis database of its own, hence so many; an unused one costs nothing. The
     * process title stays the command line, by which an orphan is recognised.
     */
    private static final String CONFIGURATION =
            """
            bind 127.0.0.1
            port %d
            requirepass %s
            dir "%s"
            pidfile "%s"
            appendonly yes
            appendfsync everysec
            save ""
            databases 4096
            set-proc-title no
            """;

    /** What lines of its protocol begin with that are no strings. */
    private static final String MARKS = "+$*:";

    private final Path program;
    private final Path folder;
    private final String secret;
    private final Supervised process;
    private final int port;

    private RedisServer(Path program, Path folder, String secret, int port) {
        this.program = program;
        this.folder = folder;
        this.secret = secret;
        this.port = port;
        this.process = new Supervised("Redis", this::launch);
    }

    /** Starts it in {@code <folder>/redis}, made at the first start; an orphan is stopped. */
    public static RedisServer start(Path programs, Path folder, String secret) throws IOException {
        var program = new Programs(programs).redis();
        var data = folder.toRealPath().resolve("redis");
        Files.createDirectories(data);
        Orphan.stop(data.resolve("redis.pid"), data.resolve("redis.conf"), "TERM");
        var server = new RedisServer(program, data, secret, FreePort.choose());
        server.process.start();
        return server;
    }

    public int port() {
        return port;
    }

    public String uri(int database) {
        return uri(database, port);
    }

    String uri(int database, int at) {
        return "redis://:%s@127.0.0.1:%d/%d".formatted(secret, at, database);
    }

    /** Stops it and leaves it stopped; its append-only file is written out. */
    public void stop() throws IOException {
        process.stop("TERM");
    }

    /** Kills it at once. */
    public void kill() {
        process.kill();
    }

    /** Forgets everything. */
    public void flush() throws IOException {
        ask("FLUSHALL");
    }

    /**
     * Its answers to commands, of which none of anybody else comes between.
     *
     * @param commands words without blanks in them
     * @return each string of the answers, in turn; a status and a number are none
     * @throws IOException also when it answers with an error
     */
    public List<String> ask(String... commands) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            var talk =
                    "AUTH %s\r\nMULTI\r\n%s\r\nEXEC\r\nQUIT\r\n"
                            .formatted(secret, String.join("\r\n", commands));
            socket.getOutputStream().write(talk.getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (answer.lines().anyMatch(line -> line.startsWith("-"))) {
                throw new IOException(String.join(", ", commands) + " was answered: " + answer);
            }
            return answer.lines().filter(RedisServer::isString).toList();
        }
    }

    private static boolean isString(String line) {
        return !line.isEmpty() && MARKS.indexOf(line.charAt(0)) < 0;
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
        process.stop("TERM");
    }

    private Process launch() throws IOException {
        var configuration = folder.resolve("redis.conf");
        var log = folder.resolveSibling("redis.log");
        LastingFile.write(
                configuration,
                CONFIGURATION.formatted(port, secret, folder, folder.resolve("redis.pid")));
        var started =
                OwnProcess.start(
                        Privileges.apart(List.of(program.toString(), configuration.toString())),
                        log);
        OwnProcess.await(started, PATIENCE, log, this::isReady);
        return started;
    }

    /** While it still loads its file it answers {@code -LOADING}. */
    private boolean isReady() {
        try (var socket = new Socket()) {
            socket.setSoTimeout(1_000);
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1_000);
            socket.getOutputStream()
                    .write(
                            "AUTH %s\r\nPING\r\n"
                                    .formatted(secret)
                                    .getBytes(StandardCharsets.US_ASCII));
            var answers =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine());
        } catch (IOException e) {
            return false;
        }
    }
}
