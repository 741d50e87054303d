package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ColumnOrderTests {

    @RepeatedTest(200)
    void lines_stand_as_a_plain_comparison_puts_them(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int size = random.nextInt(60);
        var columns =
                Stream.generate(() -> column(size, values(random)))
                        .limit(random.nextInt(5))
                        .toList();

        var order = ColumnOrder.of(size, columns);

        assertThat(IntStream.range(0, size).map(order::line).boxed().toList())
                .isEqualTo(plain(size, columns));
        for (int place = 1; place < size; place++) {
            int line = order.line(place);
            int before = order.line(place - 1);
            assertThat(order.isLikeBefore(place))
                    .isEqualTo(columns.stream().allMatch(of -> of[line] == of[before]));
        }
    }

    @Test
    void a_column_may_reach_from_the_least_number_to_the_greatest() {
        var order = ColumnOrder.of(3, List.of(new long[] {Long.MAX_VALUE, 0, Long.MIN_VALUE}));

        assertThat(IntStream.range(0, 3).map(order::line)).containsExactly(2, 1, 0);
    }

    /** Few values, many, or far too many for one number. */
    private static LongSupplier values(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> () -> random.nextInt(-2, 3);
            case 1 -> () -> random.nextInt();
            default -> random::nextLong;
        };
    }

    private static long[] column(int size, LongSupplier values) {
        return IntStream.range(0, size).mapToLong(_ -> values.getAsLong()).toArray();
    }

    private static List<Integer> plain(int size, List<long[]> columns) {
        Comparator<Integer> order = (_, _) -> 0;
        for (var column : columns) {
            order = order.thenComparing(line -> column[line]);
        }
        return IntStream.range(0, size).boxed().sorted(order).toList();
    }
}
