package vn.chuongvang.questions;

import vn.chuongvang.questionbank.QuestionId;

/** A question that does not hold on a day, and why. */
public record Expired(QuestionId question, Reason reason) {

    /** Why it may not be played. */
    public enum Reason {
        /** Its facts are not in force yet. */
        NOT_YET_VALID,
        /** Its facts ended. */
        ENDED,
        /** Its review is overdue. */
        REVIEW_OVERDUE,
        /** The bank withdrew it or has no reviewed version of it. */
        WITHDRAWN,
        /** The bank has a newer version that was reviewed. */
        REPLACED
    }
}
