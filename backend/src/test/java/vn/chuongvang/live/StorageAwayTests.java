package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.MemoryJournal.Weather;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@Timeout(60)
@Execution(ExecutionMode.CONCURRENT) // it waits most of its time
final class StorageAwayTests {

    @Test
    void nothing_is_acknowledged_while_the_database_is_away_and_everything_after() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.letTimeRun();
            var closesAt = fixture.asking().current().closesAt();
            fixture.journal.weather(Weather.AWAY);
            var answer = fixture.answer(1, 1, 1);
            awaitTold(fixture, "away");
            assertThat(answer).isNotDone();
            assertThat(fixture.room.view().storageAway()).isNotNull();
            assertThat(fixture.act(ContestCommand.LockNow::new))
                    .isInstanceOf(Reply.StorageAway.class);

            fixture.journal.weather(Weather.FINE);
            assertThat(RoomFixture.await(answer)).isInstanceOf(Reply.Committed.class);
            fixture.heard();
            assertThat(fixture.told).containsExactly("away", "back");
            assertThat(fixture.room.view().storageAway()).isNull();
            var resumed = resumed(fixture);
            assertThat(resumed.givenBack()).isGreaterThan(Duration.ofSeconds(1));
            assertThat(fixture.asking().current().closesAt())
                    .isEqualTo(closesAt.plus(resumed.givenBack()));
        }
    }

    @Test
    void a_full_disk_is_one_pause_and_not_one_after_the_other() throws InterruptedException {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.letTimeRun();
            var closesAt = fixture.asking().current().closesAt();
            fixture.journal.weather(Weather.FULL);
            var answer = fixture.answer(1, 1, 1);
            awaitTold(fixture, "away");
            Thread.sleep(fixture.settings.storagePatience().multipliedBy(3));
            assertThat(fixture.told).containsExactly("away");
            assertThat(fixture.act(ContestCommand.LockNow::new))
                    .isInstanceOf(Reply.StorageAway.class);

            fixture.journal.weather(Weather.FINE);
            assertThat(RoomFixture.await(answer)).isInstanceOf(Reply.Committed.class);
            awaitTold(fixture, "back");
            fixture.heard();
            assertThat(fixture.told).containsExactly("away", "back");
            var resumed = resumed(fixture);
            assertThat(resumed.givenBack())
                    .isGreaterThan(fixture.settings.storagePatience().multipliedBy(3));
            assertThat(fixture.asking().current().closesAt())
                    .isEqualTo(closesAt.plus(resumed.givenBack()));
        }
    }

    @Test
    void an_append_whose_answer_was_lost_is_not_done_twice() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.letTimeRun();
            fixture.journal.weather(Weather.ANSWERS_LOST);
            var answer = fixture.answer(1, 1, 1);
            awaitTold(fixture, "away");
            fixture.journal.weather(Weather.FINE);
            assertThat(RoomFixture.await(answer)).isInstanceOf(Reply.Committed.class);
            assertThat(AnsweringTests.answered(fixture.heard())).containsExactly(1);
            assertThat(AnsweringTests.answered(fixture.journal.facts(fixture.contest.id())))
                    .containsExactly(1);
        }
    }

    @Test
    void a_room_that_lost_its_journal_ends_though_it_has_nothing_to_write() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.journal.acquire(fixture.contest.id(), "heir", Duration.ZERO, true).block();
            fixture.room.doubt();
            awaitTold(fixture, "closed");
            assertThat(fixture.room.isOpen()).isFalse();
        }
    }

    @Test
    void a_doubt_without_cause_changes_nothing() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.room.doubt();
            assertThat(RoomFixture.await(fixture.answer(1, 1, 1)))
                    .isInstanceOf(Reply.Committed.class);
        }
    }

    @Test
    void a_blink_of_the_database_pauses_nothing() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.journal.weather(Weather.ANSWERS_LOST);
            var answer = fixture.answer(1, 1, 1);
            while (AnsweringTests.answered(fixture.journal.facts(fixture.contest.id())).isEmpty()) {
                Thread.onSpinWait();
            }
            fixture.journal.weather(Weather.FINE);
            assertThat(RoomFixture.await(answer)).isInstanceOf(Reply.Committed.class);
            assertThat(fixture.told).isEmpty();
        }
    }

    @Test
    void an_answer_received_before_the_old_deadline_counts_however_long_it_takes() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            var end = fixture.asking().closesForGood();
            fixture.journal.weather(Weather.AWAY);
            var early = fixture.answer(1, 1, 1);
            fixture.pass(Duration.ofSeconds(9));
            var last = fixture.answer(2, 1, 1, end);
            fixture.letTimeRun();
            awaitTold(fixture, "away");
            fixture.pass(Duration.ofMinutes(3));
            var whileAway = fixture.answer(3, 1, 1);
            fixture.journal.weather(Weather.FINE);
            for (var answer : List.of(early, last, whileAway)) {
                var committed = (Reply.Committed) RoomFixture.await(answer);
                assertThat(committed.facts().getFirst().event())
                        .isInstanceOf(ContestEvent.AnswerRecorded.class);
            }
            assertThat(fixture.room.view().state()).isInstanceOf(ContestState.Asking.class);
        }
    }

    @Test
    void an_idle_room_notices_too() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.letTimeRun();
            fixture.journal.weather(Weather.AWAY);
            fixture.watch.silent(fixture.clock.now());
            awaitTold(fixture, "away");
            fixture.watch.answered();
            fixture.journal.weather(Weather.FINE);
            awaitTold(fixture, "back");
            fixture.heard();
            assertThat(resumed(fixture).givenBack()).isPositive();
        }
    }

    @Test
    void a_heartbeat_that_fails_alone_pauses_nothing() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            fixture.watch.silent(fixture.clock.now());
            assertThat(RoomFixture.await(fixture.answer(1, 1, 1)))
                    .isInstanceOf(Reply.Committed.class);
            assertThat(fixture.told).isEmpty();
        }
    }

    @Test
    void a_second_room_fences_the_first() {
        try (var fixture = new RoomFixture(3)) {
            fixture.openQuestion();
            var first = fixture.room;
            fixture.room = fixture.open("second", List.of());
            var fenced = new CompletableFuture<Reply>();
            first.offer(
                    Submission.staff(
                            "host",
                            first.view().controlSeq(),
                            ContestCommand.LockNow::new,
                            fenced::complete));
            assertThat(RoomFixture.await(fenced)).isEqualTo(new Reply.Gone());
            assertThat(first.isOpen()).isFalse();
            assertThat(RoomFixture.await(fixture.answer(1, 1, 1)))
                    .isInstanceOf(Reply.Committed.class);
        }
    }

    private static ContestEvent.ContestResumed resumed(RoomFixture fixture) {
        return fixture.journal.facts(fixture.contest.id()).stream()
                .map(Recorded::event)
                .filter(ContestEvent.ContestResumed.class::isInstance)
                .map(ContestEvent.ContestResumed.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static void awaitTold(RoomFixture fixture, String what) {
        var end = System.nanoTime() + RoomFixture.PATIENCE.toNanos();
        while (!fixture.told.contains(what)) {
            assertThat(System.nanoTime()).as("told: " + fixture.told).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
