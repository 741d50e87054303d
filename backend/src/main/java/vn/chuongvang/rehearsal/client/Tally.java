package vn.chuongvang.rehearsal.client;

import vn.chuongvang.gateway.message.ServerMessage;

import java.util.concurrent.atomic.LongAdder;

/** How many of the messages that move a question forward the whole crowd has heard. */
public final class Tally {

    private final LongAdder asks = new LongAdder();
    private final LongAdder acks = new LongAdder();
    private final LongAdder results = new LongAdder();

    void heard(ServerMessage message) {
        if (message instanceof ServerMessage.Ask) {
            asks.increment();
        } else if (message instanceof ServerMessage.Ack) {
            acks.increment();
        } else if (message instanceof ServerMessage.Result) {
            results.increment();
        }
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
