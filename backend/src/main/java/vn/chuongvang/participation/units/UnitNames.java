package vn.chuongvang.participation.units;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of units as people sort them: by Vietnamese letters, and "Thôn 2" before "Thôn 10". */
public final class UnitNames {
    private static final Pattern PIECES = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    private UnitNames() {}

    /** A comparator of its own for each caller: collators keep what they compare. */
    public static Comparator<String> order() {
        var collator = Collator.getInstance(Locale.of("vi", "VN"));
        return (one, other) -> compare(PIECES.split(one), PIECES.split(other), collator);
    }

    private static int compare(String[] one, String[] other, Collator collator) {
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            int order = compare(one[i], other[i], collator);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length, other.length);
    }

    private static int compare(String one, String other, Collator collator) {
        if (isNumber(one) && isNumber(other)) {
            var left = one.replaceFirst("^0+", "");
            var right = other.replaceFirst("^0+", "");
            return left.length() != right.length()
                    ? Integer.compare(left.length(), right.length())
                    : left.compareTo(right);
        }
        return collator.compare(one, other);
    }

    private static boolean isNumber(String piece) {
        return !piece.isEmpty() && Character.isDigit(piece.charAt(0));
    }
}
