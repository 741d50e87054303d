package vn.chuongvang.contest;

/** What a contestant answered. */
public sealed interface Response {

    /**
     * @param option 0-based: 0 = A
     */
    record Choice(int option) implements Response {
        public Choice {
            Require.that(option >= 0, "options start at 0");
        }
    }

    /**
     * A written board, already judged by the matcher: its verdict is a fact, so the rules handle no
     * text.
     *
     * @param text as it was written, for the host's eyes
     * @param canonical the matcher's form; answers with the same form are the same answer
     * @param distance how far a number is from the key, {@link #NO_DISTANCE} if it is not a number
     */
    record Written(String text, String canonical, Verdict verdict, double distance)
            implements Response {
        public static final double NO_DISTANCE = -1;
        static final int LONGEST = 200;

        public Written {
            Require.that(text.length() <= LONGEST, "a written answer has at most 200 characters");
            Require.that(canonical.length() <= LONGEST, "a canonical form is as short");
            Require.that(
                    distance >= 0 || distance == NO_DISTANCE, "a distance is not negative or none");
        }
    }

    /** The matcher's judgement of a written answer. */
    enum Verdict {
        RIGHT,
        WRONG,
        /** So close that the host should look; wrong until accepted. */
        NEAR
    }
}
