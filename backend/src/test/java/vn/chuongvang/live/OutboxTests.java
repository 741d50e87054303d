package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

@Timeout(60)
class OutboxTests {
    private static final int WRITERS = 4;
    private static final int WORDS = 20_000;

    private record Word(int writer, int number) {}

    /** Many small batches: the moment when the queue is found empty comes often. */
    @Test
    void words_of_many_arrive_once_and_in_order_and_never_two_batches_at_a_time()
            throws InterruptedException {
        var arrived = new ConcurrentLinkedQueue<Word>();
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        var all = new CountDownLatch(WRITERS * WORDS);
        var outbox =
                new Outbox<Word>(
                        "test",
                        batch -> {
                            most.accumulateAndGet(together.incrementAndGet(), Math::max);
                            arrived.addAll(batch);
                            together.decrementAndGet();
                            batch.forEach(_ -> all.countDown());
                        });
        var writers = new ArrayList<Thread>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int me = writer;
            writers.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int number = 0; number < WORDS; number++) {
                                            outbox.add(new Word(me, number));
                                            if (number % 3 == 0) {
                                                Thread.yield();
                                            }
                                        }
                                    }));
        }
        for (var writer : writers) {
            writer.join();
        }

        assertThat(all.await(20, TimeUnit.SECONDS)).as("%d are missing", all.getCount()).isTrue();
        assertThat(most).hasValue(1);
        for (int writer = 0; writer < WRITERS; writer++) {
            int me = writer;
            assertThat(arrived.stream().filter(word -> word.writer() == me).map(Word::number))
                    .containsExactlyElementsOf(numbers());
        }
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, WORDS).boxed().toList();
    }
}
