package vn.chuongvang.rehearsal.venue;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.rehearsal.client.BigButton;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.client.SimulatedHost;
import vn.chuongvang.rehearsal.person.NetworkProfile;
import vn.chuongvang.rehearsal.person.Persona;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The simulated phones and the simulated host of one rehearsal, on real sockets of this server. */
final class Play implements AutoCloseable {

    /** More at once, and two busy cores keep a hello waiting for longer than its patience. */
    private static final int ENTER_PER_SECOND = 100;

    private static final int RESCUED = 20;
    private static final Duration PACE = Duration.ofMillis(200);

    /** Phones have no tunnels of their own: what is measured is the server and its sockets. */
    private static final double NEVER = 0;

    private final Crowd crowd;
    private final SimulatedHost host;
    private volatile ServerMessage.@Nullable Console shown;
    private volatile long lastMove = System.nanoTime();
    private volatile int questions;

    Play(URI socket, List<String> tokens, Supplier<CompletableFuture<Pass>> hostPass, long seed) {
        crowd = new Crowd(socket);
        crowd.seat(tokens.stream().map(Pass::contestant).toList(), Play::persona, seed);
        host = new SimulatedHost(crowd, hostPass, new BigButton(RESCUED), PACE, this::heard);
    }

    private static Persona persona(RandomGenerator random) {
        var steady = Persona.steady(random).on(NetworkProfile.DIRECT);
        return new Persona(
                steady.skill(),
                steady.fade(),
                steady.thinking(),
                steady.network(),
                steady.changesMind(),
                NEVER);
    }

    /** Everybody comes in; returns when all are there or the time is over. */
    int enter(Duration atMost) {
        crowd.enter(ENTER_PER_SECOND);
        return crowd.awaitIn(atMost);
    }

    void begin() {
        lastMove = System.nanoTime();
        host.enter();
    }

    private void heard(ServerMessage message) {
        if (message instanceof ServerMessage.Console console) {
            var before = shown;
            if (before == null || !before.phase().equals(console.phase())) {
                lastMove = System.nanoTime();
            }
            if (console.question() != null) {
                questions = Math.max(questions, console.question().round());
            }
            shown = console;
        }
    }

    boolean isOver() {
        var console = shown;
        return console != null && console.phase().equals("FINISHED");
    }

    /** How long the show has stood in one phase. */
    Duration standsStill() {
        return Duration.ofNanos(System.nanoTime() - lastMove);
    }

    ServerMessage.@Nullable Console shown() {
        return shown;
    }

    int questions() {
        return questions;
    }

    Crowd crowd() {
        return crowd;
    }

    @Override
    public void close() {
        host.leave();
        crowd.close();
    }
}
