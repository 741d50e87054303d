package vn.chuongvang.rehearsal.bench;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.Pass;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A server process that plays questions: ours or the yardstick.
 *
 * @param contestants one pass for each
 * @param keys by the text of the question; whoever answers wrong would not be asked again
 * @param graceMs from the lock to the close; null when it rules as soon as it is asked
 */
record Target(
        String name,
        long pid,
        URI webSocket,
        List<Pass> contestants,
        Map<String, Wire.Key> keys,
        @Nullable Integer graceMs,
        Staff staff) {

    /** A fresh pass for the host at every connection. */
    @FunctionalInterface
    interface Staff {
        CompletableFuture<Pass> host();
    }
}
