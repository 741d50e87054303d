package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.paging.Cursor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

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
        boolean counting) {

    /** The latest first. */
    static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::playedOn).thenComparing(Origin::contest).reversed();

    public Cursor at() {
        return Cursor.at(playedOn, contest);
    }

    public boolean isBehind(Cursor cursor) {
        int days = playedOn.compareTo(cursor.day(0));
        return days < 0 || days == 0 && contest < cursor.number(1);
    }
}
