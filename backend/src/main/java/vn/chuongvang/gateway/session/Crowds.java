package vn.chuongvang.gateway.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.chuongvang.audience.AudienceListener;
import vn.chuongvang.audience.AudienceView;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.socket.CloseCode;
import vn.chuongvang.gateway.view.Chronicle;
import vn.chuongvang.gateway.view.Names;
import vn.chuongvang.gateway.view.Scene;
import vn.chuongvang.gateway.view.Script;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.RosterChanged;
import vn.chuongvang.identity.ScreensRenewed;
import vn.chuongvang.identity.SessionEnded;
import vn.chuongvang.identity.Token;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Journal;
import vn.chuongvang.live.NeighbourListener;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.RoomListener;
import vn.chuongvang.live.RoomView;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.StaffNote;
import vn.chuongvang.questions.SealChanged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** The crowds of all rooms of this server. */
final class Crowds
        implements RoomListener,
                NeighbourListener,
                AudienceListener,
                SessionEnded,
                RosterChanged,
                ScreensRenewed,
                SealChanged {
    private static final Logger LOG = LoggerFactory.getLogger(Crowds.class);
    private static final Retry UNTIL_IT_IS_BACK =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(2));
    private static final Duration NAMES_SPAN = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Journal journal;
    private final Supplier<Rooms> rooms;
    private final Registry registry;
    private final Tools tools;
    private final ScheduledExecutorService timer;
    private final ConcurrentMap<ContestId, Home> homes = new ConcurrentHashMap<>();

    /**
     * @param ready emits the crowd when its names and its log have been read
     */
    private record Home(Crowd crowd, Mono<Crowd> ready, Throttle names) {}

    /**
     * @param rooms asked for when needed, as they tell us of themselves
     */
    Crowds(Journal journal, Registry registry, ToolBox box, Supplier<Rooms> rooms) {
        this.journal = journal;
        this.rooms = rooms;
        this.registry = registry;
        this.timer = box.timer();
        this.tools = box.tools(registry, this::reload);
        var _ =
                timer.scheduleAtFixedRate(
                        () -> homes.values().forEach(home -> home.crowd().nextDoor().beat()),
                        BEAT.toMillis(),
                        BEAT.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** The crowd of a contest that another node opened a moment ago; empty: nobody did. */
    Mono<Crowd> fromElsewhere(ContestId contest) {
        return rooms.get().visit(contest).flatMap(room -> find(room.id()).orElseGet(Mono::empty));
    }

    /** The crowd of a contest whose room is open here. */
    Optional<Mono<Crowd>> find(ContestId contest) {
        return Optional.ofNullable(homes.get(contest)).map(Home::ready);
    }

    /** The crowd as it is now, also before its names have been read. */
    Optional<Crowd> here(ContestId contest) {
        return Optional.ofNullable(homes.get(contest)).map(Home::crowd);
    }

    /** Sockets of all contests, counted by one of these. */
    int present(ToIntFunction<Presence> count) {
        return homes.values().stream()
                .mapToInt(home -> count.applyAsInt(home.crowd().presence()))
                .sum();
    }

    @Override
    public void opened(Room room, RoomView view) {
        var blank =
                new Scene(
                        view,
                        room.epoch(),
                        new Script(room.contest(), ""),
                        Names.NONE,
                        Chronicle.openingAt(view.state()),
                        List.of());
        var crowd = new Crowd(room, blank, tools);
        var ready = learn(crowd, view.seq()).thenReturn(crowd).cache();
        var names = new Throttle(timer, NAMES_SPAN, () -> readNames(crowd));
        homes.put(room.id(), new Home(crowd, ready, names));
        var _ = ready.subscribe(_ -> {}, error -> LOG.error("contest {}", room.id(), error));
    }

    /** Everything that views need beside the state; also while the database comes and goes. */
    private Mono<?> learn(Crowd crowd, long until) {
        var id = crowd.id();
        var past =
                journal.read(id, 0)
                        .takeWhile(fact -> fact.seq() <= until)
                        .reduce(Chronicle.empty(), (told, fact) -> told.after(List.of(fact)));
        var noted = past.zipWith(notes(id), Chronicle::noting);
        return Mono.zip(registry.codeOf(id), registry.names(id), noted)
                .retryWhen(UNTIL_IT_IS_BACK)
                .doOnNext(
                        read ->
                                crowd.learned(
                                        scene ->
                                                scene.knowing(
                                                        read.getT1(), read.getT2(), read.getT3())));
    }

    private Mono<List<StaffNote>> notes(ContestId id) {
        return tools.notes().of(id, Chronicle.LOG_LINES).collectList();
    }

    private void reload(Crowd crowd) {
        var home = homes.get(crowd.id());
        if (home != null) {
            home.names().touch();
        }
    }

    private void readNames(Crowd crowd) {
        var _ =
                registry.run(
                        registry.names(crowd.id())
                                .doOnNext(names -> crowd.learned(scene -> scene.with(names))),
                        () -> {},
                        () -> timer.schedule(crowd::namesChanged, 1, TimeUnit.SECONDS));
    }

    @Override
    public void committed(Room room, List<Recorded> facts, ContestState before, RoomView after) {
        var home = homes.get(room.id());
        if (home != null) {
            home.crowd().committed(facts, after);
        }
    }

    @Override
    public void storageAway(Room room, Instant since) {
        storageChanged(room);
    }

    @Override
    public void storageBack(Room room) {
        storageChanged(room);
    }

    private void storageChanged(Room room) {
        var home = homes.get(room.id());
        if (home != null) {
            home.crowd().storageChanged(room.view());
        }
    }

    @Override
    public boolean needs(Room room) {
        var home = homes.get(room.id());
        return home != null && home.crowd().presence().isAnybodyThere();
    }

    @Override
    public boolean attends(Room room) {
        var home = homes.get(room.id());
        return home != null && home.crowd().presence().isAnybodyHere();
    }

    @Override
    public void closed(Room room) {
        var home = homes.remove(room.id());
        if (home != null) {
            home.crowd().closeAll(CloseCode.RESTART);
        }
    }

    @Override
    public void changed(ContestId contest, AudienceView view) {
        here(contest).ifPresent(crowd -> crowd.gallery().changed(view));
    }

    @Override
    public void scored(ContestId contest) {
        here(contest).ifPresent(crowd -> crowd.gallery().scored());
    }

    // ------------------------------------------------------------ what changed, here or elsewhere

    /** A name was given, or a seat changed hands: whoever holds the seat no more is told. */
    @Override
    public void changed(ContestRef contest, int contestant) {
        var id = Registry.id(contest);
        rosterChanged(id, contestant);
        say(id, new Hint.RosterChanged(contestant));
    }

    private void rosterChanged(ContestId contest, int contestant) {
        registry.forget(Registry.ref(contest), contestant);
        var home = homes.get(contest);
        if (home != null) {
            home.names().touch();
            if (contestant > 0) {
                home.crowd().checkSeat(new ContestantId(contestant));
            }
        }
    }

    /** Screens that are open by an old link close; consoles show the new one. */
    @Override
    public void renewed(ContestRef contest, Token token) {
        var id = Registry.id(contest);
        here(id).ifPresent(crowd -> crowd.screensRenewed(token.secret()));
        say(id, new Hint.ScreensRenewed(token.secret()));
    }

    /** Who may see the keys is asked when a desk opens: those that are open come back. */
    @Override
    public void changed(long contest) {
        var id = new ContestId(contest);
        here(id).ifPresent(Crowd::sealChanged);
        say(id, new Hint.SealChanged());
    }

    /** A sign-in is over: its consoles close, wherever they look. */
    @Override
    public void ended(UUID session) {
        homes.values()
                .forEach(
                        home -> {
                            home.crowd().signedOut(session);
                            home.crowd().nextDoor().say(new Hint.SignedOut(session));
                        });
    }

    private void say(ContestId contest, Hint hint) {
        here(contest).ifPresent(crowd -> crowd.nextDoor().say(hint));
    }

    @Override
    public void heard(ContestId contest, String node, String topic, String body) {
        var crowd = here(contest);
        if (crowd.isPresent()) {
            HintText.read(topic, body).ifPresent(hint -> heard(crowd.get(), node, hint));
        }
    }

    private void heard(Crowd crowd, String node, Hint hint) {
        switch (hint) {
            case Hint.Here here -> crowd.nextDoor().heard(node, here);
            case Hint.Seated(int contestant, long at) ->
                    crowd.seatedElsewhere(new ContestantId(contestant), Instant.ofEpochMilli(at));
            case Hint.TookOver(var session) -> Desks.tookOver(crowd, session);
            case Hint.RosterChanged(int contestant) -> rosterChanged(crowd.id(), contestant);
            case Hint.ScreensRenewed(var token) -> crowd.screensRenewed(token);
            case Hint.SealChanged _ -> crowd.sealChanged();
            case Hint.SignedOut(var session) -> crowd.signedOut(session);
            case Hint.Noted _ -> crowd.notes().readAgain();
        }
    }
}
