package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.server.JavaCommand;
import vn.chuongvang.rehearsal.yardstick.Yardstick;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The yardstick as a process of its own, with the same JVM switches as the server. */
final class YardstickProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    YardstickProcess() throws IOException {
        process =
                new ProcessBuilder(JavaCommand.of(List.of(), List.of("bench", Benchmark.YARDSTICK)))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        port =
                process.inputReader()
                        .lines()
                        .filter(line -> line.startsWith(Yardstick.READY))
                        .findFirst()
                        .map(line -> Integer.parseInt(line.substring(Yardstick.READY.length())))
                        .orElseThrow(() -> new IOException("the yardstick does not start"));
    }

    Target target(int contestants) {
        return new Target(
                "yardstick",
                List.of(process.pid()),
                URI.create("ws://127.0.0.1:" + port + "/ws"),
                List.of(
                        new Target.Contest(
                                IntStream.range(0, contestants)
                                        .mapToObj(i -> Pass.contestant("seat-" + i))
                                        .toList(),
                                Map.of(),
                                () ->
                                        CompletableFuture.completedFuture(
                                                Pass.staff(Audience.HOST, "host", "000000")))),
                null);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
