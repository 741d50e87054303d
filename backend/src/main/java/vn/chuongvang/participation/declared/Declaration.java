package vn.chuongvang.participation.declared;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An activity outside the product, as a unit declares it.
 *
 * @param by who entered it
 */
public record Declaration(
        long id,
        Activity activity,
        String by,
        Instant at,
        List<Evidence> evidence,
        @Nullable Withdrawal withdrawn) {

    public Declaration {
        evidence = List.copyOf(evidence);
    }

    /**
     * What was done.
     *
     * @param unit whose it was
     * @param testBefore of a training: the contest that was its test before
     * @param testAfter and the one after
     * @param counts of the unit and units below it, each once
     */
    public record Activity(
            DeclaredKind kind,
            String title,
            LocalDate heldOn,
            UUID unit,
            String note,
            @Nullable Long testBefore,
            @Nullable Long testAfter,
            List<DeclaredCount> counts) {
        public static final int LONGEST_TITLE = 200;
        public static final int LONGEST_NOTE = 1_000;
        public static final int MOST_COUNTS = 2_000;

        public Activity {
            counts = List.copyOf(counts);
        }
    }

    /** That it was wrong. */
    public record Withdrawal(String by, Instant at, String reason) {
        public static final int LONGEST_REASON = 300;
    }

    /** Whether it is in the figures. */
    public enum State {
        /** In no figure: nothing shows yet that it happened. */
        WAITING,
        COUNTED,
        WITHDRAWN
    }

    public State state() {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        return evidence.isEmpty() ? State.WAITING : State.COUNTED;
    }
}
