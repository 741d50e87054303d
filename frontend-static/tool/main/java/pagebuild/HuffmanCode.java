package pagebuild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A prefix code for symbols by how often they occur, its words no longer than allowed (RFC 1951).
 */
final class HuffmanCode {

    private final int[] lengths;
    private final int[] words;

    HuffmanCode(int[] counts, int longest) {
        lengths = lengths(counts, longest);
        words = words(lengths, longest);
    }

    int[] lengths() {
        return lengths;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    void write(SmallGzip.BitWriter bits, int symbol) {
        bits.put(words[symbol], lengths[symbol]);
    }

    private static int[] lengths(int[] counts, int longest) {
        var weights = counts;
        var lengths = depths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > longest) {
            weights = Arrays.stream(weights).map(count -> (count + 1) / 2).toArray();
            lengths = depths(weights);
        }
        return lengths;
    }

    private record Node(long weight, int symbol, int left, int right) {}

    /** How deep each symbol lies in Huffman's tree; children stand before their parents. */
    private static int[] depths(int[] counts) {
        var nodes = new ArrayList<Node>();
        var heap =
                new PriorityQueue<Integer>(
                        Comparator.comparingLong((Integer node) -> nodes.get(node).weight()));
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                nodes.add(new Node(counts[symbol], symbol, -1, -1));
                heap.add(nodes.size() - 1);
            }
        }
        var lengths = new int[counts.length];
        if (nodes.size() == 1) {
            lengths[nodes.getFirst().symbol()] = 1;
        }
        while (heap.size() > 1) {
            int left = heap.remove();
            int right = heap.remove();
            long weight = nodes.get(left).weight() + nodes.get(right).weight();
            nodes.add(new Node(weight, -1, left, right));
            heap.add(nodes.size() - 1);
        }
        var depths = new int[nodes.size()];
        for (int node = nodes.size() - 1; node >= 0; node--) {
            var one = nodes.get(node);
            if (one.symbol() < 0) {
                depths[one.left()] = depths[one.right()] = depths[node] + 1;
            } else if (depths[node] > 0) {
                lengths[one.symbol()] = depths[node];
            }
        }
        return lengths;
    }

    /** Canonical words, turned round as they are written from their first bit on. */
    private static int[] words(int[] lengths, int longest) {
        var words = new int[lengths.length];
        int word = 0;
        for (int length = 1; length <= longest; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    words[symbol] = Integer.reverse(word++) >>> 32 - length;
                }
            }
            word <<= 1;
        }
        return words;
    }
}
