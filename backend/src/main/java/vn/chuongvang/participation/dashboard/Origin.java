package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A contest that figures were counted from.
 *
 * @param rightPercent by {@link Share}; absent where nothing was asked
 * @param counting false: nobody has said yet which units its units are
 */
public record Origin(
        long contest,
        String title,
        LocalDate playedOn,
        long attempts,
        int people,
        long right,
        long asked,
        @Nullable BigDecimal rightPercent,
        boolean counting) {}
