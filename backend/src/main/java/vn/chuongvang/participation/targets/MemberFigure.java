package vn.chuongvang.participation.targets;

import java.time.LocalDate;
import java.util.UUID;

/**
 * "Tổng số ĐVTN" of a unit with all below it.
 *
 * @param asOf the day it was true
 * @param source where the figure comes from
 */
public record MemberFigure(UUID unit, LocalDate asOf, int members, String source, String setBy) {
    public static final int MOST = 100_000_000;
    public static final int LONGEST_SOURCE = 200;

    /** For programs, which are not told who anybody is. */
    public MemberFigure unsigned() {
        return new MemberFigure(unit, asOf, members, source, "");
    }
}
