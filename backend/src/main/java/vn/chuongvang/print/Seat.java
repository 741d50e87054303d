package vn.chuongvang.print;

import org.jspecify.annotations.Nullable;

/**
 * A seat and who sits there.
 *
 * @param number on the floor, or of a reserve's chair behind it
 * @param name absent while nobody is known
 * @param unit absent while nobody is known
 */
public record Seat(int number, boolean reserve, @Nullable String name, @Nullable String unit) {}
