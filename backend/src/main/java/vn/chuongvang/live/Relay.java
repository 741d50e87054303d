package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Letters of a room that follows, on their way to the node that rules. Each is kept until it is
 * answered. An answer of a contestant is sent again until then, and at once when the journal
 * changes hands: it is recorded once, whoever judges it. An act of staff is not: it is meant for
 * the moment.
 */
final class Relay {

    private static final Duration SEND_AGAIN = Duration.ofSeconds(1);
    private static final Duration GIVE_UP = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration STAFF_WAITS = Duration.ofSeconds(5);

    /** An act that is older when the journal changes hands was meant for another moment. */
    private static final Duration OF_THE_MOMENT = Duration.ofSeconds(2);

    private final ContestWire wire;
    private final ServerClock clock;
    private final int capacity;
    private final Map<Long, Sent> sent = new ConcurrentSkipListMap<>();
    private final Map<Long, Long> again = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger size = new AtomicInteger();

    /** On the room's thread. */
    private long looked;

    /**
     * @param at the timer's reading when it was first sent
     */
    private record Sent(Submission submission, Word.Letter word, long at) {
        boolean isStaff() {
            return submission.origin() instanceof Submission.Origin.Staff;
        }
    }

    Relay(ContestWire wire, ServerClock clock, int capacity) {
        this.wire = wire;
        this.clock = clock;
        this.capacity = capacity;
    }

    /** Never blocks. False: too many wait for their answer, come again. */
    boolean send(Submission submission) {
        if (size.incrementAndGet() > capacity) {
            size.decrementAndGet();
            return false;
        }
        var number = numbers.incrementAndGet();
        var word = wire.json().letter(wire.node(), number, submission);
        sent.put(number, new Sent(submission, word, clock.timer()));
        wire.ask(word);
        return true;
    }

    void answered(long letter, Reply reply) {
        var it = take(letter);
        if (it != null) {
            it.submission().reply().accept(reply);
        }
    }

    /** All that wait for an answer, oldest first: it is judged here now. */
    List<Submission> takeBack() {
        var all = new ArrayList<Submission>();
        for (var number : sent.keySet()) {
            var it = take(number);
            if (it != null) {
                all.add(it.submission());
            }
        }
        return all;
    }

    /** Another node rules: what the one before did not answer, this one may never have heard of. */
    void ownerChanged() {
        for (var number : sent.keySet()) {
            var it = sent.get(number);
            if (it == null) {
                continue;
            }
            if (it.isStaff() && clock.timer() - it.at() > OF_THE_MOMENT.toNanos()) {
                answered(number, new Reply.Gone());
            } else {
                sendAgain(number, it);
            }
        }
    }

    /** Looks after what has waited too long; now and then, however often it is called. */
    void tick() {
        var now = clock.timer();
        if (now - looked < LOOK_EVERY.toNanos()) {
            return;
        }
        looked = now;
        sent.forEach(
                (number, it) -> {
                    var waited = now - it.at();
                    var most = it.isStaff() ? STAFF_WAITS : GIVE_UP;
                    if (waited > most.toNanos()) {
                        answered(number, new Reply.Gone());
                    } else if (now - again.getOrDefault(number, it.at()) > SEND_AGAIN.toNanos()) {
                        sendAgain(number, it);
                    }
                });
    }

    private void sendAgain(long number, Sent it) {
        again.put(number, clock.timer());
        wire.askAgain(it.word());
    }

    private @Nullable Sent take(long number) {
        var it = sent.remove(number);
        if (it != null) {
            size.decrementAndGet();
            again.remove(number);
        }
        return it;
    }
}
