package vn.chuongvang.contest;

/** What a settled round did to the floor. */
public enum RoundOutcome {
    /** Whoever was wrong is out, or loses a life. */
    WRONG_ARE_OUT,
    /** Nobody was wrong. */
    ALL_RIGHT,
    /** Nobody leaves: score mode, or a question before eliminations begin. */
    COUNTED_ONLY,
    /** Everybody was wrong: the question does not count, a backup takes its place. */
    ANNULLED,
    /** Everybody was wrong and stays. */
    ALL_KEPT,
    /** Everybody was wrong and is out until the rescue that must follow. */
    ALL_OUT_FOR_RESCUE,
    /** Everybody was wrong and is out together: they share their rank or play sub-questions. */
    ALL_OUT_TIED;

    boolean costsLives() {
        return switch (this) {
            case WRONG_ARE_OUT, ALL_OUT_FOR_RESCUE, ALL_OUT_TIED -> true;
            case ALL_RIGHT, COUNTED_ONLY, ANNULLED, ALL_KEPT -> false;
        };
    }
}
