package vn.chuongvang.rehearsal.client;

import io.netty.channel.EventLoop;

import vn.chuongvang.rehearsal.person.Line;
import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One direction of a device's connection: each frame comes out when its line lets it arrive, and in
 * the order in which it went in. Timers that are due in the same millisecond fire in any order, so
 * each lets out whatever is first. Used on one event loop only.
 */
final class Direction {

    private final EventLoop loop;
    private final Line line;
    private final Queue<Runnable> onTheWay = new ArrayDeque<>();

    Direction(EventLoop loop, NetworkProfile network, RandomGenerator random) {
        this.loop = loop;
        this.line = new Line(network, random);
    }

    /**
     * @param bytes of the frame
     * @param nudged tiny frames will follow, see {@link Line#arrival}
     */
    void send(Runnable frame, int bytes, boolean nudged) {
        long now = Device.now();
        onTheWay.add(frame);
        long arrival = line.arrival(now, bytes, nudged);
        loop.schedule(this::arrive, Math.max(0, arrival - now), TimeUnit.MILLISECONDS);
    }

    private void arrive() {
        Objects.requireNonNull(onTheWay.poll()).run();
    }
}
