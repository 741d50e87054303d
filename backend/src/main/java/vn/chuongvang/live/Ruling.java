package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.contest.ContestState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The work of a room where its journal is written, on the room's own thread.
 *
 * <p>It takes all that has piled up, judges it on the state as it evolves, and writes all facts
 * that follow with one commit. Only then does anybody hear of them: first those who asked, then the
 * listeners.
 */
final class Ruling {

    private static final Logger LOG = LoggerFactory.getLogger(Ruling.class);

    /** Between the grace's end and the closing: frames read in time reach the mailbox by then. */
    private static final Duration SETTLE = Duration.ofMillis(50);

    private final Room room;
    private final RoomTools tools;
    private final ServerClock clock;
    private final LiveSettings settings;
    private final JournalWriter writer;
    private final Receipts receipts;
    private final Mailbox<Submission> mailbox;
    private final Deque<Letter> backlog = new ArrayDeque<>();

    private final List<Letter> then;
    private final CompletableFuture<Void> doors;

    private List<Letter> unanswered = List.of();
    private @Nullable Outage outage;
    private boolean open;
    private boolean begun;

    /**
     * The database takes nothing. It is over when something has been written again: a database that
     * answers may still have no room for a row.
     *
     * @param since when the clock stopped
     * @param told when everybody was told
     */
    private record Outage(Instant since, Instant told) {}

    /**
     * @param beginning what it writes down by itself
     * @param doors completes when phones can reach this server
     */
    Ruling(
            Room room,
            RoomTools tools,
            JournalWriter writer,
            Receipts receipts,
            Mailbox<Submission> mailbox,
            Entry.Beginning beginning,
            CompletableFuture<Void> doors) {
        this.room = room;
        this.backlog.addAll(beginning.first());
        this.then = beginning.then();
        this.doors = doors;
        this.tools = tools;
        this.clock = tools.clock();
        this.settings = tools.settings();
        this.writer = writer;
        this.receipts = receipts;
        this.mailbox = mailbox;
    }

    /**
     * One turn after another. False: the room closes, and what was taken is finished.
     *
     * @throws JournalWriter.Fenced another room writes this journal
     */
    boolean step() {
        if (!open) {
            if (backlog.isEmpty()) {
                open = true;
                room.reigns();
            } else {
                turn();
            }
            return true;
        }
        if (!begun) {
            doors.join();
            backlog.addAll(then);
            begun = true;
        }
        if (room.isClosing() && backlog.isEmpty() && mailbox.size() == 0) {
            return false;
        }
        turn();
        return true;
    }

    /** Lets the next owner come at once. */
    void release() {
        writer.release();
    }

    /** Letters that were taken and not answered, oldest first. */
    List<Letter> unfinished() {
        var all = new ArrayList<>(unanswered);
        all.addAll(backlog);
        return all;
    }

    /** One batch, or as long as the nearest deadline or the next sign of life is away. */
    private void turn() {
        var letters = next();
        unanswered = letters;
        if (room.isDoubted()) {
            writer.isReachable(position().seq());
        }
        var silent = tools.watch().silentSince();
        if (silent != null && !writer.isReachable(position().seq())) {
            endure(letters, silent);
            return;
        }
        var now = clock.now();
        var batch = newBatch();
        letters.forEach(letter -> batch.add(letter, now));
        // Only when everything that had arrived by then has been judged.
        if (letters.size() < settings.batch()) {
            dueClosing(now).ifPresent(due -> batch.add(due, now));
        }
        commit(batch, now);
        unanswered = List.of();
    }

    private Position position() {
        return room.position();
    }

    private Batch newBatch() {
        return new Batch(writer.tenure(), position(), tools.json(), receipts);
    }

    private List<Letter> next() {
        if (backlog.isEmpty()) {
            return new ArrayList<>(mailbox.take(settings.batch(), patience(), settings.linger()));
        }
        var letters = new ArrayList<Letter>();
        while (letters.size() < settings.batch() && !backlog.isEmpty()) {
            letters.add(backlog.poll());
        }
        return letters;
    }

