package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Response;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Timeout(60)
final class StaffTests {

    @Test
    void a_double_click_does_its_act_once() {
        try (var fixture = new RoomFixture(3)) {
            fixture.done(ContestCommand.StartContest::new);
            var seen = fixture.room.view().controlSeq();
            var first = fixture.act(seen, StaffTests::next);
            var second = fixture.act(seen, StaffTests::next);
            assertThat(first).isInstanceOf(Reply.Committed.class);
            assertThat(second).isEqualTo(new Reply.Stale(((Reply.Committed) first).controlSeq()));
            assertThat(fixture.asking().current().number().value()).isEqualTo(1);
        }
    }

    @Test
    void two_clicks_that_arrive_together_do_their_act_once() {
        try (var fixture = new RoomFixture(3)) {
            fixture.done(ContestCommand.StartContest::new);
            fixture.journal.slow(Duration.ofMillis(50));
            var seen = fixture.room.view().controlSeq();
            var replies = Stream.generate(CompletableFuture<Reply>::new).limit(5).toList();
            for (var reply : replies) {
                fixture.room.offer(
                        Submission.staff("host", seen, StaffTests::next, reply::complete));
            }
            var done = replies.stream().map(RoomFixture::await).toList();
            assertThat(done.getFirst()).isInstanceOf(Reply.Committed.class);
            assertThat(done.subList(1, 5)).allMatch(Reply.Stale.class::isInstance);
        }
    }

    @Test
    void answers_never_make_an_act_stale() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            var seen = fixture.room.view().controlSeq();
            RoomFixture.await(fixture.answer(1, 1, 1));
            RoomFixture.await(fixture.answer(2, 1, 1));
            assertThat(fixture.act(seen, ContestCommand.LockNow::new))
                    .isInstanceOf(Reply.Committed.class);
        }
    }

    @Test
    void an_answer_that_staff_enter_is_no_act_of_staff() {
        try (var fixture = new RoomFixture(3)) {
            var round = fixture.openQuestion();
            var seen = fixture.room.view().controlSeq();
            var entered =
                    fixture.act(
                            -7,
                            at ->
                                    new ContestCommand.SubmitAnswer(
                                            at,
                                            new ContestantId(3),
                                            round,
                                            1,
                                            new Response.Choice(1),
                                            AnswerChannel.STAFF));
            assertThat(entered).isInstanceOf(Reply.Committed.class);
            assertThat(((Reply.Committed) entered).facts().getFirst().actor())
                    .isEqualTo(RoomFixture.HOST);
            assertThat(fixture.room.view().controlSeq()).isEqualTo(seen);
        }
    }

    @Test
    void who_did_it_is_written_beside_what_was_done() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            RoomFixture.await(fixture.answer(1, 1, 1));
            assertThat(fixture.journal.facts(fixture.contest.id()))
                    .extracting(Recorded::actor)
                    .containsExactly(null, "host", "host", null);
        }
    }

    @Test
    void a_command_that_cannot_be_made_is_our_bug_and_nobody_elses() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            var broken =
                    fixture.act(
                            at -> {
                                throw new IllegalArgumentException("no such thing at " + at);
                            });
            assertThat(broken).isEqualTo(new Reply.Failed());
            assertThat(RoomFixture.await(fixture.answer(1, 1, 1)))
                    .isInstanceOf(Reply.Committed.class);
        }
    }

    @Test
    void a_closed_room_says_that_it_is_gone() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.closeRoom();
            assertThat(RoomFixture.await(fixture.answer(1, 1, 1))).isEqualTo(new Reply.Gone());
            assertThat(fixture.told).containsExactly("closed");
        }
    }

    @Test
    void closing_finishes_what_was_taken() {
        try (var fixture = new RoomFixture(300)) {
            fixture.openQuestion();
            fixture.journal.slow(Duration.ofMillis(30));
            var replies =
                    IntStream.rangeClosed(1, 300)
                            .mapToObj(contestant -> fixture.answer(contestant, 1, 1))
                            .toList();
            fixture.closeRoom();
            assertThat(replies)
                    .allMatch(reply -> RoomFixture.await(reply) instanceof Reply.Committed);
            assertThat(fixture.room.isOpen()).isFalse();
        }
    }

    @Test
    void replaying_gives_the_room_as_it_was() {
        try (var fixture = new RoomFixture(5)) {
            fixture.openQuestion();
            for (var contestant = 1; contestant <= 4; contestant++) {
                RoomFixture.await(fixture.answer(contestant, 1, contestant % 2));
            }
            fixture.pass(Duration.ofSeconds(12));
            while (!(fixture.room.view().state() instanceof ContestState.Closed)) {
                fixture.heard();
            }
            fixture.done(ContestCommand.RevealKey::new);
            fixture.done(ContestCommand.ConfirmRuling::new);
            var before = fixture.room.view();
            fixture.closeRoom();
            fixture.room = fixture.open("second", List.of());
            assertThat(fixture.room.view()).isEqualTo(before);
            assertThat(fixture.room.epoch()).isEqualTo(2);
        }
    }

    private static ContestCommand next(Instant at) {
        return new ContestCommand.ReadQuestion(at, QuestionPurpose.MAIN);
    }
}
