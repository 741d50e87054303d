package vn.chuongvang.rehearsal.client;

import io.netty.util.concurrent.ScheduledFuture;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A host who follows the console: waits, presses, and presses again when an act got stale. */
public final class SimulatedHost {

    private static final long ANSWER_OVERDUE_MS = 3_000;

    private final Device device;
    private final KnownKeys keys;
    private final ShowCaller caller;
    private final Duration pace;
    private final Consumer<ServerMessage> audience;
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    private ServerMessage.@Nullable Console console;
    private @Nullable String sentId;
    private @Nullable ScheduledFuture<?> hand;
    private int acts;

    /**
     * @param pass asked anew at every connection: a socket token of staff may be good only once
     * @param pace how long the host waits before pressing
     * @param audience hears every message, for measurements
     */
    public SimulatedHost(
            Crowd crowd,
            Supplier<CompletableFuture<Pass>> pass,
            ShowCaller caller,
            Duration pace,
            Consumer<ServerMessage> audience) {
        this.keys = crowd.keys();
        this.caller = caller;
        this.pace = pace;
        this.audience = audience;
        this.device =
                new Device(
                        crowd.sockets(),
                        new Traffic(),
                        NetworkProfile.DIRECT,
                        new SplittableRandom(1),
                        pass,
                        this::heard,
                        _ -> {});
    }

    public void enter() {
        device.switchOn();
    }

    public void leave() {
        device.switchOff();
    }

    /** Breaks the line; the host comes back. */
    public void cut() {
        device.loop().execute(device::cut);
    }

    /** Lets the host look again, for a caller whose mind changed without a new console. */
    public void wake() {
        device.loop().execute(() -> reachOut(0));
    }

    public Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    private void heard(ServerMessage message) {
        switch (message) {
            case ServerMessage.Welcome _ -> sentId = null;
            case ServerMessage.Console shown -> shown(shown);
            case ServerMessage.Done done -> answered(done.id());
            case ServerMessage.Refused refused -> {
                refusals.merge(refused.code(), 1, Integer::sum);
                if (refused.id() != null) {
                    answered(refused.id());
                }
            }
            default -> {}
        }
        audience.accept(message);
    }

    private void shown(ServerMessage.Console shown) {
        if (console != null && shown.seq() < console.seq()) {
            return;
        }
        console = shown;
        if (shown.question() != null && shown.key() != null) {
            keys.learn(shown.question().round(), shown.key());
        }
        reachOut(pace.toMillis());
    }

    private void answered(String id) {
        if (id.equals(sentId)) {
            sentId = null;
            reachOut(pace.toMillis());
        }
    }

    private void reachOut(long millis) {
        if (hand != null) {
            hand.cancel(false);
        }
        hand = device.loop().schedule(this::press, millis, TimeUnit.MILLISECONDS);
    }

    private void press() {
        ServerMessage.Console shown = console;
        if (shown == null || sentId != null || !device.isWelcome()) {
            return;
        }
        caller.next(shown).ifPresent(act -> send(act, shown.controlSeq()));
    }

    private void send(StaffAct act, long controlSeq) {
        String id = "act-" + ++acts;
        sentId = id;
        device.send(new ClientMessage.Act(id, controlSeq, act), false);
        device.loop().schedule(() -> answered(id), ANSWER_OVERDUE_MS, TimeUnit.MILLISECONDS);
    }
}
