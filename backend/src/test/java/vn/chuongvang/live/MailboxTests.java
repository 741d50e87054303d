package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

@Timeout(30)
final class MailboxTests {

    private static final Linger RUSH = new Linger(Duration.ofMillis(1), 10);
    private static final Duration FOREVER = Duration.ofSeconds(20);

    private static final Linger LONG_RUSH = new Linger(Duration.ofMillis(50), 100);

    private final AtomicLong timer = new AtomicLong();
    private final Noted noted = new Noted();
    private final long began = System.nanoTime();

    private record Letter(int sender, int number) {}

    @Test
    void many_senders_lose_nothing_and_each_keeps_its_order() throws Exception {
        var senders = 16;
        var letters = 5_000;
        var mailbox = new Mailbox<Letter>(200, 10, System::nanoTime);
        var start = new CountDownLatch(1);
        var threads =
                IntStream.range(0, senders)
                        .mapToObj(
                                sender ->
                                        Thread.ofVirtual()
                                                .start(() -> send(mailbox, start, sender, letters)))
                        .toList();
        start.countDown();
        var received = new ArrayList<Letter>();
        while (received.size() < senders * letters) {
            assertThat(isTooLate()).as("only %d came", received.size()).isFalse();
            received.addAll(mailbox.take(500, Duration.ofSeconds(5), RUSH));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(mailbox.size()).isZero();
        var next = new HashMap<Integer, Integer>();
        for (var letter : received) {
            assertThat(letter.number()).isEqualTo(next.merge(letter.sender(), 1, Integer::sum) - 1);
        }
        assertThat(next.values()).containsOnly(letters);
    }

    private void send(Mailbox<Letter> mailbox, CountDownLatch start, int sender, int letters) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (var number = 0; number < letters; number++) {
            while (!mailbox.offer(new Letter(sender, number)) && !isTooLate()) {
                Thread.yield();
            }
        }
    }

    private boolean isTooLate() {
        return System.nanoTime() - began > FOREVER.toNanos();
    }

    @Test
    void a_full_mailbox_refuses() {
        var mailbox = new Mailbox<String>(3, 1, System::nanoTime);
        assertThat(mailbox.offer("a")).isTrue();
        assertThat(mailbox.offer("b")).isTrue();
        assertThat(mailbox.offer("c")).isFalse();
        assertThat(mailbox.drain()).containsExactly("a", "b");
        assertThat(mailbox.offer("c")).isTrue();
    }

    @Test
    void the_reserve_is_for_the_urgent() {
        var mailbox = new Mailbox<String>(2, 1, System::nanoTime);
        mailbox.offer("answer");
        assertThat(mailbox.offer("answer")).isFalse();
        assertThat(mailbox.offerUrgent("next question")).isTrue();
        assertThat(mailbox.offerUrgent("next question")).isFalse();
    }

    @Test
    void no_more_than_asked_for_is_taken_at_once() {
        var mailbox = new Mailbox<Integer>(10, 0, System::nanoTime);
        List.of(1, 2, 3, 4, 5).forEach(mailbox::offer);
        assertThat(mailbox.take(3, Duration.ZERO, Linger.NONE)).containsExactly(1, 2, 3);
        assertThat(mailbox.take(3, Duration.ZERO, Linger.NONE)).containsExactly(4, 5);
    }

    @Test
    void an_arriving_letter_ends_the_wait() throws Exception {
        var mailbox = new Mailbox<String>(2, 0, System::nanoTime);
        Thread.ofVirtual().start(() -> mailbox.offer("a"));
        var taken = new ArrayList<String>();
        while (taken.isEmpty()) {
            taken.addAll(mailbox.take(1, Duration.ofSeconds(20), Linger.NONE));
        }
        assertThat(taken).containsExactly("a");
    }

    @Test
    void a_full_batch_and_an_urgent_letter_end_the_waiting_for_more() throws Exception {
        var mailbox = new Mailbox<Integer>(1_000, 10, System::nanoTime);
        IntStream.range(0, 10).forEach(mailbox::offer);
        var others =
                Thread.ofVirtual().start(() -> IntStream.range(10, 20).forEach(mailbox::offer));
        // The last letter is counted a moment before it lies in the queue.
        assertThat(takenOnAThreadOfItsOwn(mailbox, 20)).hasSizeBetween(19, 20);
        others.join();
        mailbox.drain();

        IntStream.range(0, 10).forEach(mailbox::offer);
        var host = Thread.ofVirtual().start(() -> mailbox.offerUrgent(99));
        assertThat(takenOnAThreadOfItsOwn(mailbox, 500)).hasSize(11).endsWith(99);
        host.join();
    }

