package vn.chuongvang.contest;

/** A written answer for the host's ruling list. */
public record NearMiss(ContestantId contestant, String text, String canonical) {}