    private Duration patience() {
        var beat = settings.heartbeat();
        return deadline()
                .map(due -> Duration.between(clock.now(), due))
                .map(left -> left.compareTo(beat) < 0 ? left : beat)
                .orElse(beat);
    }

    private Optional<Instant> deadline() {
        return position().state().nextDeadline().map(end -> end.plus(SETTLE));
    }

    private Optional<Letter> dueClosing(Instant now) {
        return position().state() instanceof ContestState.Asking asking
                ? deadline()
                        .filter(due -> !now.isBefore(due))
                        .map(_ -> new Letter.CloseDue(asking.current().number()))
                : Optional.empty();
    }

    private void commit(Batch batch, Instant began) {
        if (batch.rows().isEmpty()) {
            if (backlog.isEmpty()) {
                endOutage();
            }
            batch.answer();
            return;
        }
        var from = clock.timer();
        switch (writer.write(position().seq(), batch.rows())) {
            case ON_DISK -> {
                var onDisk = clock.timer();
                tools.meters().committed(Duration.ofNanos(onDisk - from));
                endOutage();
                tell(batch);
                tools.meters().turned(() -> turn(batch, began, from, onDisk));
            }
            case UNKNOWN -> endure(batch, began);
            case IMPOSSIBLE -> isolate(batch);
        }
    }

    private TurnListener.Turn turn(Batch batch, Instant began, long from, long onDisk) {
        var end = clock.timer();
        var judged = Duration.between(began, clock.now()).minusNanos(end - from);
        return new TurnListener.Turn(
                room.id(),
                batch.acts(),
                batch.answers(),
                batch.rows().size(),
                batch.waited(began),
                judged.isNegative() ? Duration.ZERO : judged,
                Duration.ofNanos(onDisk - from),
                Duration.ofNanos(end - onDisk));
    }

    private void tell(Batch batch) {
        var before = position();
        var facts = List.copyOf(batch.facts());
        room.become(batch.end());
        if (!facts.isEmpty()) {
            var epoch = batch.rows().getLast().epoch();
            room.share(new Word.Facts(epoch, before.head(), facts, batch.end().head()));
        }
        batch.answer();
        if (!facts.isEmpty()) {
            room.tellCommitted(facts, before.state());
        }
    }

    /** One bad command must not spoil the others. */
    private void isolate(Batch batch) {
        var letters = batch.letters();
        if (letters.size() == 1) {
            if (letters.getFirst() instanceof Submission submission) {
                submission.reply().accept(new Reply.Failed());
            }
            return;
        }
        for (var n = 0; n < letters.size(); n++) {
            unanswered = letters.subList(n, letters.size());
            var letter = letters.get(n);
            var alone = newBatch();
            var now = clock.now();
            alone.add(letter, now);
            commit(alone, now);
        }
    }

    private void endure(List<Letter> letters, Instant since) {
        letters.reversed().forEach(backlog::addFirst);
        unanswered = List.of();
        endure(newBatch(), since);
    }

    /** The database is away: nothing is acknowledged, the clock stands, and we wait. */
    private void endure(Batch batch, Instant since) {
        var lasting = outage == null ? beginOutage(since) : outage;
        var onDisk = writer.awaitBack(position().seq(), batch.rows());
        if (!onDisk) {
            batch.letters().reversed().forEach(backlog::addFirst);
            unanswered = List.of();
        }
        // Before anybody is told: an act of staff that comes after that is meant for now.
        backlog.addAll(mailbox.drain());
        if (onDisk) {
            endOutage();
            tell(batch);
        }
        var ordered =
                Aftermath.order(
                        List.copyOf(backlog), position().state(), lasting.since(), lasting.told());
        backlog.clear();
        backlog.addAll(ordered);
    }

    private Outage beginOutage(Instant since) {
        LOG.warn("contest {}: the database is away, the clock stands", room.id());
        room.storageIs(since);
        var begun = new Outage(since, clock.now());
        outage = begun;
        return begun;
    }

    private void endOutage() {
        if (outage != null) {
            LOG.warn("contest {}: the database is back", room.id());
            outage = null;
            room.storageIs(null);
        }
    }
}
