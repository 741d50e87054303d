package vn.chuongvang.statistics;

/** What one asking of a question is worth as a measurement. */
public enum PlayStatus {
    /** A main question, or a backup that took its place: everybody on the floor answered it. */
    COUNTED,
    /** Voided by the host: whatever the reason, the answers say nothing. */
    VOIDED,
    /** Everybody was wrong and the rules cancelled the question. */
    ANNULLED,
    /** A sub-question or a rescue question: asked of a few who were chosen by how they played. */
    BESIDE
}
