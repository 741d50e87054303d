package vn.chuongvang.audience;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.RoomListener;
import vn.chuongvang.live.RoomView;
import vn.chuongvang.live.ServerClock;
import vn.chuongvang.live.StoredContest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The audiences of all rooms that are open on this server. First of the listeners: what a phone is
 * told it may do, its audience knows already.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Audiences implements RoomListener {
    private final AudienceTables tables;
    private final ServerClock clock;
    private final ObjectProvider<AudienceListener> listeners;
    private final Map<ContestId, AudienceRoom> rooms = new ConcurrentHashMap<>();
    private final Map<ContestId, AtomicInteger> connected = new ConcurrentHashMap<>();

    Audiences(
            DatabaseClient database,
            ServerClock clock,
            ObjectProvider<AudienceListener> listeners) {
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
        rooms.put(
                room.id(),
                new AudienceRoom(room, view, tables, clock, listeners.getObject(), count::get));
    }

    @Override
    public void committed(Room room, List<Recorded> facts, ContestState before, RoomView after) {
        var audience = rooms.get(room.id());
        if (audience != null
                && facts.stream()
                        .anyMatch(fact -> !(fact.event() instanceof ContestEvent.AnswerRecorded))) {
            audience.become(after);
        }
    }

    @Override
    public void closed(Room room) {
        var audience = rooms.remove(room.id());
        if (audience != null) {
            audience.close();
        }
    }
}
