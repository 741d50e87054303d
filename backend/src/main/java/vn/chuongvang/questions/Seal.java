package vn.chuongvang.questions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The seal over the questions of a contest.
 *
 * @param by who sealed it
 * @param open true: it hides nothing any more, because it was taken off or the contest is over
 * @param unsealedAt when somebody took it off
 * @param readers who may read the questions; {@code by} is one of them
 */
public record Seal(
        long contest,
        String by,
        Instant at,
        boolean open,
        @Nullable Instant unsealedAt,
        List<Reader> readers) {
    public Seal {
        readers = List.copyOf(readers);
    }

    /** One account that is named. */
    public record Reader(long staff, String name) {}

    public boolean names(long staff) {
        return readers.stream().anyMatch(one -> one.staff() == staff);
    }

    public boolean hidesFrom(long staff) {
        return !open && !names(staff);
    }
}
