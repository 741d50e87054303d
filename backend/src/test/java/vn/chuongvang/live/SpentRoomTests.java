package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.PauseCause;

import java.time.Duration;
import java.util.List;

/** When the room of a contest may go. */
class SpentRoomTests {

    @Test
    void an_hour_after_the_end_when_nobody_looks_and_after_a_day_in_any_case() {
        try (var fixture = new RoomFixture(3)) {
            fixture.done(ContestCommand.StartContest::new);
            fixture.pass(Duration.ofDays(2));
            assertThat(fixture.room.isSpent()).as("it is still played").isFalse();

            fixture.done(ContestCommand.FinishContest::new);
            fixture.pass(Duration.ofMinutes(59));
            assertThat(fixture.room.isSpent()).as("the results are shown").isFalse();
            fixture.pass(Duration.ofMinutes(2));
            assertThat(fixture.room.isSpent()).isTrue();

            fixture.isNeeded = true;
            assertThat(fixture.room.isSpent()).as("somebody looks").isFalse();
            fixture.pass(Duration.ofHours(23));
            assertThat(fixture.room.isSpent()).as("a page was left open overnight").isTrue();
        }
    }

    /** The console of a contest of last week opens its room; it must not close before it comes. */
    @Test
    void a_room_that_is_opened_again_stays_as_long_again() {
        try (var fixture = new RoomFixture(3)) {
            fixture.done(ContestCommand.StartContest::new);
            fixture.done(ContestCommand.FinishContest::new);
            fixture.pass(Duration.ofDays(7));
            fixture.closeRoom();

            fixture.room = fixture.open("second", List.of());
            assertThat(fixture.room.isSpent()).isFalse();
            fixture.pass(Duration.ofMinutes(61));
            assertThat(fixture.room.isSpent()).isTrue();
        }
    }

    @Test
    void a_contest_that_nobody_ends_goes_after_three_days_without_anybody() {
        try (var fixture = new RoomFixture(3)) {
            fixture.done(ContestCommand.StartContest::new);
            fixture.pass(Duration.ofHours(71));
            assertThat(fixture.room.isSpent()).as("the weekend is not over").isFalse();
            fixture.pass(Duration.ofHours(2));
            assertThat(fixture.room.isSpent()).isTrue();

            fixture.isNeeded = true;
            fixture.pass(Duration.ofDays(7));
            assertThat(fixture.room.isSpent()).as("a console is open").isFalse();
            fixture.isNeeded = false;
            fixture.done(at -> new ContestCommand.Pause(at, PauseCause.HOST, "Mưa"));
            assertThat(fixture.room.isSpent()).as("it goes on").isFalse();
        }
    }

    @Test
    void an_end_that_was_undone_counts_from_the_next_one() {
        try (var fixture = new RoomFixture(3)) {
            fixture.done(ContestCommand.StartContest::new);
            fixture.done(ContestCommand.FinishContest::new);
            fixture.pass(Duration.ofMinutes(50));
            fixture.done(ContestCommand.Undo::new);
            assertThat(fixture.room.view().state()).isNotInstanceOf(ContestState.Finished.class);
            fixture.done(ContestCommand.FinishContest::new);
            fixture.pass(Duration.ofMinutes(20));
            assertThat(fixture.room.isSpent()).isFalse();
        }
    }
}
