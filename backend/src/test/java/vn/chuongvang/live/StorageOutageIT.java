package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.testing.Storage;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The database goes away in the middle of a question, in every way that we know. */
@Timeout(120)
final class StorageOutageIT {

    private static final Storage STORAGE = Storage.alone();

    /**
     * The goal is 3 s and is printed; this is what a machine with other tests to run still meets,
     * and a room that waits for its connections to time out does not.
     */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Time is given back from when the database last answered. */
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(2);

    private final Witness witness = new Witness();

    @AfterAll
    static void stop() {
        STORAGE.close();
    }

    @Test
    void stopped_and_started_in_mid_question_nothing_is_acknowledged_falsely() throws IOException {
        try (var server = new LiveServer(STORAGE.fresh(), "one", witness)) {
            var room = server.create(10, 30);
            server.openQuestion(room);
            LiveServer.await(server.answer(room, 1, 1));
            var closesAt = LiveServer.asking(room).current().closesAt();

            STORAGE.postgres().stop();
            var stopped = System.nanoTime();
            CompletableFuture<Reply> waiting;
            Duration shown;
            long started;
            try {
                waiting = server.answer(room, 2, 1);
                witness.await("away");
                shown = Duration.ofNanos(System.nanoTime() - stopped);
                assertThat(waiting).isNotDone();
                assertThat(server.act(room, ContestCommand.LockNow::new))
                        .isInstanceOf(Reply.StorageAway.class);
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                assertThat(waiting).isNotDone();
            } finally {
                started = System.nanoTime();
                STORAGE.postgres().restart();
            }
            var accepting = System.nanoTime();
            assertThat(LiveServer.await(waiting)).isInstanceOf(Reply.Committed.class);
            var resumed = Duration.ofNanos(System.nanoTime() - accepting);
            witness.await("back");
            var gone = Duration.ofNanos(System.nanoTime() - stopped);
            System.out.printf(
                    "PostgreSQL stopped: shown after %d ms, going on %d ms after it accepts again"
                            + " (it started in %d ms)%n",
                    shown.toMillis(),
                    resumed.toMillis(),
                    Duration.ofNanos(accepting - started).toMillis());
            assertThat(shown).isLessThan(SOON);
            assertThat(resumed).isLessThan(SOON);
            assertThat(LiveServer.await(server.answer(room, 3, 1)))
                    .isInstanceOf(Reply.Committed.class);
            var known = Duration.ofNanos(accepting - stopped).minus(shown);
            assertGivenBack(server, room, closesAt, known, gone);
            assertThat(AnsweringTests.answered(journal(server, room))).containsExactly(1, 2, 3);
        }
    }

    @Test
    void an_idle_room_pauses_and_goes_on_too() throws IOException {
        try (var server = new LiveServer(STORAGE.fresh(), "one", witness)) {
            var room = server.create(10, 30);
            server.openQuestion(room);
            var closesAt = LiveServer.asking(room).current().closesAt();
            STORAGE.postgres().stop();
            var stopped = System.nanoTime();
            long shown;
            try {
                witness.await("away");
                shown = System.nanoTime();
                assertThat(Duration.ofNanos(shown - stopped)).isLessThan(SOON);
            } finally {
                STORAGE.postgres().restart();
            }
            var known = Duration.ofNanos(System.nanoTime() - shown);
            witness.await("back");
            LiveServer.await(server.answer(room, 1, 1));
            var gone = Duration.ofNanos(System.nanoTime() - stopped);
            assertGivenBack(server, room, closesAt, known, gone);
        }
    }

    @Test
    void killed_under_load_every_acknowledged_answer_is_on_disk_once() throws IOException {
        try (var server = new LiveServer(STORAGE.fresh(), "one", witness)) {
            var room = server.create(1_000, 60);
            server.openQuestion(room);
            var replies = new ArrayList<CompletableFuture<Reply>>();
            for (var contestant = 1; contestant <= 1_000; contestant++) {
                replies.add(server.answer(room, contestant, contestant % 4));
                LockSupport.parkNanos(300_000);
                if (contestant == 500) {
                    STORAGE.postgres().kill();
                }
            }
            witness.await("away");
            STORAGE.postgres().restart();
            for (var reply : replies) {
                assertThat(LiveServer.await(reply)).isInstanceOf(Reply.Committed.class);
            }
            var journal = journal(server, room);
            assertThat(AnsweringTests.answered(journal)).hasSize(1_000).doesNotHaveDuplicates();
            for (var reply : replies) {
                var fact = ((Reply.Committed) LiveServer.await(reply)).facts().getFirst();
                assertThat(journal.get((int) fact.seq() - 1)).isEqualTo(fact);
            }
        }
    }

