package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.testing.Storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

@Timeout(120)
final class DurabilityIT {

    private static final RoomListener NOBODY = (_, _, _, _) -> {};

    /** For how long no server has the contest: more than what a machine under load makes of it. */
    private static final Duration AWAY = Duration.ofMillis(2_500);

    /** Times in the journal are of the last sign of life before a fact. */
    private static final Duration TICK = Duration.ofMillis(500);

    /** A lock is due at once; how late it was is printed, and other tests are running. */
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    @Test
    void concurrent_answers_lose_nothing_keep_their_order_and_share_commits() throws Exception {
        try (var server = new LiveServer(Storage.freshDatabase(), "one", NOBODY)) {
            var room = server.create(2_000, 60);
            server.openQuestion(room);
            var replies = new ConcurrentLinkedQueue<CompletableFuture<Reply>>();
            var threads = new ArrayList<Thread>();
            for (var n = 0; n < 8; n++) {
                var first = n + 1;
                threads.add(
                        Thread.ofPlatform()
                                .start(
                                        () -> {
                                            for (var c = first; c <= 2_000; c += 8) {
                                                replies.add(server.answer(room, c, c % 4));
                                            }
                                        }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(replies)
                    .allMatch(reply -> LiveServer.await(reply) instanceof Reply.Committed);
            var facts = server.journal.read(room.id(), 0).collectList().block();
            assertThat(AnsweringTests.answered(facts)).hasSize(2_000).doesNotHaveDuplicates();
            for (var n = 0; n < facts.size(); n++) {
                assertThat(facts.get(n).seq()).isEqualTo(n + 1);
                assertThat(n == 0 || !facts.get(n).at().isBefore(facts.get(n - 1).at())).isTrue();
            }
            assertThat(
                            server.count(
                                    "select count(distinct xmin::text) from contest_event"
                                            + " where type = 'AnswerRecorded'"))
                    .as("commits for 2,000 answers")
                    .isLessThan(400);
        }
    }

    @Test
    void whoever_hears_of_a_fact_finds_it_on_disk() {
        var missing = new ConcurrentLinkedQueue<Long>();
        var heard = new ConcurrentLinkedQueue<Long>();
        var server = new LiveServer[1];
        RoomListener listener =
                (room, facts, _, _) -> {
                    for (var fact : facts) {
                        heard.add(fact.seq());
                        if (server[0].count(onDisk(room, fact.seq())) != 1) {
                            missing.add(fact.seq());
                        }
                    }
                };
        try (var live = new LiveServer(Storage.freshDatabase(), "one", listener)) {
            server[0] = live;
            var room = live.create(60, 60);
            live.openQuestion(room);
            var replies = new ArrayList<CompletableFuture<Boolean>>();
            for (var contestant = 1; contestant <= 60; contestant++) {
                replies.add(
                        live.answer(room, contestant, 1)
                                .thenApply(
                                        reply -> {
                                            var seq =
                                                    ((Reply.Committed) reply)
                                                            .facts()
                                                            .getFirst()
                                                            .seq();
                                            return live.count(onDisk(room, seq)) == 1;
                                        }));
            }
            assertThat(replies).allMatch(LiveServer::await);
            live.done(room, ContestCommand.LockNow::new);
            assertThat(missing).isEmpty();
            assertThat(heard).hasSizeGreaterThanOrEqualTo(62);
        }
    }

    private static String onDisk(Room room, long seq) {
        return "select count(*) from contest_event where contest = %s and seq = %d"
                .formatted(room.id(), seq);
    }

    @Test
    void a_server_that_lost_its_journal_to_another_writes_nothing_more() {
        var storage = Storage.freshDatabase();
        try (var frozen = LiveServer.frozen(storage, NOBODY)) {
            var room = frozen.create(10, 60);
            frozen.openQuestion(room);
            try (var heir = new LiveServer(storage, "heir", NOBODY)) {
                var taken = heir.open(room.id());
                assertThat(taken.epoch()).isGreaterThan(room.epoch());
                var written = "select count(*) from contest_event where epoch = " + room.epoch();
                var facts = heir.count(written);
                assertThat(LiveServer.await(frozen.answer(room, 1, 1))).isEqualTo(new Reply.Gone());
                assertThat(heir.count(written)).isEqualTo(facts);
                assertThat(LiveServer.await(heir.answer(taken, 1, 1)))
                        .isInstanceOf(Reply.Committed.class);
            }
        }
    }

    @Test
    void a_second_server_does_not_take_what_the_first_one_holds() {
        var storage = Storage.freshDatabase();
        try (var first = new LiveServer(storage, "first", NOBODY)) {
            var room = first.create(10, 60);
            var other = first.journal.acquire(room.id(), "other", AWAY, true).block();
            assertThat(other).isNull();
        }
    }

    @Test
    void handed_over_the_same_question_goes_on_with_the_time_that_was_left() {
        var storage = Storage.freshDatabase();
        ContestId id;
        Duration left;
        long asked;
        try (var first = new LiveServer(storage, "first", NOBODY)) {
            var room = first.create(10, 30);
            id = room.id();
            first.openQuestion(room);
            LiveServer.await(first.answer(room, 3, 1));
            left = left(first, room);
            asked = System.nanoTime();
        }
        var before = since(asked);
        LockSupport.parkNanos(AWAY.toNanos());
        try (var second = LiveServer.starting(storage, "second", NOBODY)) {
            var opened = System.nanoTime();
            second.doors.open();
            var room = second.rooms.find(id).orElseThrow();
            var asking = LiveServer.asking(room);
            assertThat(asking.current().answers().size()).isEqualTo(1);
            assertThat(LiveServer.await(second.answer(room, 3, 1)))
                    .isInstanceOf(Reply.Repeated.class);
            var now = left(second, room);
            assertGoesOn(left, now, before.plus(since(opened)));
            assertThat(second.contests.find(id).block().life()).isEqualTo(ContestLife.RUNNING);
        }
    }

    @Test
    void the_clock_goes_on_when_phones_can_reach_the_server_again_and_not_before() {
        var storage = Storage.freshDatabase();
        ContestId id;
        Duration left;
        long asked;
        try (var first = new LiveServer(storage, "first", NOBODY)) {
            var room = first.create(10, 30);
            id = room.id();
            first.openQuestion(room);
            left = left(first, room);
            asked = System.nanoTime();
        }
        var before = since(asked);
        // It dies before its doors are open; what it held is held on.
        try (var second = LiveServer.starting(storage, "second", NOBODY)) {
            assertThat(LiveServer.asking(second.rooms.find(id).orElseThrow()).isPaused()).isTrue();
            LockSupport.parkNanos(AWAY.toNanos());
        }
        try (var third = LiveServer.starting(storage, "third", NOBODY)) {
            var room = third.rooms.find(id).orElseThrow();
            LockSupport.parkNanos(AWAY.toNanos());
            assertThat(LiveServer.asking(room).isPaused()).isTrue();
            var opened = System.nanoTime();
            third.doors.open();
            LiveServer.await(third.answer(room, 1, 1));
            assertThat(LiveServer.asking(room).isPaused()).isFalse();
            var now = left(third, room);
            assertGoesOn(left, now, before.plus(since(opened)));
        }
    }

    /**
     * Nobody lost or won time.
     *
     * @param ran for how long at most the clock of the question went on
     */
    private static void assertGoesOn(Duration left, Duration now, Duration ran) {
        assertThat(now).isBetween(left.minus(ran).minus(TICK), left.plus(TICK));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static Duration left(LiveServer server, Room room) {
        return Duration.between(server.clock.now(), LiveServer.asking(room).current().closesAt());
    }

    @Test
    void a_whole_round_is_closed_in_time_and_replays_to_the_same_contest() {
        var storage = Storage.freshDatabase();
        var types = Collections.synchronizedList(new ArrayList<String>());
        try (var server =
                new LiveServer(
                        storage,
                        "one",
                        (_, facts, _, _) ->
                                facts.forEach(
                                        fact ->
                                                types.add(
                                                        fact.event()
                                                                .getClass()
                                                                .getSimpleName())))) {
            var room = server.create(5, 1);
            server.openQuestion(room);
            var deadline = LiveServer.asking(room).closesForGood();
            for (var contestant = 1; contestant <= 5; contestant++) {
                LiveServer.await(server.answer(room, contestant, contestant % 2));
            }
            while (room.view().state() instanceof ContestState.Asking) {
                LockSupport.parkNanos(1_000_000);
            }
            var late = Duration.between(deadline, server.clock.now());
            System.out.printf("locked %d ms after the deadline%n", late.toMillis());
            assertThat(late).isBetween(Duration.ZERO, A_WHILE);
            server.done(room, ContestCommand.RevealKey::new);
            server.done(room, ContestCommand.ConfirmRuling::new);
            server.done(room, at -> new ContestCommand.VoidRound(at, new RoundNumber(1), "Đề sai"));
            server.done(room, ContestCommand.Undo::new);
            var replayed =
                    Replay.of(server.contests.find(room.id()).block(), server.journal, server.json)
                            .block();
            assertThat(replayed.position().state()).isEqualTo(room.view().state());
            assertThat(replayed.position().seq()).isEqualTo(room.view().seq());
            assertThat(types).contains("RoundClosed", "KeyRevealed", "RoundSettled", "ActUndone");
        }
    }

    @Test
    void a_contest_is_finished_in_the_list_when_its_journal_says_so() {
        var storage = Storage.freshDatabase();
        ContestId id;
        try (var server = new LiveServer(storage, "first", NOBODY)) {
            var room = server.create(3, 30);
            id = room.id();
            assertThat(life(server, id)).isEqualTo(ContestLife.RUNNING);
            server.done(room, ContestCommand.StartContest::new);
            server.done(room, ContestCommand.FinishContest::new);
            awaitLife(server, id, ContestLife.FINISHED);
            server.done(room, ContestCommand.Undo::new);
            awaitLife(server, id, ContestLife.RUNNING);
            server.done(room, ContestCommand.FinishContest::new);
            awaitLife(server, id, ContestLife.FINISHED);
            for (int i = 0; i < 30; i++) {
                server.done(room, ContestCommand.Undo::new);
                server.done(room, ContestCommand.FinishContest::new);
            }
            server.rooms.close(id); // returns when the list is right
            assertThat(life(server, id)).isEqualTo(ContestLife.FINISHED);
            // As if the server had died before it could copy the fact into the list.
            server.execute("update contest set state = 'RUNNING'");
        }
        try (var server = new LiveServer(storage, "second", NOBODY)) {
            assertThat(life(server, id)).isEqualTo(ContestLife.FINISHED);
            assertThat(server.contests.find(id).block().finishedAt()).isNotNull();
            server.done(server.open(id), ContestCommand.Undo::new);
            server.rooms.close(id);
            assertThat(life(server, id)).isEqualTo(ContestLife.RUNNING);
            server.execute("update contest set state = 'FINISHED', finished_at = now()");
        }
        try (var server = new LiveServer(storage, "third", NOBODY)) {
            assertThat(life(server, id)).isEqualTo(ContestLife.RUNNING);
        }
    }

    /** The bell has rung, the hall looks at the results, and the power fails. */
    @Test
    void a_contest_that_has_just_ended_is_open_again_after_a_restart() {
        var storage = Storage.freshDatabase();
        ContestId id;
        try (var server = new LiveServer(storage, "first", NOBODY)) {
            var room = server.create(3, 30);
            id = room.id();
            server.done(room, ContestCommand.StartContest::new);
            server.done(room, ContestCommand.FinishContest::new);
            awaitLife(server, id, ContestLife.FINISHED);
        }
        try (var server = new LiveServer(storage, "second", NOBODY)) {
            var room = server.rooms.find(id).orElseThrow();
            assertThat(room.view().state()).isInstanceOf(ContestState.Finished.class);
            assertThat(life(server, id)).isEqualTo(ContestLife.FINISHED);
            server.execute("update contest set finished_at = finished_at - interval '61 minutes'");
        }
        try (var server = new LiveServer(storage, "third", NOBODY)) {
            assertThat(server.rooms.find(id)).as("long over").isEmpty();
        }
    }

    private static void awaitLife(LiveServer server, ContestId id, ContestLife expected) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (life(server, id) != expected && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(life(server, id)).isEqualTo(expected);
    }

    private static ContestLife life(LiveServer server, ContestId id) {
        return server.contests.find(id).block().life();
    }

    @Test
    void answers_at_a_thousand_a_second_are_on_disk_soon() {
        try (var server = new LiveServer(Storage.freshDatabase(), "one", NOBODY)) {
            var room = server.create(1_000, 60);
            server.openQuestion(room);
            var took = new long[1_000];
            var replies = new ArrayList<CompletableFuture<Void>>();
            var start = System.nanoTime();
            for (var n = 0; n < 1_000; n++) {
                var due = start + n * 1_000_000L;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var index = n;
                replies.add(
                        server.answer(room, n + 1, 1)
                                .thenAccept(_ -> took[index] = System.nanoTime() - due));
            }
            replies.forEach(LiveServer::await);
            Arrays.sort(took);
            System.out.printf(
                    "answer -> on disk, 1,000 in 1 s: p50 %.1f ms, p99 %.1f ms, max %.1f ms,"
                            + " %d commits%n",
                    took[500] / 1e6,
                    took[990] / 1e6,
                    took[999] / 1e6,
                    server.count(
                            "select count(distinct xmin::text) from contest_event"
                                    + " where type = 'AnswerRecorded'"));
            assertThat(server.count("select count(*) from contest_event where attempt = 1"))
                    .isEqualTo(1_000);
        }
    }
}
