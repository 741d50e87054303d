package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Why the clock stands, if it does, and how long it has stood in all.
 *
 * @param since when the first of the causes began; none: the clock runs
 * @param total of the pauses that are over
 */
public record Pauses(Set<PauseCause> causes, @Nullable Instant since, Duration total) {
    static final Pauses NONE = new Pauses(Set.of(), null, Duration.ZERO);

    public Pauses {
        causes = Ordered.copyOf(causes);
    }

    public boolean isPaused() {
        return since != null;
    }

    public boolean isHeldBy(PauseCause cause) {
        return causes.contains(cause);
    }

    /** What a host ends by going on: the emergency stop before the pause that it came upon. */
    public Optional<PauseCause> heldByStaff() {
        return Stream.of(PauseCause.EMERGENCY, PauseCause.HOST).filter(this::isHeldBy).findFirst();
    }

    Pauses begun(PauseCause cause, Instant at) {
        var more = new TreeSet<>(causes);
        more.add(cause);
        return new Pauses(more, since == null ? at : since, total);
    }

    Pauses ended(PauseCause cause, Duration givenBack) {
        var fewer = new TreeSet<>(causes);
        fewer.remove(cause);
        return new Pauses(fewer, fewer.isEmpty() ? null : since, total.plus(givenBack));
    }

    /** What ending this cause gives back: nothing while the other one still holds the clock. */
    Duration dueAtEndOf(PauseCause cause, Instant at) {
        boolean last = causes.size() == 1 && causes.contains(cause);
        return last && since != null && since.isBefore(at)
                ? Duration.between(since, at)
                : Duration.ZERO;
    }

    /** The same moment on a clock that stands still in pauses. */
    Instant running(Instant at) {
        var seen = since != null && since.isBefore(at) ? since : at;
        return seen.minus(total);
    }
}