    @Test
    void an_append_that_hangs_and_arrives_later_after_all_is_not_done_twice() throws SQLException {
        try (var server = new LiveServer(STORAGE.fresh(), "one", witness)) {
            var room = server.create(10, 30);
            server.openQuestion(room);
            CompletableFuture<Reply> waiting;
            try (var blocker = server.connect();
                    var statement = blocker.createStatement()) {
                blocker.setAutoCommit(false);
                // Not idle: the server cuts a transaction that sleeps while it holds a lock.
                statement.execute("select * from contest_owner for update");
                waiting = server.answer(room, 1, 1);
                for (var n = 0; n < 35; n++) {
                    statement.execute("select pg_sleep(0.1)");
                }
                assertThat(witness.told).contains("away");
                assertThat(waiting).isNotDone();
                blocker.commit();
            }
            assertThat(LiveServer.await(waiting)).isInstanceOf(Reply.Committed.class);
            witness.await("back");
            assertThat(LiveServer.await(server.answer(room, 2, 1)))
                    .isInstanceOf(Reply.Committed.class);
            assertThat(AnsweringTests.answered(journal(server, room))).containsExactly(1, 2);
        }
    }

    @Test
    void an_answer_before_a_deadline_that_passes_meanwhile_counts() throws IOException {
        try (var server = new LiveServer(STORAGE.fresh(), "one", witness)) {
            var room = server.create(10, 2);
            server.openQuestion(room);
            CompletableFuture<Reply> waiting;
            STORAGE.postgres().stop();
            try {
                waiting = server.answer(room, 1, 1);
                witness.await("away");
                LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                assertThat(room.view().state()).isInstanceOf(ContestState.Asking.class);
            } finally {
                STORAGE.postgres().restart();
            }
            var reply = (Reply.Committed) LiveServer.await(waiting);
            assertThat(reply.facts().getFirst().event())
                    .isInstanceOf(ContestEvent.AnswerRecorded.class);
            // Who had not answered has the time that was left.
            assertThat(LiveServer.await(server.answer(room, 2, 1)))
                    .isInstanceOf(Reply.Committed.class);
            assertThat(AnsweringTests.answered(journal(server, room))).containsExactly(1, 2);
        }
    }

    /**
     * @param known for how long at least the room knew that it could not write
     * @param gone from before the database stopped until after the room went on
     */
    private static void assertGivenBack(
            LiveServer server, Room room, Instant closesAt, Duration known, Duration gone) {
        var givenBack =
                journal(server, room).stream()
                        .map(Recorded::event)
                        .filter(ContestEvent.ContestResumed.class::isInstance)
                        .map(event -> ((ContestEvent.ContestResumed) event).givenBack())
                        .reduce(Duration.ZERO, Duration::plus);
        assertThat(givenBack).isBetween(known, gone.plus(BETWEEN_SIGNS_OF_LIFE));
        assertThat(LiveServer.asking(room).current().closesAt())
                .isEqualTo(closesAt.plus(givenBack));
    }

    private static List<Recorded> journal(LiveServer server, Room room) {
        return server.journal.read(room.id(), 0).collectList().block();
    }

    /** Remembers what rooms told. */
    private static final class Witness implements RoomListener {

        final List<String> told = Collections.synchronizedList(new ArrayList<>());

        void await(String what) {
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!told.contains(what)) {
                assertThat(System.nanoTime()).as("told: " + told).isLessThan(end);
                LockSupport.parkNanos(5_000_000);
            }
        }

        @Override
        public void committed(
                Room room, List<Recorded> facts, ContestState before, RoomView after) {}

        @Override
        public void storageAway(Room room, Instant since) {
            told.add("away");
        }

        @Override
        public void storageBack(Room room) {
            told.add("back");
        }
    }
}
