package vn.chuongvang.rehearsal.client;

import vn.chuongvang.gateway.message.ServerMessage;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** How many of the messages that move a question forward the whole crowd has heard. */
public final class Tally {

    private final LongAdder asks = new LongAdder();
    private final LongAdder acks = new LongAdder();
    private final LongAdder results = new LongAdder();

    private final AtomicInteger in = new AtomicInteger();

    private volatile long opensAt;
    private volatile long closesAt;

    void heard(ServerMessage message) {
        if (message instanceof ServerMessage.Ask ask) {
            opensAt = ask.question().opensAt();
            closesAt = ask.question().closesAt();
            asks.increment();
        } else if (message instanceof ServerMessage.Ack) {
            acks.increment();
        } else if (message instanceof ServerMessage.Result) {
            results.increment();
        } else if (message instanceof ServerMessage.Clock clock && clock.round() > 0) {
            closesAt = clock.closesAt();
        }
    }

    /** When the question asked last opens, in epoch milliseconds of the server's clock. */
    public long opensAt() {
        return opensAt;
    }

    /** When it is locked; earlier than announced when everybody's answer is final. */
    public long closesAt() {
        return closesAt;
    }

    void isIn(boolean caughtUp) {
        in.addAndGet(caughtUp ? 1 : -1);
    }

    /** How many have a line now, and heard what was said on entering. */
    public int in() {
        return in.get();
    }

    public long asks() {
        return asks.sum();
    }

    public long acks() {
        return acks.sum();
    }

    public long results() {
        return results.sum();
    }
}
