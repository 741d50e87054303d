package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.rehearsal.demo.DemoShow;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.testing.Hound;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** No thread of Netty or Reactor may wait: one that does holds up a thousand phones. */
class NonBlockingIT {

    @TempDir Path data;

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void a_whole_evening_makes_no_event_loop_wait() throws Exception {
        var server = new ServerProcess(data, 0, Hound.switches(), List.of(), lines::add);
        try (var show = new DemoShow(server)) {
            show.prepare(7);
            for (var page : List.of("/", "/host", "/nowhere", "/actuator/health")) {
                visit(server, page);
            }
            show.playByItself(Duration.ofMillis(100));
            while (show.testimonies().stream().anyMatch(phone -> phone.results().size() < 2)) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }

        var barks = lines.stream().filter(line -> line.contains(Hound.BARK)).toList();
        assertThat(barks).as("the hound is awake").anyMatch(bark -> bark.contains(Hound.CONTROL));
        assertThat(barks.stream().filter(bark -> !bark.contains(Hound.CONTROL))).isEmpty();
    }

    private static void visit(ServerProcess server, String page) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(server.http(page)).build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
