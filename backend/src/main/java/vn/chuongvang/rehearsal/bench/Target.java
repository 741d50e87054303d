package vn.chuongvang.rehearsal.bench;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.Pass;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Server processes that play questions: ours or the yardstick.
 *
 * @param contests that are played at the same moment
 * @param graceMs from the lock to the close; null when it rules as soon as it is asked
 */
record Target(
        String name,
        List<Long> pids,
        URI webSocket,
        List<Contest> contests,
        @Nullable Integer graceMs) {

    /**
     * One contest.
     *
     * @param contestants one pass for each
     * @param keys by the text of the question; whoever answers wrong would not be asked again
     */
    record Contest(List<Pass> contestants, Map<String, Wire.Key> keys, Host host) {}

    /** A fresh pass for the host at every connection. */
    @FunctionalInterface
    interface Host {
        CompletableFuture<Pass> pass();
    }

    /** The same for rules by which the last answer closes a question: nobody waits for the time. */
    Target hurried() {
        return new Target(name, pids, webSocket, contests, null);
    }

    int contestants() {
        return contests.stream().mapToInt(contest -> contest.contestants().size()).sum();
    }
}
