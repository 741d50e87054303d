package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The running process of one contest: a bounded mailbox and one virtual thread.
 *
 * <p>The thread takes all that has piled up, judges it on the state as it evolves, and writes all
 * facts that follow with one commit. Only then does anybody hear of them: first those who asked,
 * then the listeners.
 */
public final class Room {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    /** Between the grace's end and the closing: frames read in time reach the mailbox by then. */
    private static final Duration SETTLE = Duration.ofMillis(50);

    private final StoredContest contest;
    private final EventJson json;
    private final ServerClock clock;
    private final LiveSettings settings;
    private final StorageWatch watch;
    private final Listeners listeners;
    private final RoomMeters meters;
    private final JournalWriter writer;
    private final Receipts receipts;
    private final Mailbox<Submission> mailbox;
    private final Deque<Letter> backlog = new ArrayDeque<>();

    private @Nullable Thread thread;
    private List<Letter> then = List.of();
    private CompletableFuture<Void> doors = new CompletableFuture<>();
    private boolean begun;
    private Position position;
    private List<Letter> unanswered = List.of();
    private volatile RoomView view;
    private final CompletableFuture<Room> opened = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile boolean closed;
    private volatile boolean doubted;

    Room(StoredContest contest, Replay replay, RoomTools tools, JournalWriter writer) {
        this.contest = contest;
        this.json = tools.json();
        this.clock = tools.clock();
        this.settings = tools.settings();
        this.watch = tools.watch();
        this.listeners = tools.listeners();
        this.meters = tools.meters();
        this.writer = writer;
        this.receipts = replay.receipts();
        this.position = replay.position();
        this.mailbox =
                new Mailbox<>(
                        settings.mailbox(), settings.mailbox() / 20, clock::timer, tools.waiting());
        this.view = viewOf(null);
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
        return writer.tenure().epoch();
    }

    /**
     * The room as it stands on disk. It is at least as new as what listeners have heard: subscribe
     * first, then look, then leave out facts up to {@link RoomView#seq}.
     */
    public RoomView view() {
        return view;
    }

    public boolean isOpen() {
        return !closing;
    }

    /** Letters that nobody has taken yet. */
    int waiting() {
        return mailbox.size();
    }

    /** Never blocks. False: the mailbox is full, nothing was taken, come again. */
    public boolean offer(Submission submission) {
        if (closing) {
            submission.reply().accept(new Reply.Gone());
            return true;
        }
        var away = view.storageAway();
        var isStaff = submission.origin() instanceof Submission.Origin.Staff;
        if (isStaff && away != null) {
            submission.reply().accept(new Reply.StorageAway(away));
            return true;
        }
        var taken = isStaff ? mailbox.offerUrgent(submission) : mailbox.offer(submission);
        if (closed) {
            dismiss();
        }
        return taken;
    }

    /** {@link StoredContest#response}, of the state as it is. */
    public Optional<Response> response(
            RoundNumber round, @Nullable Integer option, @Nullable String text) {
        return contest.response(view.state(), round, option, text);
    }

    /**
     * @param first what has to be on disk before the room is open
     * @param doors completes when phones can reach this server
     * @param then what is done as soon as they can
     * @return completes when the room is open
     */
    CompletableFuture<Room> start(
            List<Letter> first, CompletableFuture<Void> doors, List<Letter> then) {
        prepare(first, doors, then);
        thread = Thread.ofVirtual().name("room-" + contest.id()).start(this::run);
        return opened;
    }

    /** {@link #start} for whoever calls {@link #step} on a thread of their own. */
    void prepare(List<Letter> first, CompletableFuture<Void> doors, List<Letter> then) {
        backlog.addAll(first);
        this.doors = doors;
        this.then = then;
    }

    /** Somebody else may have the journal: the room asks, also when it has nothing to write. */
    void doubt() {
        doubted = true;
        mailbox.wake();
    }

