package vn.chuongvang.rehearsal.bench;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.rehearsal.client.Conductor;
import vn.chuongvang.rehearsal.client.Crowd;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** One crowd in one target: plays questions and reads the meters around them. */
final class Measurement implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Measurement.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    private final Crowd crowd;
    private final Conductor conductor;
    private final AtomicReference<ThinkingTime> thinking =
            new AtomicReference<>(new ThinkingTime.Calm());
    private double idleShare;
    private int lastRound;

    Measurement(Target target) {
        this.meter = new CpuMeter(target.pid());
        this.contestants = target.contestants().size();
        this.graceMs = target.graceMs();
        this.crowd = new Crowd(target.webSocket());
        this.conductor = new Conductor(crowd, target.staff()::host);
        Persona all =
                new Persona(1, 0, new ThinkingTime.Steered(thinking), NetworkProfile.DIRECT, 0, 0);
        target.keys().forEach(crowd.keys()::learn);
        crowd.seat(target.contestants(), _ -> all, 1);
    }

    /** Everybody comes in; then the idle server is watched for a while. */
    void enter() throws IOException, InterruptedException, TimeoutException {
        crowd.enter(ENTER_PER_SECOND);
        int in = crowd.awaitIn(PATIENCE);
        if (in < contestants) {
            throw new TimeoutException("only " + in + " of " + contestants + " came in");
        }
        conductor.enter();
        conductor.await("a console", console -> !console.next().isEmpty(), PATIENCE);
    }

    void watchIdle() throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(SETTLING.toMillis());
        Duration before = cpu();
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        idleShare = (double) cpu().minus(before).toNanos() / IDLE.toNanos();
    }

    void start() throws InterruptedException, TimeoutException {
        ServerMessage.Console console = conductor.await("a console", _ -> true, PATIENCE);
        if (console.next().contains("start")) {
            conductor.press("start", new StaffAct.Start());
            conductor.await("the start", shown -> shown.next().contains("read:main"), PATIENCE);
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
        Traffic.Count before = crowd.traffic().count();
        var ask = new CpuWindows(meter);
        var answering = new CpuWindows(meter);
        var ruling = new CpuWindows(meter);
        long missing = 0;
        for (int i = 0; i < questions; i++) {
            long asks = crowd.tally().asks() + contestants;
            long acks = crowd.tally().acks() + contestants;
            long results = crowd.tally().results() + contestants;
            ask.open();
            conductor.press("read:main", new StaffAct.Read("main"));
            until(crowd.tally()::asks, asks, DELIVERY);
            ask.close();
            sleepUntil(crowd.tally()::opensAt, -LEAD_MS);
            answering.open();
            missing += reported("acks", until(crowd.tally()::acks, acks, ANSWERING));
            answering.close();
            if (graceMs != null) {
                sleepUntil(crowd.tally()::closesAt, graceMs - LEAD_MS);
            }
            ruling.open();
            conductor.press("reveal", new StaffAct.Reveal());
            settle(results);
            ruling.close();
            rounds.add(++lastRound);
        }
        return new Played(
                rounds,
                ask,
                answering,
                ruling,
                idleShare,
                crowd.traffic().count().since(before),
                missing);
    }

    /** Waits of the named rounds, from the tap to the tick on the phone. */
    Spread waits(Set<Integer> rounds) {
        return Spread.ofNanos(
                crowd.testimonies().stream()
                        .flatMap(testimony -> testimony.told().stream())
                        .filter(told -> rounds.contains(told.round()))
                        .mapToLong(Told::waitNanos)
                        .toArray());
    }

    Crowd crowd() {
        return crowd;
    }

    Conductor conductor() {
        return conductor;
    }

    double idleShare() {
        return idleShare;
    }

    /** The ruling needs the host's confirmation unless the rules say otherwise. */
    private void settle(long results) throws InterruptedException, TimeoutException {
        ServerMessage.Console console =
                conductor.await("the reveal", shown -> !shown.next().contains("reveal"), PATIENCE);
        if (console.next().contains("confirm")) {
            conductor.press("confirm", new StaffAct.Confirm());
        }
        reported("results", until(crowd.tally()::results, results, DELIVERY));
        conductor.await("the next question", shown -> shown.next().contains("read:main"), PATIENCE);
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
            for (Testimony phone : crowd.testimonies()) {
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
        conductor.close();
        crowd.close();
    }
}
