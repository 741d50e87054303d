package vn.chuongvang.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.atomic.AtomicInteger;

class SupervisedTests {

    private final AtomicInteger launches = new AtomicInteger();
    private volatile Process last;

    private final Supervised sleeper =
            new Supervised(
                    "sleeper",
                    () -> {
                        launches.incrementAndGet();
                        last = new ProcessBuilder("sleep", "60").start();
                        return last;
                    });

    /** The end of the process is announced by a thread that wants the same lock. */
    @RepeatedTest(50)
    @Timeout(20)
    void a_kill_and_its_announcement_do_not_wait_for_each_other() throws Exception {
        sleeper.start();
        sleeper.keepAlive();

        sleeper.kill();

        assertThat(last.isAlive()).isFalse();
        assertThat(launches).hasValue(1);
    }

    @Test
    @Timeout(20)
    void who_dies_uncalled_comes_back() throws Exception {
        sleeper.start();
        sleeper.keepAlive();
        var first = last;

        first.destroyForcibly();

        while (launches.get() < 2 || last == first) {
            Thread.onSpinWait();
        }
        sleeper.kill();
        assertThat(launches).hasValue(2);
    }
}
