package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestRules.RankBy;
import vn.chuongvang.contest.ContestRules.TiePolicy;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.NoDeadline;

import java.time.Duration;
import java.util.List;

/** A room whose questions have no time limit. */
@Timeout(60)
final class UntimedRoomTests {

    @Test
    void a_restart_in_the_middle_leaves_the_question_open_until_the_lock() {
        try (var fixture = new RoomFixture(untimed(3))) {
            fixture.openQuestion();
            RoomFixture.await(fixture.answer(1, 1, 1));
            fixture.pass(Duration.ofHours(1));
            fixture.restartAfter(Duration.ofSeconds(30));

            assertThat(NoDeadline.isIn(fixture.asking().current())).isTrue();
            assertThat(fixture.asking().isPaused()).isFalse();
            assertThat(RoomFixture.await(fixture.answer(2, 1, 1)))
                    .isInstanceOf(Reply.Committed.class);
            assertThat(fixture.asking().current().answers().size()).isEqualTo(2);
            assertThat(fixture.act(at -> new ContestCommand.ExtendTime(at, 10)))
                    .isInstanceOfSatisfying(
                            Reply.Refused.class,
                            refused ->
                                    assertThat(refused.reason().name()).isEqualTo("NO_DEADLINE"));
        }
    }

    @Test
    void the_room_closes_it_when_the_grace_after_the_lock_is_over() {
        try (var fixture = new RoomFixture(untimed(3))) {
            fixture.openQuestion();
            fixture.pass(Duration.ofMinutes(10));
            fixture.done(ContestCommand.LockNow::new);
            fixture.pass(Duration.ofMillis(SampleContest.GRACE_MILLIS));
            assertThat(RoomFixture.await(fixture.answer(1, 1, 1)))
                    .isInstanceOf(Reply.Committed.class);
            fixture.letTimeRun();
            var end = System.nanoTime() + RoomFixture.PATIENCE.toNanos();
            while (!(fixture.room.view().state() instanceof ContestState.Closed)) {
                assertThat(System.nanoTime()).as("closed in time").isLessThan(end);
                Thread.onSpinWait();
            }
        }
    }

    private static ContestDraft untimed(int contestants) {
        var draft = SampleContest.draft(contestants, 0);
        return new ContestDraft(
                draft.title(),
                draft.organiser(),
                draft.playedOn(),
                draft.rules()
                        .edit()
                        .tie(TiePolicy.SUDDEN_DEATH_CORRECT)
                        .ranking(List.of(RankBy.MORE_RIGHT))
                        .rules(),
                draft.roster(),
                draft.questions());
    }
}
