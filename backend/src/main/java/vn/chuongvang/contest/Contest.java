package vn.chuongvang.contest;

import java.util.List;

/** The rules: what follows from a command, and what a fact does to a contest. */
public final class Contest {
    private Contest() {}

    /** What follows from a command. Changes nothing; the same input gives the same decision. */
    public static Decision decide(ContestState state, ContestCommand command) {
        throw new UnsupportedOperationException(state + " " + command);
    }

    /** The contest after a fact. */
    public static ContestState evolve(ContestState state, ContestEvent event) {
        throw new UnsupportedOperationException(state + " " + event);
    }

    /** The contest after facts, in their order; starts from {@link ContestState.Empty}. */
    public static ContestState evolveAll(ContestState state, List<ContestEvent> events) {
        var now = state;
        for (var event : events) {
            now = evolve(now, event);
        }
        return now;
    }
}
