package vn.chuongvang.contest;

/** Why a command is refused; worded by the catalogues of the pages. */
public enum Refusal {
    /** Not in this phase. */
    NOT_NOW,
    PAUSED,
    ALREADY_PAUSED,
    NOT_PAUSED,
    /** The rules ask for something that is not built; details name the parameters. */
    RULES_NOT_BUILT,
    /** Values that cannot be; details give parameter, value and what is allowed. */
    RULES_IMPOSSIBLE,
    ROSTER_IMPOSSIBLE,
    QUESTIONS_DO_NOT_FIT,
    UNKNOWN_CONTESTANT,
    NO_SUCH_SEAT,
    SEAT_TAKEN,
    FLOOR_FULL,
    NOT_A_RESERVE,
    NOBODY_ON_FLOOR,
    NO_QUESTION_LEFT,
    /** The title that ends this contest has been awarded: finish it, or rescue. */
    CONTEST_DECIDED,
    /** Whoever plays the final question picks its category before it is read. */
    PICK_FINAL_FIRST,
    /** The rules do not name it; details give what they name. */
    NO_SUCH_LIFELINE,
    LIFELINE_USED,
    /** A rescue must bring somebody back first. */
    RESCUE_FIRST,
    NO_SUCH_ROUND,
    NOT_OPEN,
    /** An answer after the grace, of which evidence is already kept, or to a round long past. */
    TOO_LATE,
    NOT_ASKED,
    NOT_ON_FLOOR,
    ANSWER_IS_FINAL,
    /** The answer does not fit the question. */
    ANSWER_DOES_NOT_FIT,
    /** The deadline and the grace are not over. */
    TOO_EARLY,
    ALREADY_LOCKED,
    /** Answers are given on boards; staff may enter one. */
    ANSWER_ON_BOARD,
    /** Referees have not confirmed everybody yet; details give how many are missing. */
    ZONES_NOT_CONFIRMED,
    ALREADY_OPEN,
    /** Seconds outside what makes sense. */
    TIME_OUT_OF_RANGE,
    /** There is no time limit that could be made longer: a host locks. */
    NO_DEADLINE,
    ALREADY_RIGHT,
    DISPUTE_WINDOW_OVER,
    ALREADY_RAISED,
    TOO_MANY_DISPUTES,
    NO_SUCH_DISPUTE,
    ALREADY_VOID,
    ROUND_DOES_NOT_COUNT,
    NOT_OUT,
    ALREADY_DISQUALIFIED,
    NO_RESCUE_LEFT,
    /** No trigger of the rules holds. */
    RESCUE_NOT_DUE,
    /** Questions, points or votes of this rescue come first. */
    RESCUE_GAME_FIRST,
    NOBODY_TO_RESCUE,
    COUNT_OUT_OF_RANGE,
    SELECTION_NOT_IN_RULES,
    /** Picks that are not exactly the places, not eligible or uneven between units. */
    PICKS_DO_NOT_FIT,
    REASON_NEEDED,
    /** The list is empty or names somebody twice. */
    LIST_DOES_NOT_FIT,
    NOT_TIED,
    TIES_ARE_SHARED,
    TIEBREAK_RUNNING,
    NO_TIEBREAK,
    NO_BELL_TO_RING,
    NOTHING_TO_UNDO,
    TOO_LATE_TO_UNDO
}
