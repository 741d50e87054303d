package vn.chuongvang.contest;

/** What a contestant says went wrong with a question. */
public enum Claim {
    /** "I was right." */
    RIGHT,
    /** "My answer was not taken." */
    NOT_RECORDED,
    /** "The question or its key is wrong." */
    QUESTION,
    OTHER
}
