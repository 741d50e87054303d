package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.cluster.Cluster;

import java.io.IOException;
import java.time.Duration;

/** A blow each half a minute, and a look at the memory each minute, when all is well. */
final class SoakRhythm implements Rhythm {

    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final NodeMemory memory;
    private final Duration every;
    private final long end;
    private long nextBlow;
    private long nextLook;
    private boolean begun;

    SoakRhythm(Cluster cluster, NodeMemory memory, SoakPlan plan) {
        this.cluster = cluster;
        this.memory = memory;
        this.every = plan.every();
        this.end = System.nanoTime() + plan.length().toNanos();
    }

    @Override
    public boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    @Override
    public boolean strikes() throws IOException, InterruptedException {
        if (!begun) {
            begun = true;
            nextLook = System.nanoTime();
            nextBlow = System.nanoTime() + every.toNanos();
        }
        if (System.nanoTime() - nextLook >= 0) {
            memory.read(cluster.nodes());
            nextLook += LOOK.toNanos();
        }
        if (System.nanoTime() - nextBlow < 0) {
            return false;
        }
        nextBlow += every.toNanos();
        return true;
    }
}
