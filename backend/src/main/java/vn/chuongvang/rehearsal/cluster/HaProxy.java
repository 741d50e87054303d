package vn.chuongvang.rehearsal.cluster;

import vn.chuongvang.rehearsal.server.FreePort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real balancer, Debian's {@code haproxy}, with the configuration that operators use. Nothing of
 * it is changed but where it listens and where the nodes are; nodes that are not there are left
 * out.
 */
final class HaProxy implements FrontDoor {

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/sbin/haproxy"), Path.of("/usr/local/sbin/haproxy"));

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final String LISTENS = "bind :8080";
    private static final String PORT = ":8080";

    private final Process process;
    private final int port;

    /**
     * @param shipped as it lies in {@code docker/}
     * @param folder to keep what it runs with
     * @param port 0 for any free one
     * @param nodes ports of the servers, on this machine
     */
    HaProxy(Path shipped, Path folder, int port, InetAddress at, List<Integer> nodes)
            throws IOException {
        this.port = port == 0 ? FreePort.find() : port;
        Files.createDirectories(folder);
        var configuration = folder.resolve("haproxy.cfg");
        var door = at.getHostAddress() + ":" + this.port;
        Files.writeString(configuration, placed(Files.readString(shipped), door, nodes));
        var said = folder.resolve("haproxy.out").toFile();
        process =
                new ProcessBuilder(program().toString(), "-db", "-f", configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitOpen(folder);
    }

    static boolean isThere() {
        return found().isPresent();
    }

    /** The configuration with these addresses. */
    static String placed(String shipped, String door, List<Integer> nodes) throws IOException {
        var text = replaced(shipped, LISTENS, "bind " + door);
        for (int n = 0; n < nodes.size(); n++) {
            var name = "node" + (n + 1);
            text = replaced(text, name + PORT, "127.0.0.1:" + nodes.get(n));
        }
        return text.replaceAll("(?m)^ *server node\\d+ node\\d+:8080\\n", "");
    }

    private static String replaced(String text, String what, String by) throws IOException {
        if (!text.contains(what)) {
            throw new IOException("the balancer's configuration has no " + what);
        }
        return text.replace(what, by);
    }

    private static Optional<Path> found() {
        return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    }

    private static Path program() throws IOException {
        return found().orElseThrow(() -> new IOException("no haproxy on this machine"));
    }

    private void awaitOpen(Path folder) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IOException(
                        "haproxy does not open: "
                                + Files.readString(folder.resolve("haproxy.out")));
            }
            pause();
        }
    }

    private boolean isOpen() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
