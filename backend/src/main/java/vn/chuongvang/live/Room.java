package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One contest on this server: a bounded mailbox and one virtual thread.
 *
 * <p>Where its journal is written, the room {@linkplain Ruling rules}: letters are judged here. On
 * every other node it {@linkplain Following follows}: it hears the facts from the node that rules,
 * and sends its letters there. One may turn into the other at any time, and whoever is connected
 * here notices nothing of it.
 */
public final class Room {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    /** Whoever follows has open doors already. */
    private static final CompletableFuture<Void> COME_IN = CompletableFuture.completedFuture(null);

    private final StoredContest contest;
    private final RoomTools tools;
    private final Letterbox letters;
    private final @Nullable Following following;
    private final Demand demand;

    private @Nullable Thread thread;
    private Position position;
    private final Receipts receipts;
    private @Nullable Ruling ruling;
    private boolean rulersHear;
    private volatile RoomView view;
    private volatile long epoch;
    private final CompletableFuture<Room> opened = new CompletableFuture<>();

    private volatile boolean doubted;

    /**
     * @param others the other nodes, as far as this contest is concerned; null: there are none
     */
    Room(StoredContest contest, Replay replay, RoomTools tools, @Nullable ContestWire others) {
        this.contest = contest;
        this.tools = tools;
        this.demand = new Demand(this, tools);
        this.receipts = replay.receipts();
        this.position = replay.position();
        this.view = viewOf(null);
        this.epoch = replay.epoch();
        this.following = others == null ? null : new Following(this, tools, others);
        this.letters = new Letterbox(tools, following == null ? null : following.relay());
    }

    public ContestId id() {
        return contest.id();
    }

    /** What the contest was made of, keys included. */
    public StoredContest contest() {
        return contest;
    }

    /** Grows whenever the journal changes hands; a resume across epochs starts from a snapshot. */
    public long epoch() {
        return epoch;
    }

    /**
     * The room as it stands on disk. It is at least as new as what listeners have heard: subscribe
     * first, then look, then leave out facts up to {@link RoomView#seq}.
     */
    public RoomView view() {
        return view;
    }

    public boolean isOpen() {
        return !letters.isClosing();
    }

    /** Whether its journal is written here. */
    public boolean isRuledHere() {
        return !letters.isElsewhere() && !letters.isClosing();
    }

    /** Whether the room may go, see {@link Demand}. */
    boolean isSpent() {
        return demand.isOver(view);
    }

    /** Whether somebody is connected to it here. */
    boolean isAttended() {
        return demand.isHere();
    }

    /** Letters that nobody has taken yet. */
    int waiting() {
        return letters.mailbox().size();
    }

    /** Never blocks. False: the mailbox is full, nothing was taken, come again. */
    public boolean offer(Submission submission) {
        return letters.offer(submission, view.storageAway());
    }

    /** {@link StoredContest#response}, of the state as it is. */
    public Optional<Response> response(
            RoundNumber round, @Nullable Integer option, @Nullable String text) {
        return contest.response(view.state(), round, option, text);
    }

    /** Whether there may be other nodes. */
    public boolean hasNeighbours() {
        return following != null;
    }

    /**
     * Says something to this contest's {@link NeighbourListener}s on all other nodes. It may be
     * lost while Redis is away: no fact goes this way.
     */
    public void say(String topic, String body) {
        if (following != null) {
            following.say(topic, body);
        }
    }

    /** The same, said again until Redis has it, and therefore perhaps late and out of order. */
    public void saySurely(String topic, String body) {
        if (following != null) {
            following.saySurely(topic, body);
        }
    }

    /** {@link #say}, to the node that rules alone; nothing is said where this one does. */
    public void tellRuler(String topic, String body) {
        if (following != null && letters.isElsewhere()) {
            following.call(topic, body);
        }
    }

    // ------------------------------------------------------------ from the outside

    /**
     * Rules from the start.
     *
     * @param doors completes when phones can reach this server
     * @return completes when the room is open
     */
    CompletableFuture<Room> rule(
            Tenure tenure, Entry.Beginning beginning, CompletableFuture<Void> doors) {
        prepare(tenure, beginning, doors);
        return start();
    }

    /** {@link #rule} for whoever calls {@link #step} on a thread of their own. */
    void prepare(Tenure tenure, Entry.Beginning beginning, CompletableFuture<Void> doors) {
        var writer = new JournalWriter(tools, tenure, this::isSupplanted);
        epoch = tenure.epoch();
        var mailbox = letters.mailbox();
        ruling = new Ruling(this, tools, writer, receipts, mailbox, beginning, doors);
    }

    private boolean isSupplanted() {
        return following != null && following.isSupplanted();
    }

    /** Follows from the start. */
    CompletableFuture<Room> follow() {
        letters.judgedElsewhere();
        return start();
    }

    /** What the database tells of the contest's owner; whoever rules knows better. */
    void heard(OwnerNow owner) {
        if (following != null && !isRuledHere()) {
            following.heard(owner);
        }
    }

    /** Letters that another node sent to this one, and what becomes of them. */
    Mono<List<Word.Told>> judge(List<Word.Asked> asked) {
        return following == null ? Mono.empty() : following.judge(asked);
    }

