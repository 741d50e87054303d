package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.Response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

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
    private final Map<AnswerKey, List<Long>> answers = new ConcurrentHashMap<>();
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

        boolean says(Response response) {
            return word instanceof Word.Answering answering
                    && answering.answer().response().equals(response);
        }

        @Nullable AnswerKey key() {
            return word instanceof Word.Answering(_, _, var answer)
                    ? new AnswerKey(
                            answer.round().value(), answer.contestant().value(), answer.attempt())
                    : null;
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
        var it = new Sent(submission, word, clock.timer());
        var key = it.key();
        if (key != null) {
            answers.merge(key, List.of(number), Relay::joined);
        }
        sent.put(number, it);
        wire.ask(word);
        return true;
    }

    void answered(long letter, Reply reply) {
        var it = take(letter);
        if (it != null) {
            it.submission().reply().accept(reply);
        }
    }

    /** On disk: that is the receipt of whoever sent it, and no word of its own comes. */
    void recorded(Recorded fact, long controlSeq) {
        if (fact.event() instanceof ContestEvent.AnswerRecorded answer) {
            for (var number : answers.getOrDefault(Receipts.key(answer), List.of())) {
                var it = sent.get(number);
                if (it != null && it.says(answer.response())) {
                    answered(number, new Reply.Committed(List.of(fact), controlSeq));
                }
            }
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
            var key = it.key();
            if (key != null) {
                answers.computeIfPresent(key, (_, numbers) -> without(numbers, number));
            }
        }
        return it;
    }

    private static List<Long> joined(List<Long> some, List<Long> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static @Nullable List<Long> without(List<Long> numbers, long one) {
        var left = numbers.stream().filter(number -> number != one).toList();
        return left.isEmpty() ? null : left;
    }
}
