package vn.chuongvang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.rehearsal.demo.DemoShow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demo, hosted by itself: a real server, 87 phones, and lamps that go off. */
class DemoIT {

    @TempDir Path data;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void a_newcomer_sees_lamps_go_off() throws Exception {
        try (var show = new DemoShow(data, 0, List.of())) {
            show.prepare(7);
            show.playByItself(Duration.ofMillis(200));

            awaitResults(show, 3);

            assertThat(show.testimonies()).allMatch(phone -> phone.protests().isEmpty());
            assertThat(show.testimonies()).anyMatch(phone -> phone.lamp().equals("O"));
            assertThat(show.testimonies()).anyMatch(phone -> phone.lamp().equals("L"));
        }
    }

    private static void awaitResults(DemoShow show, int questions) throws InterruptedException {
        while (show.testimonies().stream().anyMatch(phone -> phone.results().size() < questions)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
