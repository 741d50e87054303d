package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.ClientSocket;
import vn.chuongvang.gateway.socket.CloseCode;
import vn.chuongvang.gateway.view.ContestantView;
import vn.chuongvang.gateway.view.Names;
import vn.chuongvang.gateway.view.Scene;
import vn.chuongvang.gateway.view.Snapshots;
import vn.chuongvang.gateway.view.ToContestants;
import vn.chuongvang.identity.Person;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.RoomView;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * Everybody who is connected to one contest on this server (khán phòng). Facts come in on the
 * room's thread, are turned into bytes there once, and go out as one task for each event loop.
 *
 * <p>The ring's monitor makes "what is told to those who are here" and "who is here" one step, so
 * that somebody who joins gets each message exactly once: in the snapshot or after it. Nothing is
 * encoded and nothing is sent while it is held.
 */
final class Crowd {
    private final Room room;
    private final Tools tools;
    private final Answering answering;
    private final Raising raising;
    private final Acting acting;
    private final Presence presence = new Presence();
    private final ConcurrentMap<Executor, Row> rows = new ConcurrentHashMap<>();
    private final Stage stage;
    private final Consoles consoles;
    private final Notes notes;
    private final Gallery gallery;
    private final WaitingRoom waitingRoom;
    private final NextDoor nextDoor;
    private final Ring ring;
    private volatile Scene scene;
    private long told;
    private volatile boolean clockWasHeld;
    private volatile @Nullable CloseCode closed;

    Crowd(Room room, Scene opening, Tools tools) {
        this.room = room;
        this.tools = tools;
        this.scene = opening;
        this.ring = new Ring(opening.seq());
        this.told = opening.seq();
        this.answering = new Answering(room, tools, this::note);
        this.raising = new Raising(room);
        this.acting = new Acting(this, room);
        this.stage = new Stage(this, tools, opening);
        this.consoles = new Consoles(this, tools, opening);
        this.notes = new Notes(this, tools);
        this.gallery = new Gallery(this, tools);
        this.waitingRoom = new WaitingRoom(this, tools);
        this.nextDoor = new NextDoor(this, tools);
    }

    ContestId id() {
        return room.id();
    }

    Room room() {
        return room;
    }

    Scene scene() {
        return scene;
    }

    Names names() {
        return scene.names();
    }

    Stage stage() {
        return stage;
    }

    Presence presence() {
        return presence;
    }

    Collection<Row> rows() {
        return rows.values();
    }

    Answering answering() {
        return answering;
    }

    Raising raising() {
        return raising;
    }

    Acting acting() {
        return acting;
    }

    Notes notes() {
        return notes;
    }

    NextDoor nextDoor() {
        return nextDoor;
    }

    Instant now() {
        return tools.clock().now();
    }

    Gallery gallery() {
        return gallery;
    }

    Registry registry() {
        return tools.registry();
    }

    boolean isOver() {
        return scene.room().state() instanceof ContestState.Finished;
    }

    boolean isInLobby() {
        return scene.room().state() instanceof ContestState.Lobby;
    }

    // ------------------------------------------------------------ what the room tells

    /** On the room's thread. */
    void committed(List<Recorded> facts, RoomView after) {
        var before = scene;
        var next = become(now -> now.after(after, facts));
        if (facts.stream().allMatch(fact -> fact.event() instanceof ContestEvent.AnswerRecorded)) {
            consoles.countersChanged();
            return;
        }
        int contestants = next.rosterSize();
        publish(
                next.seq(),
                ContestantView.of(facts, next).stream()
                        .map(message -> seal(message, contestants))
                        .toList());
        stage.changed(before, next);
        consoles.changed(before, next);
    }

    private Scene become(UnaryOperator<Scene> change) {
        synchronized (ring) {
            scene = change.apply(scene);
            return scene;
        }
    }

    private void publish(long seq, List<Envelope> envelopes) {
        long now = System.nanoTime();
        synchronized (ring) {
            told = seq;
            envelopes.forEach(envelope -> ring.add(envelope, now));
            if (!envelopes.isEmpty()) {
                rows.values().forEach(row -> row.tellContestants(envelopes));
            }
        }
    }

    /** The database went away or came back: no fact says so, and everybody is told all the same. */
    void storageChanged(RoomView view) {
        var before = scene;
        clockWasHeld = true;
        var next = become(now -> now.after(view, List.of()));
        next.clock()
                .map(clock -> seal(clock, next.rosterSize()))
                .ifPresent(word -> rows.values().forEach(row -> row.tellContestantsNow(word)));
        stage.changed(before, next);
        consoles.changed(before, next);
    }

    /** What was read from disk is there: the words, the names and the log until the opening. */
    void learned(UnaryOperator<Scene> change) {
        var before = scene;
        var next = become(change);
        stage.changed(before, next);
        consoles.changed(before, next);
    }

    void namesChanged() {
        nextDoor.say(new Hint.RosterChanged(0));
        tools.reload().accept(this);
    }

    private Envelope seal(ToContestants message, int contestants) {
        return Envelope.seal(message, contestants, tools.codec(), tools.meters());
    }

    // ------------------------------------------------------------ who comes and goes

