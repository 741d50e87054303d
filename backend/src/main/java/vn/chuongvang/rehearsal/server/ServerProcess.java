package vn.chuongvang.rehearsal.server;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The server on one data folder and one port; may be killed and started again on both. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int KEPT_LINES = 200;

    /** Every contest that is made there stays marked, whatever becomes of the data folder. */
    private static final String PLAYED_BY_PROGRAMS = "--chuongvang.live.simulated=true";

    private final Path data;
    private final int port;
    private final List<String> jvm;
    private final List<String> more;
    private final Map<String, String> environment;
    private final Consumer<String> output;
    private final ConcurrentLinkedDeque<String> lastLines = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<FirstHost> firstHost = new CompletableFuture<>();
    private @Nullable Process process;

    /**
     * @param port 0 for any free one, kept over restarts: phones know only one address
     * @param jvm switches of its JVM beside our own
     * @param more further arguments of the server
     * @param output hears every line that it prints
     */
    public ServerProcess(
            Path data, int port, List<String> jvm, List<String> more, Consumer<String> output)
            throws IOException {
        this(data, port, jvm, more, Map.of(), output);
    }

    /**
     * @param environment what it is told beside its arguments, such as passwords
     */
    public ServerProcess(
            Path data,
            int port,
            List<String> jvm,
            List<String> more,
            Map<String, String> environment,
            Consumer<String> output)
            throws IOException {
        this.environment = Map.copyOf(environment);
        this.data = data;
        this.port = port == 0 ? FreePort.find() : port;
        this.jvm = List.copyOf(jvm);
        this.more = List.copyOf(more);
        this.output = output;
    }

    /** Starts it and returns as soon as it is healthy. */
    public void start() throws IOException, InterruptedException {
        launch();
        awaitHealth();
    }

    /** Starts it and returns at once. */
    public void launch() throws IOException {
        var arguments = new ArrayList<>(List.of("start", "--port", "" + port, "--data", "" + data));
        arguments.add(PLAYED_BY_PROGRAMS);
        arguments.addAll(more);
        var builder = new ProcessBuilder(JavaCommand.of(jvm, arguments)).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_") || name.equals("PORT"));
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        // Whatever becomes of us, no server stays behind.
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        // Not a virtual thread: reading a pipe holds its carrier, and two servers hold all of two.
        Thread.ofPlatform().daemon().name("output of the server").start(() -> listen(started));
    }

    public void awaitHealth() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy()) {
            if (!isAlive() || System.nanoTime() > end) {
                throw new IOException("the server does not get ready:\n" + lastOutput());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** SIGKILL: nothing is flushed, nothing said, its databases are left as orphans. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Returns when it has ended, for whatever reason. */
    public void awaitEnd() throws InterruptedException {
        running().waitFor();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return running().pid();
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public URI http(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public URI webSocket() {
        return URI.create("ws://127.0.0.1:" + port + "/ws");
    }

    /** Asks it to end as Ctrl+C does; returns when it has. */
    public void stop() throws InterruptedException {
        running().destroy();
        if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** The account that the very first start on a data folder makes and prints. */
    public FirstHost firstHost() {
        return firstHost.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    public String lastOutput() {
        return String.join("\n", lastLines);
    }

    /** Asks it to end as Ctrl+C does; its databases end with it. */
    @Override
    public void close() throws IOException {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            kill();
            Thread.currentThread().interrupt();
        }
        Database.stopOrphans(data);
    }

    private Process running() {
        return Optional.ofNullable(process).orElseThrow();
    }

    private void listen(Process started) {
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lastLines.add(line);
                if (lastLines.size() > KEPT_LINES) {
                    lastLines.poll();
                }
                FirstHost.in(line).ifPresent(firstHost::complete);
                output.accept(line);
            }
        } catch (IOException ended) {
            lastLines.add(ended.toString());
        }
    }

    private boolean isHealthy() throws InterruptedException {
        if (!isListening()) {
            return false;
        }
        var request =
                HttpRequest.newBuilder(http("/actuator/health"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isListening() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
