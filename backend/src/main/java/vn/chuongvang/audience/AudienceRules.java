package vn.chuongvang.audience;

/** The limits of an audience; docs/rules.md prints them. */
public final class AudienceRules {
    /** Of one phone in a poll, each for somebody else. */
    public static final int VOTES = 3;

    /**
     * Lines of the board that are kept for prizes, and all that are equal to the last of them;
     * pages show the first five.
     */
    public static final int TOP = 50;

    /** Of the survey, with {@value #SURVEY_ANSWERS} answers each. */
    public static final int SURVEY_QUESTIONS = 3;

    public static final int SURVEY_ANSWERS = 3;

    /** With fewer lit lamps it is too easy to say who wins. */
    public static final int PREDICT_ABOVE = 5;

    /** When everybody who is connected has cheered so many seconds, the bar is full. */
    public static final int FULL_CHEER_SECONDS = 20;

    /** A wish to cheer speaks for no more seconds than this. */
    public static final int CHEER_AT_ONCE = 5;

    /** Guests in one contest; whoever is on the roster always has a place. */
    public static final int MEMBERS = 20_000;

    private AudienceRules() {}
}
