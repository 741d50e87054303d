package vn.chuongvang.participation.targets;

import java.time.LocalDate;
import java.util.UUID;

/**
 * "Tổng số ĐVTN" of a unit with all below it.
 *
 * @param asOf the day it was true
 * @param source where the figure comes from; empty where it was computed
 * @param computed whether it is the sum of figures of units that became this one; then the oldest
 *     of their days is its day
 */
public record MemberFigure(
        UUID unit, LocalDate asOf, int members, String source, String setBy, boolean computed) {
    public static final int MOST = 100_000_000;
    public static final int LONGEST_SOURCE = 200;

    /** For programs, which are not told who anybody is. */
    public MemberFigure unsigned() {
        return new MemberFigure(unit, asOf, members, source, "", computed);
    }
}
