package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A draw that anybody can repeat from its seed, on paper if need be: contestants are put in the
 * order of their numbers, then for i = last … 1 the one at place i changes seats with the one at
 * place j, where j = ⌊next · (i + 1) / 2⁶⁴⌋ and next is the following number of SplitMix64 (Steele,
 * Lea and Flood 2014) started from the seed. {@code docs/rules.md} holds an example.
 */
public final class Draw {
    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    private Draw(long seed) {
        state = seed;
    }

    /** The values in drawn order. */
    public static <T extends Comparable<? super T>> List<T> shuffled(
            Collection<T> values, long seed) {
        var drawn = new ArrayList<>(values);
        drawn.sort(null);
        var draw = new Draw(seed);
        for (int i = drawn.size() - 1; i > 0; i--) {
            int j = (int) Math.unsignedMultiplyHigh(draw.next(), i + 1L);
            drawn.set(j, drawn.set(i, drawn.get(j)));
        }
        return List.copyOf(drawn);
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
