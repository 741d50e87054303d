package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A host on a string: presses what a measuring thread asks for, and tells it what is shown. */
public final class Conductor implements AutoCloseable {

    private final SimulatedHost host;
    private ServerMessage.@Nullable Console shown;
    private ServerMessage.@Nullable Roster roster;
    private @Nullable StaffAct wanted;
    private @Nullable String wantedName;

    public Conductor(Crowd crowd, Supplier<CompletableFuture<Pass>> pass) {
        this.host = new SimulatedHost(crowd, pass, this::next, Duration.ofMillis(5), this::heard);
    }

    public void enter() {
        host.enter();
    }

    /** Presses as soon as the console offers it. */
    public synchronized void press(String name, StaffAct act) {
        wantedName = name;
        wanted = act;
        host.wake();
    }

    /** Waits for a console like this. */
    public synchronized ServerMessage.Console await(
            String what, Predicate<ServerMessage.Console> like, Duration atMost)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + atMost.toNanos();
        while (shown == null || wanted != null || !like.test(shown)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException(
                        "waited for "
                                + what
                                + ", the console shows "
                                + (shown == null ? "nothing" : shown.phase() + " " + shown.next()));
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return shown;
    }

    public synchronized ServerMessage.Roster awaitRoster(Duration atMost)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + atMost.toNanos();
        while (roster == null) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("waited for the roster");
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return roster;
    }

    private synchronized Optional<StaffAct> next(ServerMessage.Console console) {
        if (wanted == null || wantedName == null || !console.next().contains(wantedName)) {
            return Optional.empty();
        }
        return Optional.of(wanted);
    }

    private synchronized void heard(ServerMessage message) {
        if (message instanceof ServerMessage.Console console) {
            shown = console;
        } else if (message instanceof ServerMessage.Roster told) {
            roster = told;
        } else if (message instanceof ServerMessage.Done) {
            wanted = null;
        }
        notifyAll();
    }

    @Override
    public void close() {
        host.leave();
    }
}
