package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.RoomView;
import vn.chuongvang.live.ServerClock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The audience of one contest, where the contest is ruled: a bounded mailbox and one virtual
 * thread, apart from the contest's {@link Room}, so that thousands of spectators never make a
 * contestant wait.
 *
 * <p>The thread takes what has piled up for {@value #LINGER_MS} ms, judges it, writes it with one
 * statement for each table, and answers only then. While the database is away it tries again, and
 * the mailbox fills.
 */
final class OwnAudience implements AudienceRoom {
    private static final Logger LOG = LoggerFactory.getLogger(AudienceRoom.class);
    private static final int MAILBOX = 20_000;
    private static final int BATCH = 1_000;
    private static final long LINGER_MS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Judged on this room's thread; gives what is told when everything is on disk. */
    private interface Letter {
        Runnable judge();
    }

    private final Room room;
    private final AudienceTables tables;
    private final ServerClock clock;
    private final AudienceListener listener;
    private final IntSupplier connected;
    private final Book book;
    private final AudienceWriter writer;
    private final LinkedBlockingQueue<Letter> mailbox = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<Integer, Mine> records = new ConcurrentHashMap<>();

    private ContestState state;
    private boolean seen;
    private boolean scored;
    private volatile AudienceView view;
    private volatile boolean closed;

    /**
     * @param connected how many of the audience are connected, for the cheer bar
     */
    OwnAudience(
            Room room,
            RoomView opening,
            AudienceTables tables,
            ServerClock clock,
            AudienceListener listener,
            IntSupplier connected) {
        this.room = room;
        this.tables = tables;
        this.clock = clock;
        this.listener = listener;
        this.connected = connected;
        this.writer = new AudienceWriter(room.id(), tables);
        this.state = opening.state();
        this.book = new Book(state);
        this.view = book.view(0);
        Thread.ofVirtual().name("audience-" + room.id()).start(() -> run(opening));
    }

    @Override
    public ContestId contest() {
        return room.id();
    }

    @Override
    public AudienceView view() {
        return view;
    }

    @Override
    public @Nullable Mine mine(int number) {
        return records.get(number);
    }

    @Override
    public boolean join(Who who, Consumer<Reply> then) {
        return offer(
                () -> {
                    boolean known = book.isKnown(who);
                    var member = book.join(who);
                    if (member == null) {
                        return () -> then.accept(new Reply.Refused(Reply.Code.AUDIENCE_FULL));
                    }
                    if (!known) {
                        writer.keep(member);
                    }
                    seen = true;
                    return kept(member, then);
                });
    }

    @Override
    public boolean wish(int number, Wish wish, Consumer<Reply> then) {
        return offer(
                () -> {
                    var member = book.member(number);
                    if (member == null) {
                        return () -> then.accept(new Reply.Refused(Reply.Code.NOT_OPEN));
                    }
                    var refused = judge(member, wish);
                    return refused == null
                            ? kept(member, then)
                            : () -> then.accept(new Reply.Refused(refused));
                });
    }

    @Override
    public boolean openPoll(Consumer<Boolean> then) {
        return offer(() -> polled(then, book.polls().open(state, clock.now())));
    }

    @Override
    public boolean closePoll(Consumer<Boolean> then) {
        return offer(() -> polled(then, book.polls().close()));
    }

    private Runnable polled(Consumer<Boolean> then, Optional<Poll> changed) {
        changed.ifPresent(writer::keep);
        seen |= changed.isPresent();
        scored |= changed.isPresent();
        return () -> then.accept(changed.isPresent());
    }

    private Reply.@Nullable Code judge(Member member, Wish wish) {
        var refused =
                switch (wish) {
                    case Wish.Play play -> play(member, play);
                    case Wish.Predict(var winner) -> book.predict(member, winner);
                    case Wish.Vote(var names) -> book.vote(member, names);
                    case Wish.Cheer(int seconds) -> book.cheer(member, seconds, clock.now());
                    case Wish.React(var reaction) -> book.react(member, reaction);
                    case Wish.Fill(var answers) -> book.fill(member, answers);
                };
        if (refused == null) {
            seen = true;
            switch (wish) {
                case Wish.Predict _, Wish.Vote _, Wish.Fill _ -> writer.keep(member);
                case Wish.Play _, Wish.Cheer _, Wish.React _ -> {}
            }
        }
        return refused;
    }

    private Reply.@Nullable Code play(Member member, Wish.Play play) {
        var refused = book.play(member, play);
        if (refused == null) {
            writer.keep(AudienceTables.Answered.of(member.number, play.round(), play.response()));
        }
        return refused;
    }

    private Runnable kept(Member member, Consumer<Reply> then) {
        return () -> {
            var mine = book.mine(member);
            records.put(member.number, mine);
            then.accept(new Reply.Kept(mine));
        };
    }

    private boolean offer(Letter letter) {
        if (closed || waiting.incrementAndGet() > MAILBOX) {
            waiting.decrementAndGet();
            return false;
        }
        mailbox.add(
                () -> {
                    waiting.decrementAndGet();
                    return letter.judge();
                });
        return true;
    }

    /** What the floor became; never refused, as it is little. */
    void become(RoomView next) {
        mailbox.add(
                () -> {
                    state = next.state();
                    scored |= book.become(state);
                    book.polls().closeIfPast(next.state()).ifPresent(writer::keep);
                    seen = true;
                    return () -> {};
                });
    }

    void close() {
        closed = true;
        mailbox.add(() -> () -> {});
    }

    // ------------------------------------------------------------ the thread

    private void run(RoomView opening) {
        try {
            load(opening);
            book.become(opening.state());
            book.members().forEach(member -> records.put(member.number, book.mine(member)));
            publish();
            while (!closed) {
                tried(mailbox.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A bug costs one batch, whose people hear nothing and say it again, and not the audience. */
    private void tried(Letter first) throws InterruptedException {
        try {
            round(first);
        } catch (RuntimeException e) {
            LOG.error("contest {}: a batch of the audience is lost", room.id(), e);
            writer.drop();
        }
    }

    private void round(Letter first) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(LINGER_MS);
        var letters = new ArrayList<Letter>(List.of(first));
        mailbox.drainTo(letters, BATCH - 1);
        var replies = letters.stream().map(this::judged).toList();
        writer.write(() -> closed);
        replies.forEach(Runnable::run);
        if (scored) {
            scored = false;
            book.members().forEach(member -> records.put(member.number, book.mine(member)));
            listener.scored(room.id());
        }
        if (seen) {
            seen = false;
            publish();
        }
    }

    /** A bug in judging one does not take the audience away from all. */
    private Runnable judged(Letter letter) {
        try {
            return letter.judge();
        } catch (RuntimeException e) {
            LOG.error("contest {}: a wish of the audience could not be judged", room.id(), e);
            return () -> {};
        }
    }

    private void publish() {
        view = book.view(connected.getAsInt());
        listener.changed(room.id(), view);
    }

    private void load(RoomView opening) throws InterruptedException {
        writer.insist(
                () -> {
                    var found = Recall.of(tables, room.contest()).block(PATIENCE);
                    if (found != null) {
                        found.into(book, room.contest(), opening.state());
                    }
                },
                () -> closed);
    }
}
