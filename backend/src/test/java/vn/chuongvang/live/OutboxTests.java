package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

@Timeout(60)
class OutboxTests {
    private static final int WRITERS = 3;
    private static final int WORDS = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Word(int writer, int number) {}

    /** Each writer waits for its word: so the queue is found empty again and again. */
    @Test
    void words_of_many_arrive_once_and_in_order_and_never_two_batches_at_a_time()
            throws InterruptedException {
        var arrived = new ConcurrentLinkedQueue<Word>();
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        var got = new AtomicIntegerArray(WRITERS);
        var outbox =
                new Outbox<Word>(
                        "test",
                        Duration.ZERO,
                        batch -> {
                            most.accumulateAndGet(together.incrementAndGet(), Math::max);
                            arrived.addAll(batch);
                            // As long as Redis takes, so that somebody else would be seen.
                            LockSupport.parkNanos(20_000);
                            together.decrementAndGet();
                            batch.forEach(word -> got.incrementAndGet(word.writer()));
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
                                            while (got.get(me) <= number) {
                                                Thread.yield();
                                            }
                                        }
                                    }));
        }
        for (var writer : writers) {
            assertThat(writer.join(PATIENCE)).as("all came: " + got).isTrue();
        }
        assertThat(most).hasValue(1);
        for (int writer = 0; writer < WRITERS; writer++) {
            int me = writer;
            assertThat(arrived.stream().filter(word -> word.writer() == me).map(Word::number))
                    .containsExactlyElementsOf(numbers());
        }
    }

    /** The first goes at once; in a rush many go together. */
    @Test
    void messages_keep_their_pace() throws InterruptedException {
        var sent = new ConcurrentLinkedQueue<Integer>();
        var messages = new AtomicInteger();
        var pace = Duration.ofMillis(50);
        var outbox =
                new Outbox<Integer>(
                        "paced",
                        pace,
                        batch -> {
                            messages.incrementAndGet();
                            sent.addAll(batch);
                        });
        var began = System.nanoTime();
        for (int number = 0; number < 200; number++) {
            outbox.add(number);
            Thread.sleep(1);
        }
        var rushed = Duration.ofNanos(System.nanoTime() - began);
        await().atMost(PATIENCE).until(() -> sent.size() == 200);
        assertThat(sent).containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
        assertThat(messages.get()).isBetween(2, (int) rushed.dividedBy(pace) + 2);
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, WORDS).boxed().toList();
    }
}
