package vn.chuongvang.identity;

import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** How fast the programs of one key may ask, so that none of them takes the server from a hall. */
@Component
public class KeyLimits {
    public static final int PER_SECOND = 10;

    /** At once, after a rest. */
    public static final int BURST = 30;

    /** By then there is room for one again. */
    public static final int WAIT_SECONDS = 1;

    private static final long STEP = 1_000 / PER_SECOND;

    private final InstantSource clock;

    /** By key, the moment by which all that it asked would be over at the even pace. */
    private final Map<Long, Long> spentUntil = new HashMap<>();

    KeyLimits(IdentityClock clock) {
        this.clock = clock;
    }

    /** Counts one request; true when it comes too fast, and then it does not count. */
    public synchronized boolean mustWait(MachineKey key) {
        var now = clock.millis();
        var until = Math.max(now, spentUntil.getOrDefault(key.id(), now));
        if (until - now > BURST * STEP) {
            until = now; // Nobody spends so much: the clock was put back.
        }
        if (until - now > (BURST - 1) * STEP) {
            return true;
        }
        spentUntil.put(key.id(), until + STEP);
        return false;
    }
}