    /**
     * On the socket's event loop; so are all below.
     *
     * @param newcomer who has just given a name that this crowd has not read yet
     */
    void join(
            ContestantSession session,
            @Nullable Person newcomer,
            @Nullable Long lastSeq,
            @Nullable Long epoch) {
        var socket = session.socket();
        List<Envelope> gap = null;
        Scene now;
        synchronized (ring) {
            now = scene;
            var from = now.seq();
            if (lastSeq != null && lastSeq <= now.seq() && isOurs(epoch)) {
                gap = ring.after(lastSeq).orElse(null);
                from = gap == null ? from : Math.max(told, lastSeq);
            }
            session.startAt(from);
            row(socket).add(session);
        }
        var before = presence.seat(session);
        if (before != null) {
            var old = before.socket();
            old.loop().execute(() -> old.close(CloseCode.OPENED_ELSEWHERE));
        } else {
            nextDoor.say(
                    new Hint.Seated(
                            session.contestant().value(), session.seatedAt().toEpochMilli()));
        }
        var greeted = newcomer == null ? now : now.with(now.names().with(newcomer));
        socket.send(welcome(greeted, Audience.CONTESTANT, session.contestant(), gap != null));
        if (gap == null) {
            Snapshots.of(now, session.contestant(), presence::has).ifPresent(socket::send);
        } else {
            gap.forEach(envelope -> envelope.sendTo(session));
            if (clockWasHeld) {
                now.clock(session.contestant()).ifPresent(socket::send);
            }
        }
        presenceChanged();
        notes.came(session.contestant());
    }

    void join(WatcherSession session, Audience audience) {
        presence.watches(session, 1);
        if (session.isScreen()) {
            stage.joinAt(session.socket().origin());
        }
        row(session.socket()).add(session);
        session.socket().send(welcome(scene, audience, null, false));
        session.hear(stage.now(), true);
        if (session.isScreen()) {
            gallery.now(false).ifPresent(session.socket()::send);
        }
        consoles.countersChanged();
        nextDoor.presenceChanged();
    }

    void join(StaffDesk desk) {
        presence.works(desk);
        stage.joinAt(desk.socket().origin());
        consoles.joined(desk);
        row(desk.socket()).add(desk);
        desk.socket().send(welcome(scene, desk.audience(), null, false));
        consoles.showTo(desk);
        gallery.now(true).ifPresent(desk.socket()::send);
        consoles.countersChanged();
        nextDoor.presenceChanged();
    }

    void left(ContestantSession session) {
        row(session.socket()).remove(session);
        if (presence.leave(session)) {
            presenceChanged();
        }
    }

    void left(WatcherSession session) {
        presence.watches(session, -1);
        row(session.socket()).remove(session);
        consoles.countersChanged();
        nextDoor.presenceChanged();
    }

    void left(StaffDesk desk) {
        presence.stops(desk);
        row(desk.socket()).remove(desk);
        nextDoor.presenceChanged();
    }

    private void presenceChanged() {
        nextDoor.presenceChanged();
        presenceChangedElsewhere();
    }

    void presenceChangedElsewhere() {
        consoles.countersChanged();
        if (isInLobby()) {
            stage.lobbyChanged();
            waitingRoom.changed();
        }
    }

    private ServerMessage welcome(
            Scene now, Audience audience, @Nullable ContestantId contestant, boolean resumed) {
        return new ServerMessage.Welcome(
                audience,
                tools.clock().now().toEpochMilli(),
                now.seq(),
                now.epoch(),
                resumed,
                now.script().card(),
                contestant == null ? null : Snapshots.you(now, contestant).orElse(null));
    }

    private boolean isOurs(@Nullable Long epoch) {
        return epoch != null && epoch == scene.epoch();
    }

    Row row(ClientSocket socket) {
        return rows.computeIfAbsent(socket.loop(), Row::new);
    }

    // ------------------------------------------------------------ words to one

    private void note(ContestantId contestant, ServerMessage message) {
        var session = presence.of(contestant);
        if (session != null) {
            row(session.socket()).note(session, message);
        }
    }

    /** Something about the seat changed: a device whose token is no longer good has to go. */
    void checkSeat(ContestantId contestant) {
        var session = presence.of(contestant);
        if (session != null) {
            var _ =
                    registry()
                            .run(
                                    registry()
                                            .isValid(session.token())
                                            .filter(valid -> !valid)
                                            .doOnNext(_ -> handedOver(session)),
                                    () -> {},
                                    () -> {});
        }
    }

    /** The seat was taken on another node: a connection here that is older has to go. */
    void seatedElsewhere(ContestantId contestant, Instant at) {
        var session = presence.of(contestant);
        if (session != null && session.seatedAt().isBefore(at)) {
            var old = session.socket();
            old.loop().execute(() -> old.close(CloseCode.OPENED_ELSEWHERE));
        }
    }

    void handedOver(ContestantId contestant) {
        nextDoor.say(new Hint.RosterChanged(contestant.value()));
        var session = presence.of(contestant);
        if (session != null) {
            handedOver(session);
        }
    }

    private static void handedOver(ContestantSession session) {
        var socket = session.socket();
        socket.loop().execute(() -> socket.close(CloseCode.HANDED_OVER));
    }

    void signedOut(UUID staffSession) {
        rows.values().forEach(row -> row.signedOut(staffSession));
    }

    void sealChanged() {
        rows.values().forEach(Row::closeDesks);
    }

    void screensRenewed(String token) {
        rows.values().forEach(Row::closeScreens);
        consoles.showScreenLink(token);
    }

    void closeAll(CloseCode code) {
        closed = code;
        rows.values().forEach(row -> row.closeAll(code));
    }

    /** Somebody came in while the room closed, after all others had been told. */
    void turnAwayFromClosed(ClientSocket socket) {
        var code = closed;
        if (code != null) {
            socket.close(code);
        }
    }
}
