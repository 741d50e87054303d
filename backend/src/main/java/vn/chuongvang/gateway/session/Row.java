package vn.chuongvang.gateway.session;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.ClientSocket;
import vn.chuongvang.gateway.socket.CloseCode;
import vn.chuongvang.gateway.socket.Frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The sessions of one contest that live on one event loop (hàng ghế). Its lists are used on that
 * loop only, so a broadcast is one task for each loop, and no socket is ever touched from outside.
 */
final class Row {
    /** So many of the audience are told at a time, then contestants have their turn. */
    private static final int SLICE = 64;

    private record Aside(Guest to, Runnable task) {}

    private record Note(ContestantSession to, ServerMessage message) {}

    private final Executor loop;
    private final List<ContestantSession> contestants = new ArrayList<>();
    private final List<WatcherSession> watchers = new ArrayList<>();
    private final List<StaffDesk> staff = new ArrayList<>();
    private final Queue<Note> notes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean noted = new AtomicBoolean();
    private final List<Guest> guests = new ArrayList<>();
    private final Queue<Aside> asides = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    Row(Executor loop) {
        this.loop = loop;
    }

    void add(ContestantSession session) {
        session.slot = contestants.size();
        contestants.add(session);
    }

    void remove(ContestantSession session) {
        var last = contestants.removeLast();
        if (last != session) {
            contestants.set(session.slot, last);
            last.slot = session.slot;
        }
    }

    void add(WatcherSession session) {
        watchers.add(session);
    }

    void remove(WatcherSession session) {
        watchers.remove(session);
    }

    void add(Guest guest) {
        guests.add(guest);
    }

    void remove(Guest guest) {
        guests.remove(guest);
    }

    void add(StaffDesk desk) {
        staff.add(desk);
    }

    void remove(StaffDesk desk) {
        staff.remove(desk);
    }

    /** One message to one contestant; what comes at about the same time shares a wake-up. */
    void note(ContestantSession session, ServerMessage message) {
        notes.add(new Note(session, message));
        if (noted.compareAndSet(false, true)) {
            loop.execute(this::deliverNotes);
        }
    }

    private void deliverNotes() {
        noted.set(false);
        for (var note = notes.poll(); note != null; note = notes.poll()) {
            var socket = note.to().socket();
            socket.send(note.message());
            socket.flush();
        }
    }

    /** Messages that carry a position; whoever joined after them has them already. */
    void tellContestants(List<Envelope> envelopes) {
        loop.execute(
                () -> {
                    for (int i = contestants.size() - 1; i >= 0; i--) {
                        if (i < contestants.size()) {
                            contestants.get(i).hear(envelopes);
                        }
                    }
                });
    }

    /** A word between the positions, to everybody who is there. */
    void tellContestantsNow(Envelope envelope) {
        loop.execute(
                () ->
                        List.copyOf(contestants)
                                .forEach(
                                        session -> {
                                            envelope.sendTo(session);
                                            session.socket().flush();
                                        }));
    }

    /** Screens at once, everybody in the street behind them in slices. */
    void tellWatchers(Picture picture, boolean withRoster) {
        loop.execute(
                () -> {
                    var all = List.copyOf(watchers);
                    all.stream()
                            .filter(WatcherSession::isScreen)
                            .forEach(screen -> screen.hear(picture, withRoster));
                    slice(all, 0, watcher -> watcher.hear(picture, false));
                });
    }

    void tellGuests(Consumer<Guest> tell) {
        loop.execute(() -> slice(List.copyOf(guests), 0, tell));
    }

    void tellOfAudience(Frame frame, Frame forStaff) {
        loop.execute(
                () -> {
                    List.copyOf(staff).forEach(desk -> desk.hear(forStaff));
                    List.copyOf(watchers).stream()
                            .filter(WatcherSession::isScreen)
                            .forEach(screen -> screen.hear(frame));
                });
        tellGuests(
                guest -> {
                    if (guest.listens()) {
                        guest.socket().send(frame);
                        guest.socket().flush();
                    }
                });
    }

    /** Something for one of the audience; what comes at about the same time shares a wake-up. */
    void aside(Guest guest, Runnable task) {
        asides.add(new Aside(guest, task));
        if (asked.compareAndSet(false, true)) {
            loop.execute(this::doAsides);
        }
    }

    private void doAsides() {
        for (int n = 0; n < SLICE; n++) {
            var aside = asides.poll();
            if (aside == null) {
                asked.set(false);
                if (!asides.isEmpty() && asked.compareAndSet(false, true)) {
                    loop.execute(this::doAsides);
                }
                return;
            }
            aside.task().run();
            aside.to().socket().flush();
        }
        loop.execute(this::doAsides);
    }

    private <T> void slice(List<T> people, int from, Consumer<T> tell) {
        int to = Math.min(people.size(), from + SLICE);
        people.subList(from, to).forEach(tell);
        if (to < people.size()) {
            loop.execute(() -> slice(people, to, tell));
        }
    }

    void tellStaff(ConsolePicture picture, boolean withRoster) {
        loop.execute(() -> List.copyOf(staff).forEach(desk -> desk.hear(picture, withRoster)));
    }

    void tellStaff(Frame counters) {
        loop.execute(() -> List.copyOf(staff).forEach(desk -> desk.hear(counters)));
    }

    /** Ends what belongs to a sign-in that is over. */
    void signedOut(UUID staffSession) {
        loop.execute(
                () ->
                        List.copyOf(staff).stream()
                                .filter(desk -> desk.isOf(staffSession))
                                .forEach(desk -> desk.socket().close(CloseCode.SIGNED_OUT)));
    }

    /** Ends what shows the contest by a link that is no longer good. */
    void closeScreens() {
        loop.execute(
                () ->
                        List.copyOf(watchers).stream()
                                .filter(WatcherSession::isScreen)
                                .forEach(screen -> screen.socket().close(CloseCode.REFUSED)));
    }

    /** Their clients come back at once. */
    void closeDesks() {
        loop.execute(
                () -> List.copyOf(staff).forEach(desk -> desk.socket().close(CloseCode.RESTART)));
    }

    /** Says goodbye to everybody here. */
    void closeAll(CloseCode code) {
        loop.execute(
                () -> {
                    var sockets = new ArrayList<ClientSocket>();
                    contestants.forEach(session -> sockets.add(session.socket()));
                    watchers.forEach(session -> sockets.add(session.socket()));
                    staff.forEach(desk -> sockets.add(desk.socket()));
                    sockets.forEach(socket -> socket.close(code));
                });
    }
}
