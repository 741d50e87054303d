package vn.chuongvang.participation.targets;

/** What is counted against the plan. */
public enum Measure {
    /** Lượt: one person in one contest. */
    ATTEMPTS,
    /** Người: each person once, in however many contests. */
    PEOPLE
}
