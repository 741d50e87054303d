package pagebuild;

import java.util.Arrays;

/** One block of a deflate stream with codes of its own (RFC 1951, 3.2.7). */
final class Block {

    static final int SYMBOLS = 286;
    static final int DISTANCES = 30;
    private static final int END = 256;
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };
    private static final int[] LENGTH_CODES = new int[259];
    private static final int[] LENGTH_BASES = new int[SYMBOLS];
    private static final int[] DISTANCE_BASES = new int[DISTANCES];

    static {
        int length = 3;
        for (int symbol = 257; symbol < SYMBOLS; symbol++) {
            LENGTH_BASES[symbol] = length;
            for (int i = 0; i < 1 << lengthExtra(symbol) && length < 259; i++) {
                LENGTH_CODES[length++] = symbol;
            }
        }
        LENGTH_CODES[258] = 285;
        LENGTH_BASES[285] = 258;
        int distance = 1;
        for (int code = 0; code < DISTANCES; code++) {
            DISTANCE_BASES[code] = distance;
            distance += 1 << distanceExtra(code);
        }
    }

    private final int[] way;
    private final byte[] content;
    private final int from;
    private final int[] symbols = new int[SYMBOLS];
    private final int[] distances = new int[DISTANCES];
    private final HuffmanCode symbolCode;
    private final HuffmanCode distanceCode;
    private final int[] runs;
    private final HuffmanCode runCode;

    Block(int[] way, byte[] content, int from) {
        this.way = way;
        this.content = content;
        this.from = from;
        count();
        symbolCode = new HuffmanCode(symbols, 15);
        distanceCode = new HuffmanCode(distances, 15);
        runs = runs();
        var counts = new int[19];
        for (int i = 0; i < runs.length; i += 2) {
            counts[runs[i]]++;
        }
        runCode = new HuffmanCode(counts, 7);
    }

    static int lengthCode(int length) {
        return LENGTH_CODES[length];
    }

    static int lengthExtra(int symbol) {
        return symbol < 265 || symbol == 285 ? 0 : (symbol - 261) / 4;
    }

    static int distanceCode(int distance) {
        if (distance < 5) {
            return distance - 1;
        }
        int high = 31 - Integer.numberOfLeadingZeros(distance - 1);
        return 2 * high + (distance - 1 >>> high - 1 & 1);
    }

    static int distanceExtra(int code) {
        return code < 4 ? 0 : code / 2 - 1;
    }

    private void count() {
        int at = from;
        for (int i = 0; i < way.length; i += 2) {
            if (way[i] == 1) {
                symbols[content[at] & 255]++;
            } else {
                symbols[lengthCode(way[i])]++;
                distances[distanceCode(way[i + 1])]++;
            }
            at += way[i];
        }
        symbols[END] = 1;
    }

    /** What the next try should reckon with; what did not occur is dear, but possible. */
    SmallGzip.Prices prices() {
        return new SmallGzip.Prices(entropy(symbols), entropy(distances));
    }

    private static double[] entropy(int[] counts) {
        double all = Math.log(Math.max(1, Arrays.stream(counts).sum()));
        return Arrays.stream(counts)
                .mapToDouble(n -> (all - Math.log(Math.max(n, 0.5))) / Math.log(2))
                .toArray();
    }

    long bits() {
        long bits = 3 + 14 + 3L * usedOrder();
        for (int i = 0; i < runs.length; i += 2) {
            bits += runCode.length(runs[i]) + runExtra(runs[i]);
        }
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            int extra = symbol > END ? lengthExtra(symbol) : 0;
            bits += (long) symbols[symbol] * (symbolCode.length(symbol) + extra);
        }
        for (int code = 0; code < DISTANCES; code++) {
            bits += (long) distances[code] * (distanceCode.length(code) + distanceExtra(code));
        }
        return bits;
    }

    void write(SmallGzip.BitWriter bits) {
        bits.put(2, 2);
        bits.put(used(symbolCode.lengths(), 257) - 257, 5);
        bits.put(used(distanceCode.lengths(), 1) - 1, 5);
        int order = usedOrder();
        bits.put(order - 4, 4);
        for (int i = 0; i < order; i++) {
            bits.put(runCode.length(ORDER[i]), 3);
        }
        for (int i = 0; i < runs.length; i += 2) {
            runCode.write(bits, runs[i]);
            bits.put(runs[i + 1], runExtra(runs[i]));
        }
        writeContent(bits);
        symbolCode.write(bits, END);
    }

    private void writeContent(SmallGzip.BitWriter bits) {
        int at = from;
        for (int i = 0; i < way.length; i += 2) {
            if (way[i] == 1) {
                symbolCode.write(bits, content[at] & 255);
            } else {
                int symbol = lengthCode(way[i]);
                symbolCode.write(bits, symbol);
                bits.put(way[i] - LENGTH_BASES[symbol], lengthExtra(symbol));
                int code = distanceCode(way[i + 1]);
                distanceCode.write(bits, code);
                bits.put(way[i + 1] - DISTANCE_BASES[code], distanceExtra(code));
            }
            at += way[i];
        }
    }

    /** The lengths of both codes as runs: pairs of a symbol and its extra bits. */
    private int[] runs() {
        int first = used(symbolCode.lengths(), 257);
        int second = used(distanceCode.lengths(), 1);
        var all = Arrays.copyOf(symbolCode.lengths(), first + second);
        System.arraycopy(distanceCode.lengths(), 0, all, first, second);
        var runs = new int[2 * all.length];
        int count = 0;
        for (int i = 0; i < all.length; ) {
            int same = 1;
            while (i + same < all.length && all[i + same] == all[i]) {
                same++;
            }
            int value = all[i];
            i += same;
            if (value != 0) {
                runs[count] = value;
                count += 2;
                same--;
            }
            int least = 3;
            int most = value == 0 ? 138 : 6;
            while (same >= least) {
                int now = Math.min(same, most);
                int symbol = value != 0 ? 16 : now < 11 ? 17 : 18;
                runs[count] = symbol;
                runs[count + 1] = now - (symbol == 18 ? 11 : 3);
                count += 2;
                same -= now;
            }
            for (; same > 0; same--) {
                runs[count] = value;
                count += 2;
            }
        }
        return Arrays.copyOf(runs, count);
    }

    private static int runExtra(int symbol) {
        return switch (symbol) {
            case 16 -> 2;
            case 17 -> 3;
            case 18 -> 7;
            default -> 0;
        };
    }

    private int usedOrder() {
        int used = ORDER.length;
        while (used > 4 && runCode.length(ORDER[used - 1]) == 0) {
            used--;
        }
        return used;
    }

    private static int used(int[] lengths, int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }
}