    /** Somebody else may have the journal: the room asks, also when it has nothing to write. */
    void doubt() {
        doubted = true;
        letters.mailbox().wake();
    }

    /** Whether there was a {@link #doubt} since this was asked last. */
    boolean isDoubted() {
        var was = doubted;
        doubted = false;
        return was;
    }

    /** Finishes what is in the mailbox, gives the journal up and ends. */
    void close(Duration patience) throws InterruptedException {
        letters.closing();
        letters.mailbox().wake();
        if (following != null) {
            following.wake();
        }
        var running = thread;
        if (running != null && !running.join(patience)) {
            running.interrupt();
            running.join(patience);
        }
    }

    // ------------------------------------------------------------ the thread

    private CompletableFuture<Room> start() {
        if (following != null) {
            following.listen();
        }
        thread = Thread.ofVirtual().name("room-" + contest.id()).start(this::run);
        return opened;
    }

    private void run() {
        var goesOn = true;
        while (goesOn) {
            goesOn = step();
        }
    }

    /** All that the room does, one turn after another. False: it has ended. */
    boolean step() {
        var goesOn = false;
        try {
            var now = ruling;
            goesOn = now == null ? follows() : rules(now);
        } catch (RuntimeException e) {
            LOG.error("contest {}: the room broke", id(), e);
        } finally {
            if (!goesOn) {
                end();
            }
        }
        return goesOn;
    }

    private boolean rules(Ruling now) {
        try {
            if (now.step()) {
                return true;
            }
            now.release();
            return false;
        } catch (JournalWriter.Fenced e) {
            LOG.warn("contest {}: another room writes its journal now", id());
            abdicate(now);
            return following != null;
        }
    }

    private boolean follows() {
        if (letters.isClosing() || following == null) {
            return false;
        }
        var tenure = following.step();
        announce();
        if (tenure != null) {
            storageIsBack();
            prepare(tenure, following.beginning(tenure), COME_IN);
        }
        return true;
    }

    /** What had to be on disk before is: from now on letters are judged here. */
    void reigns() {
        letters.judgedHere();
        rulersHear = true;
        tools.rulers().each(listener -> listener.opened(this, view));
        announce();
        if (following != null) {
            following.reigns();
        }
    }

    /** Letters are judged elsewhere from now on, or nowhere. */
    private void abdicate(Ruling before) {
        ruling = null;
        tools.journal().letGo(id());
        if (following != null) {
            letters.judgedElsewhere();
            storageIsBack();
            following.abdicates();
        }
        if (rulersHear) {
            tools.rulers().each(listener -> listener.closed(this));
            rulersHear = false;
        }
        if (following == null) {
            letters.closing();
        }
        letters.handOn(before.unfinished());
        letters.handOn(letters.mailbox().drain());
    }

    private void end() {
        letters.closing();
        var before = ruling;
        if (before != null) {
            abdicate(before);
        }
        letters.close();
        if (following != null) {
            Letterbox.dismiss(following.end());
        }
        if (opened.isDone()) {
            tools.listeners().each(listener -> listener.closed(this));
        }
        opened.completeExceptionally(new IllegalStateException("the room could not open"));
    }

    // ------------------------------------------------------------ on the thread

    Position position() {
        return position;
    }

    /** What is done before the room is open, listeners find in its first view. */
    private void announce() {
        if (!opened.isDone()) {
            tools.listeners().each(listener -> listener.opened(this, view));
            opened.complete(this);
        }
    }

    /** Facts are on disk: they hold from now on. */
    void become(Position now) {
        position = now;
        view = viewOf(view.storageAway());
    }

    /**
     * The same, for one that follows: it may rule one day, and knows every receipt then.
     *
     * @param writtenIn the epoch of the last of them
     */
    void learned(List<Recorded> facts, Position now, long writtenIn) {
        epoch = writtenIn;
        var before = position.state();
        facts.forEach(receipts::keep);
        become(now);
        tellCommitted(facts, before);
    }

    void tellCommitted(List<Recorded> facts, ContestState before) {
        tell(listener -> listener.committed(this, facts, before, view));
    }

    void storageIs(@Nullable Instant away) {
        view = viewOf(away);
        if (away == null) {
            tell(listener -> listener.storageBack(this));
        } else {
            tell(listener -> listener.storageAway(this, away));
        }
        if (following != null && !letters.isElsewhere()) {
            following.storageIs(away);
        }
    }

    /** Whoever rules next answers for the database anew: what the one before said is over. */
    void storageIsBack() {
        if (view.storageAway() != null) {
            storageIs(null);
        }
    }

    /** What a batch put on disk goes to the other nodes. */
    void share(Word.Facts facts) {
        if (following != null) {
            following.share(facts);
        }
    }

    void said(Word.Said word) {
        tools.neighbours()
                .forEach(listener -> listener.heard(id(), word.from(), word.topic(), word.body()));
    }

    boolean isClosing() {
        return letters.isClosing();
    }

    private void tell(Consumer<RoomListener> call) {
        if (rulersHear) {
            tools.rulers().each(call);
        }
        if (opened.isDone()) {
            tools.listeners().each(call);
        }
    }

    private RoomView viewOf(@Nullable Instant storageAway) {
        return new RoomView(
                position.state(),
                position.seq(),
                position.controlSeq(),
                position.at(),
                storageAway);
    }
}