    @Test
    void a_reader_who_took_an_urgent_letter_waits_for_the_next_one_again() {
        var mailbox = new Mailbox<String>(10, 1, timer::get, noted);
        mailbox.offerUrgent("next question");
        assertThat(mailbox.take(5, FOREVER, Linger.NONE)).containsExactly("next question");
        assertThat(noted.waits).isEmpty();
        assertThat(mailbox.take(5, FOREVER, Linger.NONE)).isEmpty();
        assertThat(noted.waits).containsExactly(FOREVER);
    }

    @Test
    void a_reader_is_woken_by_the_letter_that_it_waits_for_and_by_none_before() {
        var mailbox = new Mailbox<Integer>(100, 0, timer::get, noted);
        noted.meanwhile = () -> mailbox.offer(0);
        assertThat(mailbox.take(5, FOREVER, Linger.NONE)).containsExactly(0);
        assertThat(noted.woken).isEqualTo(1);

        IntStream.range(0, 20).forEach(mailbox::offer);
        noted.meanwhile = () -> mailbox.offer(20);
        mailbox.take(22, FOREVER, LONG_RUSH);
        assertThat(noted.woken).as("twenty-two were waited for").isEqualTo(1);

        IntStream.range(0, 20).forEach(mailbox::offer);
        noted.meanwhile = () -> IntStream.range(20, 22).forEach(mailbox::offer);
        mailbox.take(22, FOREVER, LONG_RUSH);
        assertThat(noted.woken).isEqualTo(2);
    }

    @Test
    void an_urgent_letter_wakes_a_reader_who_waits_for_many() {
        var mailbox = new Mailbox<Integer>(100, 1, timer::get, noted);
        IntStream.range(0, 20).forEach(mailbox::offer);
        noted.meanwhile = () -> mailbox.offerUrgent(99);
        assertThat(mailbox.take(500, FOREVER, LONG_RUSH)).endsWith(99);
        assertThat(noted.woken).isEqualTo(1);
    }

    @Test
    void a_reader_who_does_not_wait_is_not_woken() {
        var mailbox = new Mailbox<String>(10, 1, timer::get, noted);
        mailbox.offer("a");
        mailbox.take(5, FOREVER, Linger.NONE);
        mailbox.offer("b");
        mailbox.offerUrgent("c");
        assertThat(noted.woken).isZero();
    }

    @Test
    void a_rush_is_told_by_what_came_since_the_last_taking() {
        var mailbox = new Mailbox<Integer>(100, 0, timer::get, noted);
        timer.addAndGet(Duration.ofMinutes(1).toNanos());
        mailbox.offer(0);
        mailbox.take(500, FOREVER, LONG_RUSH);
        assertThat(noted.waits).as("after a calm minute").isEmpty();

        IntStream.range(0, 20).forEach(mailbox::offer);
        timer.addAndGet(Duration.ofMillis(5).toNanos());
        assertThat(mailbox.take(500, FOREVER, LONG_RUSH)).hasSize(20);
        assertThat(noted.waits).containsExactly(LONG_RUSH.span());
    }

    @Test
    void nobody_waits_for_a_batch_longer_than_for_anything_at_all() {
        var mailbox = new Mailbox<Integer>(100, 0, timer::get, noted);
        IntStream.range(0, 20).forEach(mailbox::offer);
        mailbox.take(500, Duration.ofMillis(10), LONG_RUSH);
        assertThat(noted.waits).containsExactly(Duration.ofMillis(10));
    }

    /** Nobody waits: it is noted how long somebody would have, and how often one is woken. */
    private static final class Noted implements Waiting {

        final List<Duration> waits = new ArrayList<>();
        Runnable meanwhile = () -> {};
        int woken;

        @Override
        public void park(Object blocker, Duration atMost) {
            waits.add(atMost);
            meanwhile.run();
        }

        @Override
        public void unpark(@Nullable Thread waiter) {
            woken++;
        }

        @Override
        public void pause(Duration least, Duration spread) {
            waits.add(least);
        }
    }

    /** Somebody who woke a thread in vain before ends its next wait: a new one was never woken. */
    private static <T> List<T> takenOnAThreadOfItsOwn(Mailbox<T> mailbox, int most)
            throws Exception {
        var always = new Linger(FOREVER, 1);
        var taking = new FutureTask<>(() -> mailbox.take(most, FOREVER, always));
        Thread.ofVirtual().start(taking);
        return taking.get();
    }
}
