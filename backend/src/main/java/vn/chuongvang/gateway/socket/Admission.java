package vn.chuongvang.gateway.socket;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The brake at the door: so many handshakes a second for the node, so many sockets for an address.
 * The address' share is high, for a whole hall may sit behind one.
 */
final class Admission {
    private static final double BURST_SECONDS = 2;

    private final double perNano;
    private final double burst;
    private final int perAddress;
    private final ConcurrentMap<InetAddress, Integer> open = new ConcurrentHashMap<>();
    private double tokens;
    private long last = System.nanoTime();

    /**
     * @param perSecond handshakes
     * @param perAddress sockets that may be open
     */
    Admission(int perSecond, int perAddress) {
        this.perNano = perSecond / 1e9;
        this.burst = perSecond * BURST_SECONDS;
        this.perAddress = perAddress;
        this.tokens = burst;
    }

    /** True when a socket may be opened; {@link #left} gives its place back. */
    boolean admit(InetAddress address) {
        var counted = open.merge(address, 1, Integer::sum);
        if (counted <= perAddress && takeToken(System.nanoTime())) {
            return true;
        }
        left(address);
        return false;
    }

    void left(InetAddress address) {
        open.computeIfPresent(address, (_, count) -> count > 1 ? count - 1 : null);
    }

    private synchronized boolean takeToken(long now) {
        tokens = Math.min(burst, tokens + (now - last) * perNano);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
