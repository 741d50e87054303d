package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.rehearsal.cluster.Tunnel;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Several servers on one database play one contest. */
class NodesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** By then a lease is over, and a contest that may be taken over has been. */
    private static final Duration PASSED_ON = Duration.ofSeconds(3);

    private StorageAddresses storage;
    private final List<LiveServer> servers = new ArrayList<>();

    @BeforeEach
    void ownDatabase() {
        storage = Storage.freshDatabase();
    }

    @AfterEach
    void closeAll() {
        servers.reversed().forEach(LiveServer::close);
    }

    /** What a node's listeners were told of all rooms. */
    static final class Heard implements RoomListener {
        final List<Long> seqs = Collections.synchronizedList(new ArrayList<>());
        final List<String> told = Collections.synchronizedList(new ArrayList<>());
        volatile boolean isAttended;

        @Override
        public boolean attends(Room room) {
            return isAttended;
        }

        @Override
        public void opened(Room room, RoomView view) {
            told.add("opened");
        }

        @Override
        public void committed(
                Room room, List<Recorded> facts, ContestState before, RoomView after) {
            facts.forEach(fact -> seqs.add(fact.seq()));
        }

        @Override
        public void storageAway(Room room, java.time.Instant since) {
            told.add("away");
        }

        @Override
        public void storageBack(Room room) {
            told.add("back");
        }

        @Override
        public void closed(Room room) {
            told.add("closed");
        }
    }

    private LiveServer node(String name, RoomListener listener) {
        var node = LiveServer.node(storage, name, listener);
        servers.add(node);
        return node;
    }

    @Test
    void an_answer_by_any_node_is_on_disk_and_all_nodes_hear_of_it() {
        var hereHeard = new Heard();
        var thereHeard = new Heard();
        var here = node("here", hereHeard);
        var room = here.create(10, 60);
        var there = node("there", thereHeard);
        var copy = there.open(room.id());
        assertThat(room.isRuledHere()).isTrue();
        assertThat(copy.isRuledHere()).isFalse();

        // The host is on the node that follows, too.
        there.openQuestion(copy);
        var reply = LiveServer.await(there.answer(copy, 3, 1));
        assertThat(reply).isInstanceOf(Reply.Committed.class);
        var receipt = ((Reply.Committed) reply).facts().getFirst();
        assertThat(LiveServer.await(there.answer(copy, 3, 1)))
                .isEqualTo(new Reply.Repeated(new Receipt(receipt.seq(), 1, at(receipt), true)));
        assertThat(LiveServer.await(here.answer(room, 4, 1))).isInstanceOf(Reply.Committed.class);

        until(() -> copy.view().seq() == room.view().seq());
        assertThat(copy.view()).isEqualTo(room.view());
        until(
                () ->
                        thereHeard.seqs.equals(
                                hereHeard.seqs.subList(
                                        from(hereHeard, thereHeard), hereHeard.seqs.size())));
        assertThat(there.act(copy, ContestCommand.StartContest::new))
                .isInstanceOf(Reply.Refused.class);
    }

    private static int from(Heard all, Heard some) {
        return some.seqs.isEmpty() ? all.seqs.size() : all.seqs.indexOf(some.seqs.getFirst());
    }

    private static java.time.Instant at(Recorded fact) {
        return fact.event().at();
    }

    @Test
    void what_an_owner_gives_up_another_node_takes_over_at_once() {
        var heard = new Heard();
        var here = node("here", new Heard());
        var room = here.create(10, 60);
        here.openQuestion(room);
        var there = node("there", heard);
        var copy = there.open(room.id());
        LiveServer.await(there.answer(copy, 1, 0));

        keepLeaseForAnHour(here);
        servers.remove(here);
        here.close();
        until(copy::isRuledHere);
        assertThat(LiveServer.await(there.answer(copy, 2, 1))).isInstanceOf(Reply.Committed.class);
        assertThat(heard.told).containsExactly("opened");
        assertThat(LiveServer.asking(copy).hall().pauses().causes()).isEmpty();
    }

    /** Its process lives and it does not know that its lease has run out. */
    @Test
    void a_hung_owner_is_fenced_and_follows_from_then_on() {
        var heard = new Heard();
        var hung = LiveServer.frozenNode(storage, "hung", heard);
        servers.add(hung);
        var room = hung.create(10, 60);
        hung.openQuestion(room);
        var there = node("there", new Heard());
        var copy = there.open(room.id());

        until(copy::isRuledHere);
        assertThat(LiveServer.await(there.answer(copy, 2, 1))).isInstanceOf(Reply.Committed.class);
        // Judged by the one that is fenced, sent on to the one that rules, and answered.
        assertThat(LiveServer.await(hung.answer(room, 3, 1))).isInstanceOf(Reply.Committed.class);
        assertThat(room.isRuledHere()).isFalse();
        until(() -> room.view().seq() == copy.view().seq());
        assertThat(room.view().state()).isEqualTo(copy.view().state());
        assertThat(heard.told).containsExactly("opened");
        assertThat(heard.seqs).isSorted().doesNotHaveDuplicates();
    }

    /** Its phones found no way in meanwhile, and try again every 8 s at the latest. */
    @Test
    void whoever_takes_over_late_leaves_phones_time_to_come_back() {
        var hung = LiveServer.frozenNode(storage, "hung", new Heard());
        servers.add(hung);
        var room = hung.create(10, 5);
        hung.openQuestion(room);
        var there = node("there", new Heard());
        var copy = there.open(room.id());

        until(copy::isRuledHere);
        assertThat(LiveServer.asking(copy).current().closesAt())
                .isAfter(java.time.Instant.now().plusSeconds(6));
    }

    /** Its process lives and beats, but nothing of it reaches the database. */
    @Test
    void an_owner_that_alone_loses_the_database_follows_by_what_it_hears() throws Exception {
        try (var tunnel = new Tunnel(storage.port())) {
            var parted = LiveServer.node(storage.at(tunnel.port()), "parted", new Heard());
            servers.add(parted);
            var room = parted.create(10, 60);
            parted.openQuestion(room);
            var there = node("there", new Heard());
            var copy = there.open(room.id());

            tunnel.hold();
            until(copy::isRuledHere);
            assertThat(LiveServer.await(parted.answer(room, 3, 1)))
                    .isInstanceOf(Reply.Committed.class);
            assertThat(room.isRuledHere()).isFalse();
            assertThat(room.view()).isEqualTo(copy.view());
            tunnel.letGo();

            // An append that was held arrives now, and is fenced.
            assertThat(LiveServer.await(there.answer(copy, 4, 1)))
                    .isInstanceOf(Reply.Committed.class);
            until(() -> room.view().equals(copy.view()));
            assertThat(room.isRuledHere()).isFalse();
            servers.remove(parted);
            parted.close();
        }
    }

    @Test
    void a_dead_owner_is_replaced_before_its_lease_runs_out() {
        var dead = LiveServer.frozenNode(storage, "dead", new Heard());
        servers.add(dead);
        var room = dead.create(10, 60);
        dead.openQuestion(room);
        keepLeaseForAnHour(dead);
        var there = node("there", new Heard());
        var copy = there.open(room.id());
        assertThat(copy.isRuledHere()).isFalse();

        // What PostgreSQL does when a process dies.
        dead.execute(
                "select pg_terminate_backend(l.pid) from pg_locks l where locktype = 'advisory'"
                        + " and (classid::bigint << 32 | objid::bigint)"
                        + " = hashtextextended('dead', 0)");
        until(copy::isRuledHere);
        assertThat(LiveServer.await(there.answer(copy, 2, 1))).isInstanceOf(Reply.Committed.class);
    }

    @Test
    void a_contest_that_starts_on_one_node_is_followed_on_all() {
        var here = node("here", new Heard());
        var there = node("there", new Heard());
        var room = here.create(10, 60);
        until(() -> there.rooms.find(room.id()).isPresent());
        assertThat(there.rooms.find(room.id()).orElseThrow().isRuledHere()).isFalse();
    }

    /** The owner said that the database is away, and was gone before it could say more. */
    @Test
    void whoever_takes_over_from_a_paused_owner_lets_the_staff_act() {
        var heard = new Heard();
        var here = node("here", new Heard());
        var room = here.create(10, 60);
        here.openQuestion(room);
        var there = node("there", heard);
        var copy = there.open(room.id());
        until(() -> copy.view().seq() == room.view().seq());
        here.wires.of(room.id()).tell(new Word.Storage(here.clock.now()));
        until(() -> copy.view().storageAway() != null);
        assertThat(there.act(copy, at -> new ContestCommand.ExtendTime(at, 5)))
                .isInstanceOf(Reply.StorageAway.class);

        servers.remove(here);
        here.close();
        until(copy::isRuledHere);
        assertThat(there.act(copy, at -> new ContestCommand.ExtendTime(at, 5)))
                .isInstanceOf(Reply.Committed.class);
        assertThat(heard.told).containsExactly("opened", "away", "back");
    }

    /** A server that starts sweeps away what a dead one left, and nothing else. */
    @Test
    void a_rehearsal_of_another_node_stays_until_that_one_ends_it() {
        var here = node("here", new Heard());
        var draft = SampleContest.draft(10, 60);
        var made = (Creation.Created) here.contests.rehearse(draft).block();
        var room = here.open(made.id());
        var there = node("there", new Heard());
        until(() -> there.rooms.find(room.id()).isPresent());
        assertThat(rehearsals(there).leftBehind().collectList().block()).isEmpty();

        assertThat(rehearsals(here).discard(room.id()).block()).isTrue();
        until(() -> there.rooms.find(room.id()).isEmpty());
    }

    /** The phones of a rehearsal are in the process that plays it. */
    @Test
    void a_rehearsal_whose_node_is_gone_is_played_by_nobody_and_swept_away() throws Exception {
        var gone = LiveServer.frozenNode(storage, "gone", new Heard());
        servers.add(gone);
        var made = (Creation.Created) gone.contests.rehearse(SampleContest.draft(10, 60)).block();
        gone.open(made.id());
        var there = node("there", new Heard());
        until(() -> there.rooms.find(made.id()).isPresent());

        Thread.sleep(PASSED_ON);
        var room = there.rooms.find(made.id()).orElseThrow();
        assertThat(room.isRuledHere()).isFalse();
        there.wires.of(made.id()).tell(new Word.Free());
        Thread.sleep(PASSED_ON);
        assertThat(room.isRuledHere()).isFalse();
        assertThat(rehearsals(there).leftBehind().collectList().block()).containsExactly(made.id());
        rehearsals(there).discard(made.id()).block();
        until(() -> there.rooms.find(made.id()).isEmpty());
    }

    /** It was given the journal and the answer was lost, or it could not read it at that moment. */
    @Test
    void a_node_that_owns_a_journal_without_knowing_takes_it_anew() {
        var here = node("here", new Heard());
        var room = here.create(10, 60);
        here.openQuestion(room);
        var there = node("there", new Heard());
        var copy = there.open(room.id());
        until(() -> copy.view().seq() == room.view().seq());

        servers.remove(here);
        there.execute(
                "update contest_owner set owner = 'there', epoch = epoch + 1,"
                        + " lease_until = clock_timestamp() + interval '3 s'");
        here.close();
        assertThat(copy.isRuledHere()).isFalse();

        until(copy::isRuledHere);
        assertThat(LiveServer.await(there.answer(copy, 2, 1))).isInstanceOf(Reply.Committed.class);
    }

    @Test
    void a_contest_that_is_long_over_and_still_looked_at_is_taken_over() {
        var hung = LiveServer.frozenNode(storage, "hung", new Heard());
        servers.add(hung);
        var room = hung.create(10, 60);
        hung.done(room, ContestCommand.StartContest::new);
        hung.done(room, ContestCommand.FinishContest::new);
        until(() -> hung.contests.find(room.id()).block().life() == ContestLife.FINISHED);
        keepLeaseForAnHour(hung);
        var heard = new Heard();
        var there = node("there", heard);
        var copy = there.open(room.id());
        assertThat(copy.isRuledHere()).isFalse();

        heard.isAttended = true;
        there.execute(
                "update contest set finished_at = clock_timestamp() - interval '2 h';"
                        + " update contest_owner set lease_until = clock_timestamp()");
        until(copy::isRuledHere);
        there.done(copy, ContestCommand.Undo::new);
    }

    /** Of a rehearsal: it does not ask for its journal again, which would close it, too. */
    @Test
    void a_room_that_is_fenced_keeps_no_connection() {
        var here = node("here", new Heard());
        var made = (Creation.Created) here.contests.rehearse(SampleContest.draft(10, 60)).block();
        var room = here.open(made.id());
        here.openQuestion(room);
        assertThat(LiveServer.await(here.answer(room, 2, 1))).isInstanceOf(Reply.Committed.class);
        assertThat(writers(here)).isOne();

        here.execute("update contest_owner set owner = 'other', epoch = epoch + 1");
        until(() -> !room.isRuledHere());
        until(() -> writers(here) == 0);
    }

    /** Connections whose last statement was about one journal and those who write it. */
    private static long writers(LiveServer server) {
        return server.count(
                "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid() and query ~ 'contest_owner'"
                        + " and query !~ 'alive_at = case|as vacant|server_node'");
    }

    private static Rehearsals rehearsals(LiveServer server) {
        var database = DatabaseClient.create(server.storage.connectionFactory());
        return new Rehearsals(database, server.rooms, server.journal);
    }

    /** Whoever waited for it would not take over within this test. */
    private static void keepLeaseForAnHour(LiveServer owner) {
        owner.execute("update contest_owner set lease_until = clock_timestamp() + interval '1 h'");
    }

    private static void until(BooleanSupplier happened) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
