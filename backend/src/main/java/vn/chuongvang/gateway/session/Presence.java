package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.view.ProgressView;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who is connected to a contest, here and on other nodes. A hint for eyes; no rule ever looks at
 * it.
 */
final class Presence {
    private final ConcurrentMap<Integer, ContestantSession> contestants = new ConcurrentHashMap<>();
    private final AtomicInteger screens = new AtomicInteger();
    private final AtomicInteger spectators = new AtomicInteger();
    private final Set<StaffDesk> staff = ConcurrentHashMap.newKeySet();
    private final Elsewhere elsewhere = new Elsewhere();
    private volatile @Nullable UUID operator;

    /** The newest connection of a seat is the one that counts; gives the one before. */
    @Nullable ContestantSession seat(ContestantSession session) {
        return contestants.put(session.contestant().value(), session);
    }

    /** True when this was the session that counts. */
    boolean leave(ContestantSession session) {
        return contestants.remove(session.contestant().value(), session);
    }

    @Nullable ContestantSession of(ContestantId contestant) {
        return contestants.get(contestant.value());
    }

    List<ContestantSession> all() {
        return List.copyOf(contestants.values());
    }

    boolean has(ContestantId contestant) {
        return contestants.containsKey(contestant.value()) || elsewhere.has(contestant.value());
    }

    /** On the other nodes. */
    Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Contestants who are connected here, by number. */
    BitSet here() {
        var here = new BitSet();
        contestants.keySet().forEach(here::set);
        return here;
    }

    int contestantsHere() {
        return contestants.size();
    }

    int screensHere() {
        return screens.get();
    }

    int spectatorsHere() {
        return spectators.get();
    }

    ProgressView.Counted counted() {
        return new ProgressView.Counted(
                elsewhere.isEmpty() ? contestants.size() : elsewhere.countWith(here()),
                screens.get() + elsewhere.screens(),
                spectators.get() + elsewhere.spectators(),
                this::has);
    }

    int staffCount() {
        return staff.size();
    }

    void watches(WatcherSession session, int difference) {
        (session.isScreen() ? screens : spectators).addAndGet(difference);
    }

    void works(StaffDesk desk) {
        staff.add(desk);
    }

    void stops(StaffDesk desk) {
        staff.remove(desk);
    }

    Set<StaffDesk> staff() {
        return Set.copyOf(staff);
    }

    /** The sign-in whose device is at the desk; null: nobody has taken over yet, every host may. */
    @Nullable UUID operator() {
        return operator;
    }

    void takeOver(UUID session) {
        operator = session;
    }

    boolean mayAct(StaffDesk desk) {
        var only = operator;
        return only == null || desk.isOf(only);
    }

    boolean hasWatchers() {
        return screens.get() + spectators.get() > 0;
    }

    /** On any node. */
    boolean isAnybodyThere() {
        return isAnybodyHere() || elsewhere.isAnybodyThere();
    }

    boolean isAnybodyHere() {
        return !contestants.isEmpty() || hasWatchers() || hasStaff();
    }

    boolean hasStaff() {
        return !staff.isEmpty();
    }
}
