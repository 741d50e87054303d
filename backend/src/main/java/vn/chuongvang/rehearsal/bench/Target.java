package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.client.Pass;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A server process that plays questions: ours or the yardstick.
 *
 * @param contestants one pass for each
 */
record Target(String name, long pid, URI webSocket, List<Pass> contestants, Staff staff) {

    /** A fresh pass for the host at every connection. */
    @FunctionalInterface
    interface Staff {
        CompletableFuture<Pass> host();
    }
}
