package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;

/** What a room does first, by how long the contest had none. */
@Timeout(60)
final class EntryTests {

    @Test
    void a_moment_without_a_room_is_overlooked() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.closeRoom();
            assertThat(fixture.entry("second").beginning(true))
                    .isEqualTo(new Entry.Beginning(List.of(), List.of()));
        }
    }

    /** The server before wrote that the clock stands, and died before anybody could reach it. */
    @Test
    void a_pause_that_nobody_ended_is_ended_however_short_the_vacancy() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.closeRoom();
            var hold = new Letter.Hold(fixture.clock.now(), "restart");
            fixture.room = fixture.open("second", List.of(hold));
            fixture.closeRoom();
            assertThat(fixture.entry("third").beginning(true).then())
                    .hasOnlyElementsOfType(Letter.GiveBack.class)
                    .hasSize(1);
        }
    }

    @Test
    void all_times_of_a_contest_are_whole_milliseconds() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.closeRoom();
            fixture.pass(Duration.ofNanos(1_234_567));
            assertThat(fixture.entry("second").vacantSince().getNano() % 1_000_000).isZero();
        }
    }
}
