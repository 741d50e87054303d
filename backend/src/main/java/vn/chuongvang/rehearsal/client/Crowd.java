package vn.chuongvang.rehearsal.client;

import io.netty.util.concurrent.Future;

import vn.chuongvang.rehearsal.person.Persona;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** All simulated contestants of one show, in one process. */
public final class Crowd implements AutoCloseable {

    private final Sockets sockets;
    private final boolean isOurs;
    private final Traffic traffic = new Traffic();
    private final Tally tally = new Tally();
    private final KnownKeys keys = new KnownKeys();
    private final List<SimulatedContestant> contestants = new ArrayList<>();

    public Crowd(URI url) {
        this(new Sockets(url), true);
    }

    /** One of several crowds that share event loops; whoever made these closes them. */
    public Crowd(Sockets sockets) {
        this(sockets, false);
    }

    private Crowd(Sockets sockets, boolean isOurs) {
        this.sockets = sockets;
        this.isOurs = isOurs;
    }

    /**
     * Seats one contestant per pass; nobody has come in yet.
     *
     * @param seed the same seed gives the same people, choices and networks
     */
    public void seat(List<Pass> passes, Function<SplittableRandom, Persona> personas, long seed) {
        SplittableRandom root = new SplittableRandom(seed);
        Hall hall = new Hall(sockets, traffic, tally, keys);
        for (Pass pass : passes) {
            SplittableRandom random = root.split();
            contestants.add(new SimulatedContestant(hall, pass, personas.apply(random), random));
        }
    }

    /** Everybody comes in, so many a second. */
    public void enter(int perSecond) {
        long start = System.nanoTime();
        for (int i = 0; i < contestants.size(); i++) {
            contestants.get(i).enter();
            long due = start + TimeUnit.SECONDS.toNanos(i + 1L) / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    /**
     * Waits until everybody has a seat and a line, and knows how things stand.
     *
     * @return how many are in; fewer than all when the time ran out
     */
    public int awaitIn(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        int in = in();
        while (in < contestants.size() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            in = in();
        }
        return in;
    }

    /** How many have a seat and a line now, and heard what was said on entering. */
    public int in() {
        return tally.in();
    }

    /** Every line breaks at once, and has when this returns; the phones come back by themselves. */
    public void cut() {
        var cut = contestants.stream().map(SimulatedContestant::cut).toList();
        cut.forEach(Future::syncUninterruptibly);
    }

    public List<Testimony> testimonies() {
        var asked = contestants.stream().map(SimulatedContestant::testify).toList();
        return asked.stream().map(answer -> answer.syncUninterruptibly().getNow()).toList();
    }

    public List<SimulatedContestant> contestants() {
        return List.copyOf(contestants);
    }

    public Traffic traffic() {
        return traffic;
    }

    public Tally tally() {
        return tally;
    }

    public KnownKeys keys() {
        return keys;
    }

    public Sockets sockets() {
        return sockets;
    }

    @Override
    public void close() {
        contestants.forEach(SimulatedContestant::leave);
        if (isOurs) {
            sockets.close();
        }
    }
}
