package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

/**
 * One line of a roster; lines are numbered as chairs are: the seats of the floor, then reserves.
 *
 * @param name absent when whoever claims the chair says it
 */
public record Enrolled(int chair, @Nullable PersonName name, int unit) {}
