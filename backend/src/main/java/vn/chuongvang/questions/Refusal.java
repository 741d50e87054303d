package vn.chuongvang.questions;

/** Why something is not done with a question. */
public enum Refusal {
    /** There is no such question. */
    UNKNOWN_QUESTION,
    /** Somebody wrote a newer version, or acted, since the page was read. */
    NEWER_VERSION,
    /** Only a draft is reviewed. */
    NOT_A_DRAFT,
    /** Only a reviewed version is approved. */
    NOT_REVIEWED,
    /** Whoever wrote a version neither reviews nor approves it. */
    OWN_VERSION,
    /** Whoever reviewed it does not approve it: two people look at it. */
    OWN_REVIEW,
    /** Only what was reviewed or approved is sent back. */
    NOTHING_TO_SEND_BACK,
    /** It is withdrawn; it is reopened first. */
    IS_RETIRED,
    /** It is not withdrawn. */
    NOT_RETIRED,
    /** This act needs a reason. */
    REASON_MISSING,
    /** The checks found errors. */
    HAS_ERRORS,
    /** The new version says what the newest one says. */
    NOTHING_CHANGED
}
