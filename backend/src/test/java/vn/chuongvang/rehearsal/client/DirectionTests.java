package vn.chuongvang.rehearsal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;

import org.junit.jupiter.api.Test;

import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
