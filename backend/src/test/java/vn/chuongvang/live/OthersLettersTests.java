package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Who is told what of an answer that another node's phone sent to the room that rules. */
class OthersLettersTests {

    private final RememberingWire wire = new RememberingWire();

    /** Its fact tells everybody; what is no such fact needs a word, or the phone waits in vain. */
    @Test
    void only_an_answer_that_counts_is_told_by_its_fact() throws InterruptedException {
        try (var fixture = new RoomFixture(3)) {
            var letters = new OthersLetters(fixture.room, wire);
            fixture.openQuestion();
            fixture.pass(Duration.ofSeconds(5));

            letters.judge(List.of(letter(1, answer(fixture, 1))));
            letters.judge(List.of(letter(2, answer(fixture, 1))));
            assertThat(next()).as("the same once more").isEqualTo(2);

            fixture.pass(fixture.left().plusSeconds(10));
            letters.judge(List.of(letter(3, answer(fixture, 2))));
            assertThat(next()).as("too late").isEqualTo(3);
            assertThat(wire.told).isEmpty();
        }
    }

    /** Once more, as when the fact was lost on its way: then there is a word. */
    @Test
    void whoever_asks_again_is_told_at_once() throws InterruptedException {
        try (var fixture = new RoomFixture(3)) {
            var letters = new OthersLetters(fixture.room, wire);
            fixture.openQuestion();
            fixture.pass(Duration.ofSeconds(5));
            var letter = letter(1, answer(fixture, 1));

            letters.judge(List.of(letter));
            assertThat(fixture.heard()).isNotEmpty();
            letters.judge(List.of(letter));

            assertThat(next()).isEqualTo(1);
            assertThat(wire.told).isEmpty();
        }
    }

    private long next() throws InterruptedException {
        var word = wire.told.poll(RoomFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(word).isInstanceOf(Word.Answered.class);
        return ((Word.Answered) word).letter();
    }

    private static Word.Asked letter(long number, ContestCommand.SubmitAnswer answer) {
        return new Word.Answering("there", number, answer);
    }

    private static ContestCommand.SubmitAnswer answer(RoomFixture fixture, int contestant) {
        return new ContestCommand.SubmitAnswer(
                fixture.clock.now(),
                new ContestantId(contestant),
                new RoundNumber(1),
                1,
                new Response.Choice(0),
                AnswerChannel.PHONE);
    }
}
