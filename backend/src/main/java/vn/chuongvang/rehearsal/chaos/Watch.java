package vn.chuongvang.rehearsal.chaos;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.ShowCaller;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Sees the show through the host's console, and can make the host wait before the next question.
 */
final class Watch implements Consumer<ServerMessage>, ShowCaller {

    private final ShowCaller caller;
    private final LongSupplier timer;
    private ServerMessage.@Nullable Console shown;
    private ServerMessage.@Nullable Roster roster;
    private boolean held;
    private final List<Stand> stands = new ArrayList<>();

    /** Since when a console shows that the clock stands, or that it goes. */
    private record Stand(long since, boolean still) {
        boolean isPauseAfter(long moment) {
            return still && since > moment;
        }

        /** Nothing where it was so before. */
        long millisFrom(long moment) {
            return Math.max(0, (since - moment) / 1_000_000);
        }
    }

    Watch(ShowCaller caller) {
        this(caller, System::nanoTime);
    }

    /**
     * @param timer tells when consoles came, in nanoseconds that only go on
     */
    Watch(ShowCaller caller, LongSupplier timer) {
        this.caller = caller;
        this.timer = timer;
    }

    @Override
    public synchronized Optional<StaffAct> next(ServerMessage.Console console) {
        return caller.next(console).filter(act -> !held || !(act instanceof StaffAct.Read));
    }

    @Override
    public synchronized void accept(ServerMessage message) {
        if (message instanceof ServerMessage.Console console) {
            shown = console;
            boolean still = console.paused() != null;
            if (stands.isEmpty() || stands.getLast().still() != still) {
                stands.add(new Stand(timer.getAsLong(), still));
            }
            notifyAll();
        } else if (message instanceof ServerMessage.Roster told) {
            roster = told;
            notifyAll();
        }
    }

    /** Of all that was shown since the database was away; a clock that stands again never went. */
    synchronized Outage outage(Away away) {
        var shown = stands.stream().filter(stand -> stand.isPauseAfter(away.from())).findFirst();
        var resumed = shown.map(_ -> stands.getLast()).filter(last -> !last.still());
        return new Outage(
                shown.map(stand -> stand.millisFrom(away.from())).orElse(Outage.NEVER),
                resumed.map(stand -> stand.millisFrom(away.to())).orElse(Outage.NEVER));
    }

    /** From now on no further question is read. */
    synchronized void hold() {
        held = true;
    }

    /** Questions are read again. */
    synchronized void goOn() {
        held = false;
    }

    /** Forgets what was shown, so that only a new console counts. */
    synchronized void forget() {
        shown = null;
        roster = null;
    }

    /** The next question that takes answers; empty when the contest has ended. */
    Optional<Wire.Question> nextQuestion(int after, Duration atMost)
            throws InterruptedException, TimeoutException {
        ServerMessage.Console console =
                await(
                        "a question after round " + after,
                        seen -> isOver(seen) || asks(seen, after),
                        atMost);
        return asks(console, after) ? Optional.ofNullable(console.question()) : Optional.empty();
    }

    ServerMessage.Console awaitBetween(Duration atMost)
            throws InterruptedException, TimeoutException {
        return await(
                "the end of the round", (ServerMessage.Console seen) -> isBetween(seen), atMost);
    }

    /** Whether no question is asked, as far as is shown now. */
    synchronized boolean isBetween() {
        return shown != null && isBetween(shown);
    }

    private static boolean isBetween(ServerMessage.Console console) {
        return isOver(console) || console.phase().equals("SETTLED");
    }

    synchronized ServerMessage.Roster awaitRoster(Duration atMost)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + atMost.toNanos();
        while (roster == null) {
            pause(end, "the roster");
        }
        return roster;
    }

    synchronized ServerMessage.Console await(
            String what, Predicate<ServerMessage.Console> like, Duration atMost)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + atMost.toNanos();
        while (shown == null || !like.test(shown)) {
            pause(end, what);
        }
        return shown;
    }

    private void pause(long end, String what) throws InterruptedException, TimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new TimeoutException(
                    "waited for "
                            + what
                            + ", the console shows "
                            + (shown == null ? "nothing" : shown.phase() + " " + shown.next()));
        }
        wait(left);
    }

    private static boolean asks(ServerMessage.Console console, int after) {
        return console.question() != null
                && console.question().round() > after
                && (console.phase().equals("READ") || console.phase().equals("OPEN"));
    }

    private static boolean isOver(ServerMessage.Console console) {
        return console.phase().equals("FINISHED");
    }
}
