package vn.chuongvang.contest;

/** What a prepared question is kept for. */
public enum QuestionPurpose {
    /** One of the numbered questions. */
    MAIN,
    /** Takes the place of a main question that was voided, annulled or is to be skipped. */
    BACKUP,
    /** A sub-question (câu hỏi phụ) among those who are tied. */
    TIEBREAK,
    /**
     * Asked for a rescue, of rescuers or of the eliminated. No question is kept for it: it takes
     * backups.
     */
    RESCUE,
    /**
     * A question to the audience (câu hỏi khán giả): nobody on the floor is asked, and nothing on
     * it changes. Small gifts, while a rescue is prepared or referees count.
     */
    AUDIENCE
}
