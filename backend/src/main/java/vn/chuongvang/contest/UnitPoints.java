package vn.chuongvang.contest;

/** What the rescuers of one unit won. */
public record UnitPoints(UnitId unit, int points) {}
