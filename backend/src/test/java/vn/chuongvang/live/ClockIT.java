package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.testing.Storage;

import java.time.Duration;

final class ClockIT {

    @Test
    void from_the_first_moment_it_tells_what_the_database_tells() {
        try (var server = new LiveServer(Storage.freshDatabase(), "one", (_, _, _, _) -> {})) {
            var before = server.clock.now();
            var micros =
                    server.count(
                            "select (extract(epoch from clock_timestamp()) * 1000000)::bigint");
            var after = server.clock.now();
            var margin = Duration.ofMillis(50);
            assertThat(micros / 1_000)
                    .isBetween(
                            before.minus(margin).toEpochMilli(), after.plus(margin).toEpochMilli());
        }
    }
}
