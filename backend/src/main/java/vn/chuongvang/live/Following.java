package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a room does while another node writes its journal, and what it tells the others while it
 * writes the journal itself. On the room's thread, but for what is said to be heard on others. When
 * nothing is heard while the journal grows, it is read.
 */
final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Behind the journal for so long: whatever was said was not heard. */
    private static final Duration BEHIND = Duration.ofMillis(400);

    private final Room room;
    private final RoomTools tools;
    private final ContestWire wire;
    private final Relay relay;
    private final CatchingUp facts;
    private final OthersLetters letters;
    private final Overheard heard;

    private @Nullable OwnerNow owner;
    private long behindSince;
    private boolean begun;

    Following(Room room, RoomTools tools, ContestWire wire) {
        this.room = room;
        this.tools = tools;
        this.wire = wire;
        this.heard = new Overheard(room, wire.node());
        this.relay = new Relay(wire, tools.clock(), tools.settings().mailbox());
        this.facts = new CatchingUp(room, tools, relay);
        this.letters = new OthersLetters(room, wire);
    }

    void listen() {
        wire.hear(heard::hear, heard::wakeToCatchUp);
    }

    Relay relay() {
        return relay;
    }

    // ------------------------------------------------------------ while it follows

    /**
     * Takes in what is heard, or waits a while for it.
     *
     * @return not null: the journal is ours
     */
    @Nullable Tenure step() {
        if (!begun) {
            begun = true;
            owner = null;
            behindSince = 0;
            // What the heir says is in the queue, and the database is perhaps out of reach.
            if (!heard.isSupplanted()) {
                catchUp();
            }
        }
        Tenure ours = null;
        for (var word : heard.next()) {
            var taken = take(word);
            ours = taken == null ? ours : taken;
        }
        if (ours == null) {
            relay.tick();
            return null;
        }
        catchUp();
        return isKnown(ours) ? ours : null;
    }

    /**
     * Whoever could not read all of the journal does not rule: its lease runs out, and it is taken
     * anew.
     */
    private boolean isKnown(Tenure ours) {
        var known = room.position().seq() == ours.lastSeq();
        if (!known) {
            LOG.warn("contest {}: not taken over, its journal was not read", room.id());
        }
        return known;
    }

    private @Nullable Tenure take(Object what) {
        if (what instanceof Word.Told word) {
            return hear(word);
        }
        if (what instanceof OwnerNow now) {
            return look(now);
        }
        if (what == Overheard.Nudge.CATCH_UP) {
            catchUp();
        }
        return null;
    }

    private @Nullable Tenure hear(Word.Told word) {
        switch (word) {
            case Word.Facts told -> facts.hear(told);
            case Word.Answered(var to, long letter, var answer) -> {
                if (to.equals(wire.node())) {
                    relay.answered(letter, facts.reply(answer));
                }
            }
            case Word.Storage(var away) -> room.storageIs(away);
            case Word.Rules _ -> {
                room.storageIsBack();
                relay.ownerChanged();
            }
            // Told already, see Overheard.
            case Word.Said _ -> {}
            case Word.Free _ -> {
                return acquire();
            }
        }
        return null;
    }

    private @Nullable Tenure look(OwnerNow now) {
        var before = owner;
        owner = now;
        if (before != null && now.owner() != null && now.epoch() != before.epoch()) {
            room.storageIsBack();
            relay.ownerChanged();
        }
        if (now.lastSeq() <= room.position().seq()) {
            behindSince = 0;
        } else if (wire.isDeaf()) {
            catchUp();
        } else if (behindSince == 0) {
            behindSince = tools.clock().timer();
        } else if (tools.clock().timer() - behindSince > BEHIND.toNanos()) {
            LOG.debug("contest {}: facts were not heard, they are read", room.id());
            catchUp();
        }
        return now.vacant() || now.owner() == null ? acquire() : null;
    }

    /** A rehearsal is played by its node alone, and what nobody needs is left where it is. */
    private @Nullable Tenure acquire() {
        boolean attended = room.isAttended();
        if (room.contest().rehearsal() || !attended && room.isSpent()) {
            return null;
        }
        try {
            return tools.journal()
                    .acquire(room.id(), wire.node(), tools.settings().lease(), attended)
                    .block(PATIENCE);
        } catch (RuntimeException e) {
            LOG.debug("contest {}: not taken over: {}", room.id(), e.toString());
            return null;
        }
    }

    private void catchUp() {
        behindSince = 0;
        facts.read();
    }

    /** What comes before anything else when this node takes over. */
    Entry.Beginning beginning(Tenure tenure) {
        // First: what was written under a clock that has been turned back since is not the future.
        tools.clock().notBefore(room.position().at());
        var since = tools.clock().ours(tenure.vacantSince());
        var vacancy = Duration.between(since, tools.clock().now());
        tools.meters().back(vacancy);
        LOG.info("contest {}: taken over, {} ms without an owner", room.id(), vacancy.toMillis());
        if (room.position().seq() == 0) {
            return new Entry.Beginning(List.of(new Letter.Prepare(room.contest())), List.of());
        }
        var lost =
                tools.settings().isShort(vacancy) && !Batch.isHeld(room.position().state())
                        ? List.<Letter>of()
                        : List.<Letter>of(
                                new Letter.GiveBack(since, "node", tools.settings().rejoin()));
        return new Entry.Beginning(lost, List.of());
    }

    // ------------------------------------------------------------ on other threads

    void heard(OwnerNow now) {
        heard.hear(now);
    }

    void wake() {
        heard.wake();
    }

    /** True: the database has given the journal to another node, and this one cannot know. */
    boolean isSupplanted() {
        return heard.isSupplanted();
    }

    /** To the listeners of this contest on the node that rules it. */
    void call(String topic, String body) {
        wire.ask(new Word.Call(wire.node(), topic, body));
    }

    /** To the listeners of this contest on all other nodes. */
    void say(String topic, String body) {
        wire.tell(new Word.Said(wire.node(), topic, body));
    }

    void saySurely(String topic, String body) {
        wire.tellSurely(new Word.Said(wire.node(), topic, body));
    }

    // ------------------------------------------------------------ while it rules

    void reigns() {
        begun = false;
        heard.reigns();
        wire.rule(letters::judge, () -> wire.tell(new Word.Rules(wire.node(), room.epoch())));
    }

    /** Letters that came by another way; their answers go back by it. */
    Mono<List<Word.Told>> judge(List<Word.Asked> words) {
        return letters.judgeDirectly(words);
    }

    void share(Word.Facts facts) {
        wire.tell(facts);
    }

    void storageIs(@Nullable Instant away) {
        wire.tell(new Word.Storage(away));
    }

    /** The journal was given up, or taken from us: the others find out which. */
    void abdicates() {
        wire.serve();
        wire.tell(new Word.Free());
    }

    /** Letters that nobody will answer. */
    List<Submission> end() {
        wire.close();
        return relay.takeBack();
    }
}
