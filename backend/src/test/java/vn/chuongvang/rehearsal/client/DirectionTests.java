package vn.chuongvang.rehearsal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;

import org.junit.jupiter.api.Test;

import vn.chuongvang.rehearsal.person.Draws;
import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class DirectionTests {

    private static final int FRAMES = 3_000;

    @Test
    void frames_come_out_in_the_order_in_which_they_went_in() throws Exception {
        var loop = new DefaultEventLoop();
        List<Integer> heard = new ArrayList<>();
        var all = new CountDownLatch(FRAMES);
        try {
            loop.execute(
                    () ->
                            send(
                                    new Direction(
                                            loop, NetworkProfile.WIFI, new SplittableRandom(1)),
                                    heard,
                                    all));
            assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
        assertThat(heard).containsExactlyElementsOf(IntStream.range(0, FRAMES).boxed().toList());
    }

    /** 100 kbit/s: 2,500 bytes with their headers take as long as their way. */
    @Test
    void a_frame_is_under_way_as_long_as_its_line_and_its_bytes_ask_for() throws Exception {
        var narrow = line(Duration.ofMillis(200), 0, 100);

        assertThat(millisUnderWay(narrow, new Draws(1), 2_440, false)).isGreaterThanOrEqualTo(399);
    }

    @Test
    void a_lost_frame_that_others_follow_is_not_waited_for_as_long_as_one_alone() throws Exception {
        var lossy = line(Duration.ofMillis(10), 0.1, 0);

        assertThat(millisUnderWay(lossy, new Draws(0, 1), 100, true)).isLessThan(5_000);
    }

    private static NetworkProfile line(Duration oneWay, double loss, int kilobits) {
        return new NetworkProfile(
                "test", oneWay, Duration.ZERO, loss, Duration.ofSeconds(10), kilobits);
    }

    private static long millisUnderWay(
            NetworkProfile network, RandomGenerator random, int bytes, boolean nudged)
            throws Exception {
        var loop = new DefaultEventLoop();
        try {
            var arrived = new CompletableFuture<Long>();
            long began = System.nanoTime();
            loop.execute(
                    () ->
                            new Direction(loop, network, random)
                                    .send(
                                            () -> arrived.complete(System.nanoTime()),
                                            bytes,
                                            nudged));
            return (arrived.get(20, TimeUnit.SECONDS) - began) / 1_000_000;
        } finally {
            loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
    }

    private static void send(Direction line, List<Integer> heard, CountDownLatch all) {
        for (int i = 0; i < FRAMES; i++) {
            int frame = i;
            line.send(
                    () -> {
                        heard.add(frame);
                        all.countDown();
                    },
                    100,
                    false);
            LockSupport.parkNanos(20_000);
        }
    }
}
