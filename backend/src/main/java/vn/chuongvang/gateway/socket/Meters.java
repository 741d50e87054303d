package vn.chuongvang.gateway.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts what the gateway does; of contents nothing is ever logged, only these numbers. */
public final class Meters {
    private final MeterRegistry registry;
    private final Counter encodings;
    private final Counter framesDown;
    private final Counter bytesDown;
    private final Counter framesUp;
    private final Counter skipped;
    private final ConcurrentMap<String, Counter> named = new ConcurrentHashMap<>();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        this.encodings = registry.counter("chuongvang.gateway.encodings");
        this.framesDown = registry.counter("chuongvang.gateway.frames", "way", "down");
        this.bytesDown = registry.counter("chuongvang.gateway.bytes", "way", "down");
        this.framesUp = registry.counter("chuongvang.gateway.frames", "way", "up");
        this.skipped = registry.counter("chuongvang.gateway.skipped");
    }

    /** A message was turned into bytes, for however many sockets. */
    public void encoded() {
        encodings.increment();
    }

    void sent(int bytes) {
        framesDown.increment();
        bytesDown.increment(bytes);
    }

    void received() {
        framesUp.increment();
    }

    void skipped() {
        skipped.increment();
    }

    void handshakeRefused(int status) {
        named("chuongvang.gateway.handshakes.refused", "status", Integer.toString(status));
    }

    public void refused(String code) {
        named("chuongvang.gateway.refused", "code", code);
    }

    void closed(CloseCode code) {
        named("chuongvang.gateway.closed", "code", Integer.toString(code.code()));
    }

    private void named(String name, String tag, String value) {
        named.computeIfAbsent(name + value, _ -> registry.counter(name, tag, value)).increment();
    }
}
