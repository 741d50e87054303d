package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.PauseCause;
import vn.chuongvang.testing.Storage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A node takes in no fact that does not follow from those it knows. */
@Timeout(60)
class OtherPastsIT {

    /** By then what is told was heard, and a journal that is longer was read. */
    private static final Duration LOOKED = Duration.ofSeconds(2);

    private static final Hash ANOTHER = new Hash("ab".repeat(32));

    private LiveServer here;
    private LiveServer there;
    private Room room;
    private Room copy;

    @BeforeEach
    void twoNodesAtTheSamePlace() {
        var storage = Storage.freshDatabase();
        here = LiveServer.node(storage, "here", new NodesIT.Heard());
        room = here.create(10, 60);
        here.openQuestion(room);
        there = LiveServer.node(storage, "there", new NodesIT.Heard());
        copy = there.open(room.id());
        await().until(() -> copy.view().seq() == room.view().seq());
    }

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    @Test
    void a_commit_that_begins_at_another_hash_is_not_taken_in() throws Exception {
        var fact = new Recorded(room.view().seq() + 1, now(), "host", pause());
        here.wires
                .of(room.id())
                .tell(new Word.Facts(room.epoch(), ANOTHER, List.of(fact), ANOTHER));
        Thread.sleep(LOOKED);
        assertThat(copy.view().seq()).isEqualTo(room.view().seq());

        // And what follows is heard as before.
        assertThat(LiveServer.await(here.answer(room, 3, 1))).isInstanceOf(Reply.Committed.class);
        await().until(() -> copy.view().seq() == room.view().seq());
    }

    /** As after a restore, or a failover that lost a tail of the journal. */
    @Test
    void rows_of_another_past_are_not_taken_in() throws Exception {
        var seq = room.view().seq();
        var body = new EventJson(LiveJson.mapper()).body(pause());
        here.execute(
                "insert into contest_event (contest, seq, epoch, at, type, body, hash)"
                        + " select contest, seq + 1, epoch, at, 'ContestPaused', '"
                        + body
                        + "', decode(repeat('ab', 32), 'hex') from contest_event where seq = "
                        + seq,
                "update contest_owner set last_seq = last_seq + 1");
        Thread.sleep(LOOKED);
        assertThat(copy.view().seq()).isEqualTo(seq);
    }

    private static ContestEvent pause() {
        return new ContestEvent.ContestPaused(now(), PauseCause.HOST, "thử");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
