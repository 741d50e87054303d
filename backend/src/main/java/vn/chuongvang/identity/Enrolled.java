package vn.chuongvang.identity;

/**
 * One line of a roster.
 *
 * @param chair seat on the floor, or one of the chairs of reserves behind it
 */
public record Enrolled(int chair, PersonName name, int unit) {}
