package vn.chuongvang.rehearsal.client;

import io.netty.util.concurrent.Future;

import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A crowd of spectators around one contest, in this process. */
public final class Street implements AutoCloseable {
    private final Sockets sockets;
    private final List<Spectator> spectators = new ArrayList<>();
    private final AtomicInteger in = new AtomicInteger();
    private final AtomicLong joined = new AtomicLong();
    private final AtomicLong played = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();

    /**
     * @param url of the spectators' door, {@code ws://…/ws/watch}
     */
    public Street(URI url, String code, int many, long seed) {
        this(url, code, many, _ -> NetworkProfile.DIRECT, seed);
    }

    /**
     * @param networks draws the network that each of them is on
     */
    public Street(
            URI url,
            String code,
            int many,
            Function<SplittableRandom, NetworkProfile> networks,
            long seed) {
        this.sockets = new Sockets(url);
        var root = new SplittableRandom(seed);
        for (int i = 0; i < many; i++) {
            var random = root.split();
            var network = networks.apply(random);
            spectators.add(new Spectator(this, sockets, Pass.spectator(code), network, random));
        }
    }

    /** Everybody comes, so many a second, and is waited for; gives how many are in. */
    public long enter(int perSecond, Duration atMost) {
        long start = System.nanoTime();
        for (int i = 0; i < spectators.size(); i++) {
            spectators.get(i).enter();
            long due = start + TimeUnit.SECONDS.toNanos(i + 1L) / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
        }
        long end = System.nanoTime() + atMost.toNanos();
        while (joined.get() < spectators.size() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return joined.get();
    }

    public int size() {
        return spectators.size();
    }

    /** How many have a line now, and heard what was said on entering. */
    public int in() {
        return in.get();
    }

    /** Every line breaks at once, and has when this returns; the pages come back by themselves. */
    public void cut() {
        var cut = spectators.stream().map(Spectator::cut).toList();
        cut.forEach(Future::syncUninterruptibly);
    }

    /** Answers that were sent. */
    public long sent() {
        return played.get();
    }

    public long refusals() {
        return refused.get();
    }

    /** From the tap to the word that it is on disk, in nanoseconds, of all that were kept. */
    public long[] waitNanos() {
        return waits.stream().mapToLong(Long::longValue).toArray();
    }

    void isIn(boolean caughtUp) {
        in.addAndGet(caughtUp ? 1 : -1);
    }

    void joined() {
        joined.incrementAndGet();
    }

    void played() {
        played.incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    void kept(long nanos) {
        waits.add(nanos);
    }

    @Override
    public void close() {
        spectators.forEach(Spectator::leave);
        sockets.close();
    }
}
