package vn.chuongvang.rehearsal.bench;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.rehearsal.client.Sockets;
import vn.chuongvang.rehearsal.client.Tally;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.client.Told;
import vn.chuongvang.rehearsal.client.Traffic;
import vn.chuongvang.rehearsal.person.NetworkProfile;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.person.ThinkingTime;
import vn.chuongvang.rehearsal.server.CpuMeter;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The contests of one target: plays questions and reads the meters around them. */
final class Measurement implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Measurement.class);
    private static final Duration DELIVERY = Duration.ofSeconds(8);
    private static final Duration ANSWERING = Duration.ofSeconds(20);

    /** First pings of the clocks and what coming in has left behind. */
    private static final Duration SETTLING = Duration.ofSeconds(4);

    private static final Duration IDLE = Duration.ofSeconds(4);
    private static final int ENTER_PER_SECOND = 1_500;

    /** The meters are read so long before something is due. */
    private static final int LEAD_MS = 10;

    private final CpuMeter meter;
    private final int contestants;
    private final @Nullable Integer graceMs;
    private final Sockets sockets;
    private final List<Floor> floors;
    private final AtomicReference<ThinkingTime> thinking =
            new AtomicReference<>(new ThinkingTime.Calm());
    private double idleShare;
    private int lastRound;

    Measurement(Target target) {
        this.meter = new CpuMeter(target.pids());
        this.contestants = target.contestants();
        this.graceMs = target.graceMs();
        this.sockets = new Sockets(target.webSocket());
        Persona all =
                new Persona(1, 0, new ThinkingTime.Steered(thinking), NetworkProfile.DIRECT, 0, 0);
        this.floors =
                target.contests().stream()
                        .map(contest -> new Floor(sockets, contest, all))
                        .toList();
    }

    /** Everybody comes in, one contest after the other. */
    void enter() throws InterruptedException, TimeoutException {
        for (var floor : floors) {
            floor.enter(ENTER_PER_SECOND);
        }
    }

    void watchIdle() throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(SETTLING.toMillis());
        Duration before = cpu();
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        idleShare = (double) cpu().minus(before).toNanos() / IDLE.toNanos();
    }

    void start() throws InterruptedException, TimeoutException {
        for (var floor : floors) {
            floor.start();
        }
    }

    /**
     * Plays questions. CPU is read around the three stretches in which a question costs something:
     * from the press to the last phone that has it, from the opening to the last acknowledgement,
     * and from the close to the last result. What lies between them is waiting, in which only the
     * idle server burns.
     */
    Played play(int questions, ThinkingTime how)
            throws IOException, InterruptedException, TimeoutException {
        thinking.set(how);
        Set<Integer> rounds = new HashSet<>();
        Traffic.Count before = traffic();
        var ask = new CpuWindows(meter);
        var answering = new CpuWindows(meter);
        var ruling = new CpuWindows(meter);
        long missing = 0;
        for (int i = 0; i < questions; i++) {
            long asks = sum(Tally::asks) + contestants;
            long acks = sum(Tally::acks) + contestants;
            long results = sum(Tally::results) + contestants;
            ask.open();
            floors.forEach(Floor::read);
            until(() -> sum(Tally::asks), asks, DELIVERY);
            ask.close();
            sleepUntil(() -> last(Tally::opensAt), -LEAD_MS);
            answering.open();
            missing += reported("acks", until(() -> sum(Tally::acks), acks, ANSWERING));
            answering.close();
            if (graceMs != null) {
                sleepUntil(() -> last(Tally::closesAt), graceMs - LEAD_MS);
            }
            ruling.open();
            floors.forEach(Floor::reveal);
            settle(results);
            ruling.close();
            rounds.add(++lastRound);
        }
        return new Played(
                rounds, ask, answering, ruling, idleShare, traffic().since(before), missing);
    }

    /** Waits of the named rounds, from the tap to the tick on the phone. */
    Spread waits(Set<Integer> rounds) {
        return Spread.ofNanos(
                testimonies()
                        .flatMap(testimony -> testimony.told().stream())
                        .filter(told -> rounds.contains(told.round()))
                        .mapToLong(Told::waitNanos)
                        .toArray());
    }

    /** In the order of the target's contests. */
    List<Floor> floors() {
        return floors;
    }

    private Stream<Testimony> testimonies() {
        return floors.stream().flatMap(floor -> floor.crowd().testimonies().stream());
    }

    private long sum(ToLongFunction<Tally> counter) {
        return floors.stream().mapToLong(floor -> counter.applyAsLong(floor.crowd().tally())).sum();
    }

    private long last(ToLongFunction<Tally> moment) {
        return floors.stream()
                .mapToLong(floor -> moment.applyAsLong(floor.crowd().tally()))
                .max()
                .orElseThrow();
    }

    private Traffic.Count traffic() {
        return floors.stream()
                .map(floor -> floor.crowd().traffic().count())
                .reduce(Traffic.Count::and)
                .orElseThrow();
    }

    double idleShare() {
        return idleShare;
    }

    private void settle(long results) throws InterruptedException, TimeoutException {
        for (var floor : floors) {
            floor.confirm();
        }
        reported("results", until(() -> sum(Tally::results), results, DELIVERY));
        for (var floor : floors) {
            floor.awaitRead("the next question");
        }
    }

    /** Waits for a counter; returns by how much it fell short when patience ends. */
    private static long until(LongSupplier counter, long goal, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (counter.getAsLong() < goal && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return Math.max(0, goal - counter.getAsLong());
    }

    /** Nobody should be missing; if somebody is, the reason is worth a line. */
    private long reported(String what, long missing) {
        if (missing > 0) {
            var refusals = new TreeMap<String, Integer>();
            int reconnected = 0;
            for (Testimony phone : testimonies().toList()) {
                phone.refusals().forEach((code, n) -> refusals.merge(code, n, Integer::sum));
                reconnected += phone.connections() > 1 ? 1 : 0;
            }
            LOG.warn(
                    "{} {} missing; refusals so far {}, phones that came back {}",
                    missing,
                    what,
                    refusals,
                    reconnected);
        }
        return missing;
    }

    /** The server's clock and ours are the same machine's. */
    private static void sleepUntil(LongSupplier epochMs, int later) throws InterruptedException {
        while (System.currentTimeMillis() < epochMs.getAsLong() + later) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private Duration cpu() throws IOException {
        return meter.read();
    }

    @Override
    public void close() {
        floors.forEach(Floor::close);
        sockets.close();
    }
}
