package vn.chuongvang.participation.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.stream.LongStream;

/** Behind a contest are those that the list has behind it, also of the same day. */
class OriginTests {

    private static Origin origin(long contest) {
        var day = LocalDate.of(2026, 11, 1).plusDays(contest * 7 % 5);
        return new Origin(contest, "Hội thi", day, 9, 9, 0, 0, null, true);
    }

    @Test
    void a_cursor_cuts_where_it_stands() {
        var all =
                LongStream.rangeClosed(1, 40)
                        .mapToObj(OriginTests::origin)
                        .sorted(Origin.ORDER)
                        .toList();
        for (int at = 0; at < all.size(); at++) {
            var cursor = all.get(at).at();
            assertThat(all.stream().filter(one -> one.isBehind(cursor)))
                    .isEqualTo(all.subList(at + 1, all.size()));
        }
    }
}
