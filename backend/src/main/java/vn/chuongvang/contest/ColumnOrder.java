package vn.chuongvang.contest;

import java.util.Arrays;
import java.util.List;

/**
 * Lines in the order of their columns: the first column weighs most, less comes first, and equal
 * lines stay as they stand.
 *
 * <p>Sorted digit by digit from the last one on (radix sort), each pass keeping what those before
 * it did. In a contest four passes are enough, where comparing takes log n steps for each line.
 */
final class ColumnOrder {
    /** Bits of a digit: its 2,048 counters stay in the processor's nearest cache. */
    private static final int DIGIT = 11;

    private static final int MASK = (1 << DIGIT) - 1;

    private final List<long[]> columns;
    private int[] lines;
    private int[] spare;

    private ColumnOrder(List<long[]> columns, int size) {
        this.columns = columns;
        this.lines = new int[size];
        this.spare = new int[size];
        Arrays.setAll(lines, line -> line);
    }

    /**
     * @param size how many lines there are
     * @param columns each with a value for each line
     */
    static ColumnOrder of(int size, List<long[]> columns) {
        var order = new ColumnOrder(columns, size);
        columns.reversed().forEach(order::sort);
        return order;
    }

    /** Which line stands there. */
    int line(int place) {
        return lines[place];
    }

    /** Whether all columns of this place and the one before it are the same. */
    boolean isLikeBefore(int place) {
        for (var column : columns) {
            if (column[lines[place]] != column[lines[place - 1]]) {
                return false;
            }
        }
        return true;
    }

    /** Distances from the least value have no sign, and only as many digits as they need. */
    private void sort(long[] column) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long value : column) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        int bits = column.length == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(most - least);
        for (int shift = 0; shift < bits; shift += DIGIT) {
            sort(column, least, shift);
        }
    }

    private void sort(long[] column, long least, int shift) {
        var starts = new int[MASK + 2];
        for (long value : column) {
            starts[digit(value - least, shift) + 1]++;
        }
        for (int digit = 0; digit < MASK; digit++) {
            starts[digit + 1] += starts[digit];
        }
        for (int line : lines) {
            spare[starts[digit(column[line] - least, shift)]++] = line;
        }
        var sorted = spare;
        spare = lines;
        lines = sorted;
    }

    private static int digit(long distance, int shift) {
        return (int) (distance >>> shift) & MASK;
    }
}
