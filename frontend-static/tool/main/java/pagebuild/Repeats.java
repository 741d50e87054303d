package pagebuild;

import java.util.Arrays;

/** Where content repeats itself: for each place and length the nearest earlier copy. */
final class Repeats {

    private static final int WINDOW = 32_768;
    static final int LONGEST = 258;
    static final int SHORTEST = 3;
    private static final int TRIES = 512;

    private final byte[] content;

    /** For each place pairs of length and distance, longer ones farther away. */
    private final int[][] found;

    Repeats(byte[] content) {
        this.content = content;
        this.found = new int[content.length][];
        search();
    }

    private void search() {
        var last = new int[1 << 16];
        Arrays.fill(last, -1);
        var before = new int[content.length];
        var pairs = new int[2 * LONGEST];
        for (int at = 0; at < content.length; at++) {
            int count = 0;
            if (at + SHORTEST <= content.length) {
                int hash = hash(at);
                int length = SHORTEST - 1;
                int earlier = last[hash];
                for (int tries = 0;
                        earlier >= 0 && at - earlier <= WINDOW && tries < TRIES && length < LONGEST;
                        tries++) {
                    int common = common(earlier, at);
                    if (common > length) {
                        length = common;
                        pairs[count++] = length;
                        pairs[count++] = at - earlier;
                    }
                    earlier = before[earlier];
                }
                before[at] = last[hash];
                last[hash] = at;
            }
            found[at] = Arrays.copyOf(pairs, count);
        }
    }

    private int hash(int at) {
        int three =
                (content[at] & 255) << 16 | (content[at + 1] & 255) << 8 | (content[at + 2] & 255);
        return three * 0x9E3779B1 >>> 16;
    }

    private int common(int earlier, int at) {
        int most = Math.min(LONGEST, content.length - at);
        int length = 0;
        while (length < most && content[earlier + length] == content[at + length]) {
            length++;
        }
        return length;
    }

    /**
     * The cheapest way from one place to another: alternately lengths (1: a literal) and distances.
     */
    int[] cheapest(int from, int to, SmallGzip.Prices prices) {
        int size = to - from;
        var cost = new double[size + 1];
        Arrays.fill(cost, Double.MAX_VALUE);
        cost[0] = 0;
        var length = new int[size + 1];
        var distance = new int[size + 1];
        var lengthPrice = prices.lengths();
        for (int i = 0; i < size; i++) {
            double here = cost[i];
            double one = here + prices.literal(content[from + i] & 255);
            if (one < cost[i + 1]) {
                cost[i + 1] = one;
                length[i + 1] = 1;
                distance[i + 1] = 0;
            }
            var pairs = found[from + i];
            int next = SHORTEST;
            for (int p = 0; p < pairs.length; p += 2) {
                int reach = Math.min(pairs[p], size - i);
                double base = here + prices.distance(pairs[p + 1]);
                for (; next <= reach; next++) {
                    double price = base + lengthPrice[next];
                    if (price < cost[i + next]) {
                        cost[i + next] = price;
                        length[i + next] = next;
                        distance[i + next] = pairs[p + 1];
                    }
                }
            }
        }
        return way(size, length, distance);
    }

    private static int[] way(int size, int[] length, int[] distance) {
        var back = new int[2 * size];
        int count = back.length;
        for (int i = size; i > 0; i -= length[i]) {
            back[--count] = distance[i];
            back[--count] = length[i];
        }
        return Arrays.copyOfRange(back, count, back.length);
    }
}