    /** Finishes what is in the mailbox, gives the journal up and ends. */
    void close(Duration patience) throws InterruptedException {
        closing = true;
        mailbox.wake();
        var running = thread;
        if (running != null && !running.join(patience)) {
            running.interrupt();
            running.join(patience);
        }
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
            goesOn = advance();
            if (!goesOn) {
                writer.release();
            }
        } catch (JournalWriter.Fenced e) {
            LOG.warn("contest {}: another room writes its journal now", id());
        } catch (RuntimeException e) {
            LOG.error("contest {}: the room broke", id(), e);
        } finally {
            if (!goesOn) {
                end();
            }
        }
        return goesOn;
    }

    private boolean advance() {
        if (!opened.isDone()) {
            if (backlog.isEmpty()) {
                listeners.each(listener -> listener.opened(this, view));
                opened.complete(this);
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
        if (closing && backlog.isEmpty() && mailbox.size() == 0) {
            return false;
        }
        turn();
        return true;
    }

    private void end() {
        closing = true;
        closed = true;
        unanswered.forEach(Room::dismiss);
        backlog.forEach(Room::dismiss);
        dismiss();
        tell(listener -> listener.closed(this));
        opened.completeExceptionally(new IllegalStateException("the room could not open"));
    }

    private void turn() {
        var letters = next();
        unanswered = letters;
        if (doubted) {
            doubted = false;
            writer.isReachable(position.seq());
        }
        var silent = watch.silentSince();
        if (silent != null && !writer.isReachable(position.seq())) {
            unanswered = List.of();
            endure(letters, silent);
            return;
        }
        var now = clock.now();
        var batch = new Batch(writer.tenure(), position, json, receipts);
        letters.forEach(letter -> batch.add(letter, now));
        // Only when everything that had arrived by then has been judged.
        if (letters.size() < settings.batch()) {
            dueClosing(now).ifPresent(due -> batch.add(due, now));
        }
        commit(batch, now);
        unanswered = List.of();
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
        return position.state().nextDeadline().map(end -> end.plus(SETTLE));
    }

    private Optional<Letter> dueClosing(Instant now) {
        return position.state() instanceof ContestState.Asking asking
                ? deadline()
                        .filter(due -> !now.isBefore(due))
                        .map(_ -> new Letter.CloseDue(asking.current().number()))
                : Optional.empty();
    }

    private void commit(Batch batch, Instant began) {
        if (batch.rows().isEmpty()) {
            batch.answer();
            return;
        }
        var from = clock.timer();
        switch (writer.write(position.seq(), batch.rows())) {
            case ON_DISK -> {
                meters.committed(Duration.ofNanos(clock.timer() - from));
                tell(batch);
            }
            case UNKNOWN -> endure(batch, began);
            case IMPOSSIBLE -> isolate(batch);
        }
    }

    private void tell(Batch batch) {
        var before = position.state();
        position = batch.end();
        view = viewOf(view.storageAway());
        batch.answer();
        if (!batch.facts().isEmpty()) {
            var facts = List.copyOf(batch.facts());
            tell(listener -> listener.committed(this, facts, before, view));
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
            var alone = new Batch(writer.tenure(), position, json, receipts);
            var now = clock.now();
            alone.add(letter, now);
            commit(alone, now);
        }
    }

    private void endure(List<Letter> letters, Instant since) {
        var nothing = new Batch(writer.tenure(), position, json, receipts);
        letters.reversed().forEach(backlog::addFirst);
        endure(nothing, since);
    }

    /** The database is away: nothing is acknowledged, the clock stands, and we wait. */
    private void endure(Batch batch, Instant since) {
        LOG.warn("contest {}: the database is away, the clock stands", id());
        view = viewOf(since);
        tell(listener -> listener.storageAway(this, since));
        var told = clock.now();
        var onDisk = writer.awaitBack(position.seq(), batch.rows());
        LOG.warn("contest {}: the database is back", id());
        if (!onDisk) {
            batch.letters().reversed().forEach(backlog::addFirst);
        }
        // Before anybody is told: an act of staff that comes after that is meant for now.
        backlog.addAll(mailbox.drain());
        view = viewOf(null);
        tell(listener -> listener.storageBack(this));
        if (onDisk) {
            tell(batch);
        }
        var ordered = Aftermath.order(List.copyOf(backlog), position.state(), since, told);
        backlog.clear();
        backlog.addAll(ordered);
    }

    /** What is done before the room is open, listeners find in its first view. */
    private void tell(Consumer<RoomListener> call) {
        if (opened.isDone()) {
            listeners.each(call);
        }
    }

    private void dismiss() {
        mailbox.drain().forEach(Room::dismiss);
    }

    private static void dismiss(Letter letter) {
        if (letter instanceof Submission submission) {
            submission.reply().accept(new Reply.Gone());
        }
    }

    private RoomView viewOf(@Nullable Instant storageAway) {
        return new RoomView(position.state(), position.seq(), position.controlSeq(), storageAway);
    }
}
