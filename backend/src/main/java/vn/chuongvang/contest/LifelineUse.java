package vn.chuongvang.contest;

/** A lifeline that a contestant has used. */
record LifelineUse(ContestantId contestant, String lifeline) {}
