package vn.chuongvang.testing;

import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.FreePort;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./chuongvang standby} in a process of its own, with its page. */
public final class StandbyProcess implements AutoCloseable {
    private static final long PATIENCE = 90_000_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final Path output;
    private final Process process;
    private final int port;

    /**
     * @param typed at the terminal, such as the pairing code
     */
    public StandbyProcess(String main, Path data, String typed) throws IOException {
        this.data = data;
        this.port = FreePort.find();
        this.output = Files.createTempFile("chuongvang-standby-", ".out");
        var builder =
                new ProcessBuilder(
                        Program.command(
                                List.of(
                                        "standby",
                                        "--of",
                                        main,
                                        "--data",
                                        data.toString(),
                                        "--port",
                                        String.valueOf(this.port))));
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        process = builder.start();
        try (var terminal = process.outputWriter(StandardCharsets.UTF_8)) {
            terminal.write(typed + "\n");
        }
    }

    public int port() {
        return port;
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Returns when its page answers. */
    public void awaitPage() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        while (!answers("/")) {
            awaitMore(deadline);
        }
    }

    /** Returns when it is a server. */
    public void awaitServer() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        while (!answers("/actuator/health")) {
            awaitMore(deadline);
        }
    }

    public String page() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/")).build()).body();
    }

    /** Presses "Tiếp quản"; what the page says then. */
    public String takeOver(String name, String password) throws IOException, InterruptedException {
        var form =
                "dead=on&name=%s&password=%s"
                        .formatted(
                                URLEncoder.encode(name, StandardCharsets.UTF_8),
                                URLEncoder.encode(password, StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at("/take-over"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://127.0.0.1:" + port)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .body();
    }

    /** As when its network is cut: it says nothing any more, and nobody closes its lines. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, String.valueOf(process.pid())).start().waitFor();
    }

    /** Kill -9 of it and of its database. */
    public void kill() throws IOException {
        process.destroyForcibly().onExit().join();
        Database.postgres(data).ifPresent(Database::kill);
        Database.redis(data).ifPresent(Database::kill);
    }

    /** Asks it to end, and returns its exit value. */
    public int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    public int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(output);
    }

    private void awaitMore(long deadline) throws IOException, InterruptedException {
        if (!process.isAlive() || System.nanoTime() > deadline) {
            throw new IllegalStateException("not ready: " + output());
        }
        Thread.sleep(50);
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(at(path)).build()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
