package vn.chuongvang.questions;

import java.time.Instant;

/**
 * Something that was done with a question.
 *
 * @param number counts the events of one question from 1, without gaps
 * @param by the sign-in name of who did it
 * @param note why; may be empty where nobody has to say
 */
public record BankEvent(int number, int version, Kind kind, String by, Instant at, String note) {

    /** What may be done with a question. */
    public enum Kind {
        /** Written as a new question. */
        CREATED,
        /** Came in a file. */
        IMPORTED,
        /** A new version. */
        EDITED,
        /** A new version in which only the dates of reading and review differ. */
        RENEWED,
        /** Somebody else held it against its sources. */
        REVIEWED,
        /** A third person approved it. */
        APPROVED,
        /** Back to its writers; it is not played until it is reviewed again. */
        SENT_BACK,
        /** Looked at because of disputes, and right as it is. */
        STILL_RIGHT,
        /** Withdrawn. */
        RETIRED,
        /** No longer withdrawn; a draft again. */
        REOPENED
    }
}
