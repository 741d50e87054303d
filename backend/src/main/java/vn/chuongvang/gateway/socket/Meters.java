package vn.chuongvang.gateway.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts what the gateway does; of contents nothing is ever logged, only these numbers. */
public final class Meters {
    /** What we promise (50 ms), where a host should look (500 ms), and what is around them. */
    private static final Duration[] ACK_STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Counter encodings;
    private final Counter framesDown;
    private final Counter bytesDown;
    private final Counter framesUp;
    private final Counter skipped;
    private final Timer acks;
    private final ConcurrentMap<String, Counter> named = new ConcurrentHashMap<>();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        this.encodings = registry.counter("chuongvang.gateway.encodings");
        this.framesDown = registry.counter("chuongvang.gateway.frames", "way", "down");
        this.bytesDown = registry.counter("chuongvang.gateway.bytes", "way", "down");
        this.framesUp = registry.counter("chuongvang.gateway.frames", "way", "up");
        this.skipped = registry.counter("chuongvang.gateway.skipped");
        this.acks =
                Timer.builder("chuongvang.answers.ack")
                        .description("from the socket to the disk, for acknowledged answers")
                        .serviceLevelObjectives(ACK_STEPS)
                        .register(registry);
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

    /**
     * An answer is on disk.
     *
     * @param since its frame was read from the socket
     */
    public void acknowledged(Duration since) {
        acks.record(since);
    }

    public void answerRefused(String reason) {
        named("chuongvang.answers.refused", "reason", reason);
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
