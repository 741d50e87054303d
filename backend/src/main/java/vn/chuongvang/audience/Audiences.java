package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Nodes;
import vn.chuongvang.live.OwnerListener;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.RoomView;
import vn.chuongvang.live.ServerClock;
import vn.chuongvang.live.StoredContest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The audiences of all rooms that are open on this server; of those that it rules, kept here. First
 * of the listeners: what a phone is told it may do, its audience knows already.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Audiences implements OwnerListener {
    private final AudienceTables tables;
    private final ServerClock clock;
    private final ObjectProvider<AudienceListener> listeners;
    private final Map<ContestId, AudienceRoom> rooms = new ConcurrentHashMap<>();
    private final Map<ContestId, AtomicInteger> connected = new ConcurrentHashMap<>();
    private final Map<ContestId, Clerk> clerks = new ConcurrentHashMap<>();
    private final Nodes nodes;

    Audiences(
            DatabaseClient database,
            ServerClock clock,
            Nodes nodes,
            ObjectProvider<AudienceListener> listeners) {
        this.nodes = nodes;
        this.tables = new AudienceTables(database);
        this.clock = clock;
        this.listeners = listeners;
    }

    public Optional<AudienceRoom> find(ContestId contest) {
        return Optional.ofNullable(rooms.get(contest));
    }

    /**
     * The audience of a contest that is over, read from disk.
     *
     * @param end its last state, recomputed from the journal
     */
    public Mono<AudienceView> ended(StoredContest contest, ContestState end) {
        return Recall.of(tables, contest)
                .map(
                        found -> {
                            var book = new Book(end);
                            found.into(book, contest, end);
                            book.become(end);
                            return book.view(0);
                        });
    }

    /** Somebody of the audience came (1) or went (-1). */
    public void connected(ContestId contest, int difference) {
        count(contest).addAndGet(difference);
    }

    private AtomicInteger count(ContestId contest) {
        return connected.computeIfAbsent(contest, _ -> new AtomicInteger());
    }

    @Override
    public void opened(Room room, RoomView view) {
        var count = count(room.id());
        var clerk = new AtomicReference<@Nullable Clerk>();
        var own =
                new OwnAudience(
                        room,
                        view,
                        tables,
                        clock,
                        room.hasNeighbours()
                                ? new SharedWithOthers(listeners.getObject(), clerk)
                                : listeners.getObject(),
                        () -> count.get() + connected(clerk.get()));
        if (room.hasNeighbours()) {
            var serving = new Clerk(room, own);
            clerk.set(serving);
            clerks.put(room.id(), serving);
        }
        replace(room.id(), own);
    }

    private static int connected(@Nullable Clerk clerk) {
        return clerk == null ? 0 : clerk.connected();
    }

    /** What listeners here hear, other nodes hear too. */
    private record SharedWithOthers(AudienceListener here, AtomicReference<@Nullable Clerk> clerk)
            implements AudienceListener {
        @Override
        public void changed(ContestId contest, AudienceView view) {
            here.changed(contest, view);
            say(new FarWord.Seen(view));
        }

        @Override
        public void scored(ContestId contest) {
            here.scored(contest);
            say(new FarWord.Scored());
        }

        private void say(FarWord word) {
            var saying = clerk.get();
            if (saying != null) {
                saying.say(word);
            }
        }
    }

    @Override
    public void committed(Room room, List<Recorded> facts, ContestState before, RoomView after) {
        if (rooms.get(room.id()) instanceof OwnAudience audience
                && facts.stream()
                        .anyMatch(fact -> !(fact.event() instanceof ContestEvent.AnswerRecorded))) {
            audience.become(after);
        }
    }

    @Override
    public void closed(Room room) {
        clerks.remove(room.id());
        if (room.isOpen()) {
            follow(room);
        } else {
            forget(room.id());
        }
    }

    /** The audience is kept on another node. */
    void follow(Room room) {
        var count = count(room.id());
        var nothing = new Book(room.view().state()).view(0);
        replace(
                room.id(),
                new FarAudience(room, nodes.name(), nothing, listeners.getObject(), count::get));
    }

    void forget(ContestId contest) {
        close(rooms.remove(contest));
    }

    private void replace(ContestId contest, AudienceRoom by) {
        close(rooms.put(contest, by));
    }

    private static void close(@Nullable AudienceRoom before) {
        switch (before) {
            case null -> {}
            case OwnAudience own -> own.close();
            case FarAudience far -> far.close();
        }
    }

    void heard(ContestId contest, FarWord word) {
        var clerk = clerks.get(contest);
        if (clerk != null) {
            clerk.heard(word);
        } else if (rooms.get(contest) instanceof FarAudience far) {
            far.heard(word);
        }
    }
}
