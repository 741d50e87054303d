package vn.chuongvang.contest;

/** How a question is answered. */
public enum AnswerKind {
    /** One of 2 to 6 options. */
    SINGLE_CHOICE,
    /** Right or wrong, shown as two options. */
    TRUE_FALSE,
    /** Written by oneself; the verdict comes with the answer. */
    SHORT_TEXT,
    /** A written number; its distance from the key comes with the answer. */
    NUMBER,
    /** All right ones of 3 to 6 options, and no other; the verdict comes with the answer. */
    MULTIPLE_CHOICE,
    /** Things put in order; the verdict comes with the answer. */
    ORDERING,
    /** What goes with what; the verdict comes with the answer. */
    MATCHING,
    /** A tap on a picture; the verdict comes with the answer. */
    HOTSPOT;

    public boolean isChoice() {
        return this == SINGLE_CHOICE || this == TRUE_FALSE;
    }

    /** Letters or a point: what is written is not what somebody reads. */
    public boolean isMarked() {
        return switch (this) {
            case SINGLE_CHOICE, TRUE_FALSE, SHORT_TEXT, NUMBER -> false;
            case MULTIPLE_CHOICE, ORDERING, MATCHING, HOTSPOT -> true;
        };
    }
}
