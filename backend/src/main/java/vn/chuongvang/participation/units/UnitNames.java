package vn.chuongvang.participation.units;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Names of units as people sort them: by Vietnamese letters, and "Thôn 2" before "Thôn 10". */
public final class UnitNames {
    private static final Pattern PIECES = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    private UnitNames() {}

    /** A comparator of its own for each caller: collators keep what they compare. */
    public static Comparator<String> order() {
        return Comparator.comparing(keys());
    }

    /** Makes keys that belong together; whoever sorts many names makes each key once. */
    static Function<String, Key> keys() {
        var collator = Collator.getInstance(Locale.of("vi", "VN"));
        return name -> {
            var pieces = new ArrayList<Piece>();
            for (var piece : PIECES.split(name)) {
                pieces.add(new Piece(isNumber(piece) ? bare(piece) : "", key(collator, piece)));
            }
            return new Key(List.copyOf(pieces));
        };
    }

    /** Where a name stands in a list. */
    record Key(List<Piece> pieces) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            for (int i = 0; i < Math.min(pieces.size(), other.pieces.size()); i++) {
                int order = pieces.get(i).compareTo(other.pieces.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(pieces.size(), other.pieces.size());
        }
    }

    /**
     * @param number its digits without leading zeros; empty for words
     */
    record Piece(String number, CollationKey letters) implements Comparable<Piece> {

        @Override
        public int compareTo(Piece other) {
            if (number.isEmpty() || other.number.isEmpty()) {
                return letters.compareTo(other.letters);
            }
            return number.length() != other.number.length()
                    ? Integer.compare(number.length(), other.number.length())
                    : number.compareTo(other.number);
        }
    }

    private static CollationKey key(Collator collator, String piece) {
        return collator.getCollationKey(piece);
    }

    /** Zero itself keeps a digit, so that it stays a number. */
    private static String bare(String digits) {
        return digits.replaceFirst("^0+(?=\\d)", "");
    }

    private static boolean isNumber(String piece) {
        return !piece.isEmpty() && Character.isDigit(piece.charAt(0));
    }
}
