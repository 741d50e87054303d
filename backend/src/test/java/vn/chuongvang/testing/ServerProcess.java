package vn.chuongvang.testing;

import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.FreePort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The real server in a process of its own, for everything that a kill may do to it. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private ServerProcess(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /** Launches it on a free port and returns at once. */
    public static ServerProcess launch(Path data, Map<String, String> environment, String... more)
            throws IOException {
        var port = FreePort.find();
        var arguments =
                new ArrayList<>(
                        List.of(
                                "start",
                                "--port",
                                Integer.toString(port),
                                "--data",
                                data.toString()));
        arguments.addAll(Arrays.asList(more));
        var output = Files.createTempFile("chuongvang-it-", ".out");
        var builder = new ProcessBuilder(Program.command(arguments));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new ServerProcess(builder.start(), data, output, port);
    }

    /** Launches it and returns once it answers that it is healthy. */
    public static ServerProcess start(Path data, Map<String, String> environment, String... more)
            throws IOException, InterruptedException {
        var server = launch(data, environment, more);
        try {
            server.awaitHealth();
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    public int port() {
        return port;
    }

    public Process process() {
        return process;
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Kill -9; its databases stay behind as orphans. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as the operating system does, and returns its exit value. */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    /** The process of the database that this data folder's pid file names, if it lives. */
    public Optional<ProcessHandle> postgres() throws IOException {
        return Database.postgres(data);
    }

    public Optional<ProcessHandle> redis() throws IOException {
        return Database.redis(data);
    }

    /** Ends it and whatever databases it left behind. */
    @Override
    public void close() throws IOException {
        kill();
        postgres().ifPresent(Database::kill);
        redis().ifPresent(Database::kill);
        Files.deleteIfExists(output);
    }

    private void awaitHealth() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the server does not get ready: " + output());
            }
            Thread.sleep(50);
        }
    }

    private boolean isHealthy() throws InterruptedException {
        var health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
