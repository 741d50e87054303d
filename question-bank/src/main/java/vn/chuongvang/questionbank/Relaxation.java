package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.DrawResult.Part;

import java.util.Optional;

/**
 * One thing given up that lets a draw succeed which was refused.
 *
 * @param part of a demand or a number of questions; only there
 * @param section as in {@link DrawResult.Shortage}
 * @param quota the demand as it was; empty where all questions of a part are meant
 * @param to the number that is left; 0 where no number changes
 */
public record Relaxation(
        Kind kind, Optional<Part> part, int section, Optional<Quota> quota, int to) {

    /** What may be given up. */
    public enum Kind {
        /** Questions that the same audience had lately may come. */
        USED_AGAIN,
        /** All topics may come. */
        ALL_TOPICS,
        /** Questions on one fact may meet. */
        MEETING,
        /** Special questions of all groups may come. */
        ALL_GROUPS,
        /** The demand without its difficulty. */
        ANY_DIFFICULTY,
        /** The demand without its topic. */
        ANY_TOPIC,
        /** The demand without its group. */
        ANY_GROUP,
        /** The demand without its skill. */
        ANY_SKILL,
        /** The demand, or the part, with fewer questions. */
        FEWER
    }

    static Relaxation of(Kind kind) {
        return new Relaxation(kind, Optional.empty(), 0, Optional.empty(), 0);
    }
}
