package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Refusal;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

@Timeout(60)
final class AnsweringTests {

    @Test
    void answers_of_many_threads_lose_nothing_and_keep_the_order_of_the_journal()
            throws InterruptedException {
        try (var fixture = new RoomFixture(3_000)) {
            fixture.journal.slow(Duration.ofMillis(2));
            fixture.openQuestion();
            var before = fixture.journal.appends();
            var replies = answersOf(fixture, 3_000);
            for (var reply : replies) {
                assertThat(RoomFixture.await(reply)).isInstanceOf(Reply.Committed.class);
            }
            var facts = fixture.journal.facts(fixture.contest.id());
            assertThat(facts).extracting(Recorded::seq).isEqualTo(upTo(facts.size()));
            assertThat(answered(facts)).hasSize(3_000).doesNotHaveDuplicates();
            assertThat(fixture.heard()).isEqualTo(facts.subList(1, facts.size()));
            assertThat(fixture.asking().current().answers().size()).isEqualTo(3_000);
            assertThat(fixture.journal.appends() - before)
                    .as("commits for 3,000 answers")
                    .isLessThan(300);
        }
    }

    private static List<CompletableFuture<Reply>> answersOf(RoomFixture fixture, int contestants)
            throws InterruptedException {
        var threads = 8;
        var replies = new ArrayList<CompletableFuture<Reply>>();
        IntStream.range(0, contestants).forEach(_ -> replies.add(new CompletableFuture<>()));
        var senders = new ArrayList<Thread>();
        for (var sender = 0; sender < threads; sender++) {
            var first = sender;
            senders.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (var n = first; n < contestants; n += threads) {
                                            fixture.offer(
                                                    n + 1,
                                                    1,
                                                    n % 4,
                                                    fixture.clock.now(),
                                                    replies.get(n)::complete);
                                        }
                                    }));
        }
        for (var sender : senders) {
            sender.join();
        }
        return replies;
    }

    @Test
    void another_answer_under_the_number_of_one_that_is_on_disk_gets_no_receipt() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            RoomFixture.await(fixture.answer(2, 1, 0));
            var secondPage = RoomFixture.await(fixture.answer(2, 1, 3));
            assertThat(secondPage)
                    .isInstanceOfSatisfying(
                            Reply.Refused.class,
                            refused ->
                                    assertThat(refused.reason())
                                            .isEqualTo(Refusal.ANSWER_IS_FINAL));
            assertThat(RoomFixture.await(fixture.answer(2, 1, 0)))
                    .isInstanceOf(Reply.Repeated.class);
            assertThat(RoomFixture.await(fixture.answer(2, 2, 3)))
                    .isInstanceOf(Reply.Committed.class);
        }
    }

    @Test
    void an_attempt_that_was_overtaken_is_told_which_one_is_on_disk() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            var second = (Reply.Committed) RoomFixture.await(fixture.answer(2, 2, 0));
            var first = (Reply.Repeated) RoomFixture.await(fixture.answer(2, 1, 3));
            assertThat(first.first().attempt()).isEqualTo(2);
            assertThat(first.first().seq()).isEqualTo(second.facts().getFirst().seq());
        }
    }

    @Test
    void a_resend_gets_the_first_receipt_and_leaves_no_trace() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            var first = (Reply.Committed) RoomFixture.await(fixture.answer(2, 1, 0));
            fixture.pass(Duration.ofSeconds(1));
            var again = (Reply.Repeated) RoomFixture.await(fixture.answer(2, 1, 0));
            var fact = first.facts().getFirst();
            assertThat(again.first())
                    .isEqualTo(new Receipt(fact.seq(), 1, fact.event().at(), true));
            assertThat(answered(fixture.heard())).hasSize(1);
        }
    }

    @Test
    void a_resend_gets_the_first_receipt_also_from_the_room_after() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            var first = (Reply.Committed) RoomFixture.await(fixture.answer(2, 1, 0));
            fixture.closeRoom();
            fixture.room = fixture.open("second", List.of());
            var again = (Reply.Repeated) RoomFixture.await(fixture.answer(2, 1, 0));
            assertThat(again.first().seq()).isEqualTo(first.facts().getFirst().seq());
        }
    }

    @Test
    void a_change_of_mind_is_a_new_attempt_and_the_older_one_keeps_its_receipt() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            var first = (Reply.Committed) RoomFixture.await(fixture.answer(2, 1, 0));
            RoomFixture.await(fixture.answer(2, 2, 1));
            var again = (Reply.Repeated) RoomFixture.await(fixture.answer(2, 1, 0));
            assertThat(again.first().seq()).isEqualTo(first.facts().getFirst().seq());
        }
    }

    @Test
    void what_is_received_in_the_grace_counts_and_what_comes_after_is_evidence_only() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            var end = fixture.asking().closesForGood();
            fixture.pass(Duration.ofSeconds(10).plusMillis(SampleContest.GRACE_MILLIS));
            var inTime = (Reply.Committed) RoomFixture.await(fixture.answer(1, 1, 1, end));
            var late =
                    (Reply.Committed) RoomFixture.await(fixture.answer(2, 1, 1, end.plusMillis(1)));
            assertThat(inTime.facts().getFirst().event())
                    .isInstanceOf(ContestEvent.AnswerRecorded.class);
            assertThat(late.facts().getFirst().event())
                    .isInstanceOf(ContestEvent.AnswerCameLate.class);
            var again =
                    (Reply.Repeated) RoomFixture.await(fixture.answer(2, 1, 1, end.plusMillis(2)));
            assertThat(again.first().counted()).isFalse();
        }
    }

    @Test
    void the_round_closes_by_itself_after_everything_that_came_in_time() {
        try (var fixture = new RoomFixture(2_000)) {
            fixture.openQuestion();
            var end = fixture.asking().closesForGood();
            fixture.journal.slow(Duration.ofMillis(20));
            fixture.pass(Duration.between(fixture.clock.now(), end));
            var replies = new ArrayList<CompletableFuture<Reply>>();
            for (var contestant = 1; contestant <= 2_000; contestant++) {
                replies.add(fixture.answer(contestant, 1, 1, end));
            }
            fixture.pass(Duration.ofSeconds(1));
            for (var reply : replies) {
                RoomFixture.await(reply);
            }
            assertThat(answered(fixture.heard())).hasSize(2_000);
            fixture.journal.slow(Duration.ZERO);
            awaitClosed(fixture);
            assertThat(fixture.heard().getLast().event())
                    .isInstanceOf(ContestEvent.RoundClosed.class);
        }
    }

    private static void awaitClosed(RoomFixture fixture) {
        for (var tries = 0;
                tries < 200 && !(fixture.room.view().state() instanceof ContestState.Closed);
                tries++) {
            // Any command is judged after what is due.
            fixture.act(-1, ContestCommand.RevealKey::new);
        }
        assertThat(fixture.room.view().state()).isInstanceOf(ContestState.Closed.class);
    }

    @Test
    void nothing_is_revealed_before_the_round_is_closed() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.pass(Duration.ofSeconds(10).plusMillis(SampleContest.GRACE_MILLIS - 1));
            assertThat(fixture.act(ContestCommand.RevealKey::new))
                    .isInstanceOf(Reply.Refused.class);
            fixture.pass(Duration.ofSeconds(1));
            awaitClosed(fixture);
            fixture.done(ContestCommand.RevealKey::new);
            var types = fixture.heard().stream().map(fact -> fixture.json.type(fact.event()));
            assertThat(types).endsWith("RoundClosed", "KeyRevealed");
        }
    }

    @Test
    void one_that_is_refused_does_not_spoil_the_others() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.journal.slow(Duration.ofMillis(50));
            var right = fixture.answer(1, 1, 1);
            var nobody = fixture.answer(77, 1, 1);
            var noOption = fixture.answer(2, 1, 5);
            var other = fixture.answer(3, 1, 1);
            assertThat(RoomFixture.await(right)).isInstanceOf(Reply.Committed.class);
            assertThat(RoomFixture.await(nobody))
                    .extracting(reply -> ((Reply.Refused) reply).reason())
                    .isEqualTo(Refusal.UNKNOWN_CONTESTANT);
            assertThat(RoomFixture.await(noOption))
                    .extracting(reply -> ((Reply.Refused) reply).reason())
                    .isEqualTo(Refusal.ANSWER_DOES_NOT_FIT);
            assertThat(RoomFixture.await(other)).isInstanceOf(Reply.Committed.class);
        }
    }

    @Test
    void a_full_mailbox_says_so_at_once_and_still_takes_the_host() {
        var small =
                new LiveSettings(
                        40,
                        10,
                        Duration.ofMillis(50),
                        100,
                        Duration.ofSeconds(1),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofHours(1),
                        Duration.ofDays(3),
                        false);
        try (var fixture = new RoomFixture(500, small)) {
            fixture.openQuestion();
            fixture.journal.slow(Duration.ofMillis(200));
            var taken = new ArrayList<CompletableFuture<Reply>>();
            var busy = 0;
            for (var contestant = 1; contestant <= 500; contestant++) {
                var reply = new CompletableFuture<Reply>();
                if (fixture.offer(contestant, 1, 1, fixture.clock.now(), reply::complete)) {
                    taken.add(reply);
                } else {
                    busy++;
                }
            }
            assertThat(busy).isGreaterThan(400);
            fixture.done(ContestCommand.LockNow::new);
            for (var reply : taken) {
                assertThat(RoomFixture.await(reply)).isInstanceOf(Reply.Committed.class);
            }
            assertThat(answered(fixture.heard())).hasSize(taken.size());
        }
    }

    @Test
    void written_text_is_judged_before_it_is_recorded() {
        try (var fixture = new RoomFixture(2)) {
            fixture.openQuestion();
            var choice = fixture.room.response(new RoundNumber(1), 2, null);
            assertThat(choice).isEqualTo(Optional.of(new Response.Choice(2)));
            assertThat(fixture.room.response(new RoundNumber(1), null, null)).isEmpty();
            assertThat(fixture.room.response(new RoundNumber(9), null, "Hà Nội")).isEmpty();
            var question = fixture.contest.draft().questions().get(2).question();
            assertThat(((Response.Written) AnswerReader.written(question, "a\u0000b")).text())
                    .as("no database takes a NUL")
                    .isEqualTo("a b");
            assertThat(AnswerReader.written(question, "ha noi"))
                    .extracting(response -> ((Response.Written) response).verdict())
                    .isEqualTo(Response.Verdict.RIGHT);
        }
    }

    private static List<Long> upTo(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(Long::valueOf).toList();
    }

    static List<Integer> answered(List<Recorded> facts) {
        return facts.stream()
                .map(Recorded::event)
                .filter(ContestEvent.AnswerRecorded.class::isInstance)
                .map(event -> ((ContestEvent.AnswerRecorded) event).contestant().value())
                .toList();
    }
}
