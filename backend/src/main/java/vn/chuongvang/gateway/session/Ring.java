package vn.chuongvang.gateway.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The last messages to contestants, for those who come back. Either it has everything after a
 * position, or it gives nothing: never a part. Used under the crowd's lock.
 */
final class Ring {
    static final int MOST = 512;
    static final Duration KEPT = Duration.ofMinutes(5);

    private record Kept(Envelope envelope, long at) {}

    private final Deque<Kept> kept = new ArrayDeque<>();
    private long completeFrom;

    /**
     * @param completeFrom position up to which nothing is kept
     */
    Ring(long completeFrom) {
        this.completeFrom = completeFrom;
    }

    void add(Envelope envelope, long now) {
        switch (envelope) {
            // As large as a snapshot for everybody: whoever missed it may as well get one.
            case Envelope.Individual individual -> {
                kept.clear();
                completeFrom = individual.seq();
            }
            case Envelope.Shared _, Envelope.ByKind _, Envelope.Only _ ->
                    kept.add(new Kept(envelope, now));
        }
        while (kept.size() > MOST || isTooOld(now)) {
            completeFrom = kept.remove().envelope().seq();
        }
    }

    /** All messages after a position; empty when some of them are no longer here. */
    Optional<List<Envelope>> after(long seq) {
        if (seq < completeFrom) {
            return Optional.empty();
        }
        return Optional.of(
                kept.stream()
                        .map(Kept::envelope)
                        .filter(envelope -> envelope.seq() > seq)
                        .toList());
    }

    private boolean isTooOld(long now) {
        var oldest = kept.peek();
        return oldest != null && now - oldest.at() > KEPT.toNanos();
    }
}
