package vn.chuongvang.audience;

/** What came of a wish. */
public sealed interface Reply {

    /** On disk; cheers and reactions, which are only counted, are answered like this too. */
    record Kept(Mine mine) implements Reply {}

    record Refused(Code code) implements Reply {}

    /** Why a wish was not done; docs/protocol.md words each. */
    enum Code {
        AUDIENCE_OFF,
        AUDIENCE_FULL,
        STILL_IN,
        NOT_OPEN,
        TOO_LATE,
        IMPOSSIBLE_VALUE,
        PREDICTIONS_CLOSED,
        NO_POLL,
        NOT_A_CANDIDATE,
        SURVEY_CLOSED
    }
}
