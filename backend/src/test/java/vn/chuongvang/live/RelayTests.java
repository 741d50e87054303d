package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What becomes of letters that are not answered. */
class RelayTests {

    private final AtomicLong timer = new AtomicLong();
    private final RememberingWire wire = new RememberingWire();
    private final List<Word.Asked> asked = wire.asked;
    private final List<Word.Asked> again = wire.again;
    private final List<Reply> replies = new ArrayList<>();
    private final Relay relay = new Relay(wire, new ServerClock(timer::get), 2);

    @Test
    void a_letter_is_sent_again_every_second_until_it_is_answered() {
        relay.send(answer());
        relay.send(act());
        pass(Duration.ofMillis(900));
        assertThat(again).isEmpty();
        pass(Duration.ofMillis(200));
        assertThat(again).isEqualTo(asked).hasSize(2);
        relay.answered(1, new Reply.Failed());
        relay.answered(1, new Reply.Gone());
        assertThat(replies).containsExactly(new Reply.Failed());
        pass(Duration.ofMillis(1_100));
        assertThat(again).hasSize(3).last().isEqualTo(asked.get(1));
    }

    @Test
    void an_act_of_staff_is_given_up_before_an_answer_is() {
        relay.send(answer());
        relay.send(act());
        pass(Duration.ofMillis(5_100));
        assertThat(replies).containsExactly(new Reply.Gone());
        pass(Duration.ofMillis(5_000));
        assertThat(replies).hasSize(2);
    }

    @Test
    void another_owner_gets_what_is_of_the_moment_at_once() {
        relay.send(act());
        timer.addAndGet(Duration.ofMillis(2_500).toNanos());
        relay.send(answer());
        relay.ownerChanged();
        assertThat(again).containsExactly(asked.get(1));
        assertThat(replies).containsExactly(new Reply.Gone());
    }

    @Test
    void more_than_it_holds_is_turned_away_and_what_comes_back_is_answered_here() {
        assertThat(relay.send(answer())).isTrue();
        assertThat(relay.send(answer())).isTrue();
        assertThat(relay.send(answer())).isFalse();
        assertThat(relay.takeBack()).hasSize(2);
        assertThat(relay.send(answer())).isTrue();
    }

    /** The fact is the answer of all that sent it, and of nobody who sent something else. */
    @Test
    void an_answer_that_is_on_disk_needs_no_word_of_its_own() {
        relay.send(answer());
        relay.send(answer());
        relay.recorded(recorded(2, new Response.Choice(0)), 9);
        relay.recorded(recorded(1, new Response.Choice(1)), 9);
        assertThat(replies).isEmpty();
        var fact = recorded(1, new Response.Choice(0));
        relay.recorded(fact, 9);
        var reply = new Reply.Committed(List.of(fact), 9);
        assertThat(replies).containsExactly(reply, reply);
        relay.recorded(fact, 9);
        relay.answered(1, new Reply.Failed());
        assertThat(replies).hasSize(2);
        assertThat(relay.send(answer())).as("there is room again").isTrue();
    }

    private static Recorded recorded(int attempt, Response response) {
        var event =
                new ContestEvent.AnswerRecorded(
                        Instant.ofEpochSecond(1),
                        new ContestantId(1),
                        new RoundNumber(1),
                        attempt,
                        response,
                        AnswerChannel.PHONE,
                        100);
        return new Recorded(7, Instant.ofEpochSecond(2), null, event);
    }

    private void pass(Duration time) {
        timer.addAndGet(time.toNanos());
        relay.tick();
    }

    private Submission act() {
        return Submission.staff("host", 1, ContestCommand.StartContest::new, replies::add);
    }

    private Submission answer() {
        var answer =
                new ContestCommand.SubmitAnswer(
                        Instant.ofEpochSecond(1),
                        new ContestantId(1),
                        new RoundNumber(1),
                        1,
                        new Response.Choice(0),
                        AnswerChannel.PHONE);
        return Submission.answer(answer, replies::add);
    }
}
