package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class AftermathTests {

    @Test
    void what_was_in_time_is_judged_by_the_old_deadline_and_the_rest_by_the_new_one() {
        try (var fixture = new RoomFixture(9)) {
            fixture.openQuestion();
            var asking = fixture.asking();
            var since = asking.closesForGood().minusSeconds(3);
            var told = asking.closesForGood().plusSeconds(1);
            var refused = new ArrayList<Reply>();
            var early = answer(1, since.minusSeconds(1));
            var last = answer(2, asking.closesForGood());
            var whileAway = answer(3, asking.closesForGood().plusMillis(1));
            var host = Submission.staff("host", 1, ContestCommand.LockNow::new, refused::add);
            var close = new Letter.CloseDue(asking.current().number());

            var ordered =
                    Aftermath.order(
                            List.of(whileAway, early, close, host, last), asking, since, told);

            assertThat(refused).containsExactly(new Reply.StorageAway(since));
            assertThat(ordered).hasSize(4);
            assertThat(ordered.subList(0, 3))
                    .containsExactly(
                            early, last, new Letter.GiveBack(since, "database", Duration.ZERO));
            var judged = ((Submission) ordered.getLast()).command().apply(told.plusSeconds(60));
            assertThat(judged.at()).isEqualTo(told.plusSeconds(60));
        }
    }

    @Test
    void away_twice_before_anything_was_given_back_is_one_pause() {
        try (var fixture = new RoomFixture(9)) {
            fixture.openQuestion();
            var asking = fixture.asking();
            var since = asking.current().opensAt().plusSeconds(1);
            var whileAway = answer(3, asking.closesForGood().plusMillis(1));
            var once = Aftermath.order(List.of(whileAway), asking, since, asking.closesForGood());
            var twice =
                    Aftermath.order(once, asking, since.plusSeconds(60), since.plusSeconds(3_600));
            assertThat(twice).hasSize(2);
            assertThat(twice.getFirst())
                    .isEqualTo(new Letter.GiveBack(since, "database", Duration.ZERO));
            assertThat(((Submission) twice.getLast()).command().apply(since.plusSeconds(90)).at())
                    .isEqualTo(since.plusSeconds(90));
        }
    }

    private static Submission answer(int contestant, Instant receivedAt) {
        return Submission.answer(
                new ContestCommand.SubmitAnswer(
                        receivedAt,
                        new ContestantId(contestant),
                        new RoundNumber(1),
                        1,
                        new Response.Choice(1),
                        AnswerChannel.PHONE),
                _ -> {});
    }
}
