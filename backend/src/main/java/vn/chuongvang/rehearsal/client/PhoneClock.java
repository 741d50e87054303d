package vn.chuongvang.rehearsal.client;

import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * The server's time on one phone. Round trips tell how far off the phone is, and an answered ping
 * keeps its line alive. Used on one event loop only.
 */
final class PhoneClock {

    private static final long[] FIRST_PINGS_MS = {0, 400, 1_500};
    private static final long PING_EVERY_MS = 10_000;

    private final Device device;
    private final RandomGenerator random;
    private final ClockOffset offset = new ClockOffset();
    private int connection;

    PhoneClock(Device device, RandomGenerator random) {
        this.device = device;
        this.random = random;
    }

    /** Epoch milliseconds. */
    long serverNow() {
        return Device.now() + offset.millis();
    }

    void guess(long serverNow) {
        offset.guess(serverNow, Device.now());
    }

    void heard(ServerMessage.Pong pong) {
        offset.measured((long) pong.c(), pong.s(), Device.now());
    }

    /** Of the connection that was made now, until there is another. */
    void keep() {
        int over = ++connection;
        for (long first : FIRST_PINGS_MS) {
            after(first, () -> ping(over));
        }
        after(random.nextLong(PING_EVERY_MS), () -> pingOn(over));
    }

    private void pingOn(int over) {
        if (ping(over)) {
            after(PING_EVERY_MS, () -> pingOn(over));
        }
    }

    private boolean ping(int over) {
        boolean same = over == connection && device.isWelcome();
        if (same) {
            device.send(new ClientMessage.Ping(Device.now()), false);
        }
        return same;
    }

    private void after(long millis, Runnable action) {
        device.loop().schedule(action, millis, TimeUnit.MILLISECONDS);
    }
}
