package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.PauseCause;

import java.time.Duration;
import java.util.List;

/** What is left of a question of ten seconds when nobody ruled the contest for a while. */
@Timeout(60)
final class RestartedRoomTests {

    private static final Duration VACANT = Duration.ofSeconds(30);

    @Test
    void after_a_restart_the_same_question_goes_on_with_the_time_that_was_left() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            RoomFixture.await(fixture.answer(1, 1, 1));
            fixture.pass(Duration.ofSeconds(2));
            fixture.restartAfter(VACANT);
            assertThat(fixture.left()).isEqualTo(Duration.ofSeconds(8));
            assertThat(fixture.asking().current().answers().size()).isEqualTo(1);
        }
    }

    @Test
    void after_a_restart_at_the_last_moment_phones_have_time_to_come_back() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.pass(Duration.ofSeconds(10).plusMillis(SampleContest.GRACE_MILLIS));
            fixture.restartAfter(VACANT);
            assertThat(fixture.left()).isEqualTo(fixture.settings.rejoin());
            assertThat(RoomFixture.await(fixture.answer(2, 1, 1)))
                    .isInstanceOf(Reply.Committed.class);
        }
    }

    /** Time is added in whole seconds, and not one more than it takes. */
    @Test
    void after_a_restart_a_part_of_a_second_is_no_reason_to_leave_less() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.pass(Duration.ofMillis(7_400));
            fixture.restartAfter(VACANT);
            assertThat(fixture.left()).isEqualTo(Duration.ofMillis(8_600));
        }
    }

    @Test
    void who_has_more_time_left_than_phones_need_gets_none_on_top() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.pass(Duration.ofMillis(1_500));
            fixture.restartAfter(VACANT);
            assertThat(fixture.left()).isEqualTo(Duration.ofMillis(8_500));
            assertThat(fixture.asking().isPaused()).isFalse();
        }
    }

    /** The node's last sign of life was later than the end of the question. */
    @Test
    void a_round_that_nobody_closed_was_open_for_all_to_the_end_of_its_grace() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.closeRoom();
            fixture.pass(Duration.ofSeconds(12));
            fixture.restartAfter(VACANT);
            assertThat(fixture.left()).isEqualTo(fixture.settings.rejoin());
            assertThat(RoomFixture.await(fixture.answer(2, 1, 1)))
                    .isInstanceOf(Reply.Committed.class);
        }
    }

    @Test
    void a_host_who_paused_is_not_overruled_by_a_restart() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.pass(Duration.ofSeconds(5));
            fixture.done(at -> new ContestCommand.Pause(at, PauseCause.HOST, "micro"));
            fixture.restartAfter(Duration.ofSeconds(1));
            assertThat(fixture.asking().isPaused()).isTrue();
            fixture.done(at -> new ContestCommand.Resume(at, PauseCause.HOST));
            assertThat(fixture.left()).isEqualTo(Duration.ofSeconds(5));
        }
    }

    /** All others were locked five seconds before. */
    @Test
    void who_alone_still_had_time_gets_it_back_and_nobody_else_may_answer_again() {
        try (var fixture = new RoomFixture(3)) {
            fixture.done(
                    at -> new ContestCommand.GiveExtraTime(at, List.of(new ContestantId(1)), 100));
            fixture.openQuestion();
            fixture.pass(Duration.ofSeconds(15));
            fixture.restartAfter(VACANT);
            assertThat(fixture.asking().current().closesAt())
                    .isEqualTo(fixture.clock.now().minusSeconds(5));
            assertThat(RoomFixture.await(fixture.answer(1, 1, 1)))
                    .isInstanceOf(Reply.Committed.class);
        }
    }
}
