package vn.chuongvang.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.Question.Difficulty;

import java.util.List;
import java.util.stream.IntStream;

/** Behind a line are those that the table has behind it, also with equal figures or none. */
class ListWishTests {

    private static Row row(int number) {
        var p = share(number % 4);
        var d = share(number % 3);
        var id = "T1-%03d".formatted(number / 2);
        return new Row(
                id, number % 2, true, 1, 1, number % 5, p, d, 9, Difficulty.APPLY, null, List.of());
    }

    private static @Nullable Double share(int part) {
        return part == 0 ? null : part / 7.0;
    }

    @Test
    void a_cursor_cuts_where_it_stands() {
        for (var sort : List.of("n", "p", "d")) {
            for (var order : List.of("asc", "desc")) {
                var wish = ListWish.of(sort, order);
                var all =
                        IntStream.range(0, 60)
                                .mapToObj(ListWishTests::row)
                                .sorted(wish.rows())
                                .toList();
                for (int at = 0; at < all.size(); at++) {
                    var cursor = wish.at(all.get(at));
                    assertThat(all.stream().filter(row -> wish.isBehind(row, cursor)))
                            .as(sort + order)
                            .isEqualTo(all.subList(at + 1, all.size()));
                }
            }
        }
    }
}
