package vn.chuongvang.questionbank.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a number as Vietnamese people write it: 10000000, 10.000.000, 10 triệu, mười triệu, 1,5 tỷ.
 * All of the text must be understood; {@code java.text} would take "10 triệu" for 10.
 *
 * <p>One point or one comma with exactly three digits behind it groups thousands, unless the number
 * starts with 0; otherwise it is the decimal mark.
 */
public final class NumberGrammar {
    private static final int LONGEST = 30;
    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}(?:([.,])\\d{3})(?:\\1\\d{3})*(?:(?!\\1)[.,]\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern SPACED_GROUPS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
    private static final Pattern BETWEEN_DIGIT_AND_LETTER =
            Pattern.compile("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");

    private static final Map<String, Integer> SCALES =
            Map.ofEntries(
                    Map.entry("nghin", 3),
                    Map.entry("ngan", 3),
                    Map.entry("k", 3),
                    Map.entry("trieu", 6),
                    Map.entry("tr", 6),
                    Map.entry("ty", 9),
                    Map.entry("ti", 9));
    private static final Map<String, Integer> DIGITS =
            Map.ofEntries(
                    Map.entry("khong", 0),
                    Map.entry("mot", 1),
                    Map.entry("hai", 2),
                    Map.entry("ba", 3),
                    Map.entry("bon", 4),
                    Map.entry("tu", 4),
                    Map.entry("nam", 5),
                    Map.entry("lam", 5),
                    Map.entry("sau", 6),
                    Map.entry("bay", 7),
                    Map.entry("tam", 8),
                    Map.entry("chin", 9));
    private static final Set<String> MONEY = Set.of("dong", "vnd", "d", "₫");

    private final List<String> words;
    private int at;

    private NumberGrammar(List<String> words) {
        this.words = words;
    }

    /** The number, if the text is nothing but a number and perhaps one of the units behind it. */
    public static Optional<BigDecimal> parse(String typed, Collection<String> units) {
        var words = new ArrayList<>(words(typed));
        dropUnit(words, units);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var negative = words.getFirst().equals("-") && words.size() > 1;
        var grammar = new NumberGrammar(negative ? words.subList(1, words.size()) : words);
        return grammar.whole().map(number -> negative ? number.negate() : number);
    }

    private static List<String> words(String typed) {
        var plain = new StringBuilder();
        VietnameseText.fold(typed)
                .codePoints()
                .forEach(
                        c -> {
                            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                                plain.append(Character.getNumericValue(c));
                            } else if (Character.getType(c) != Character.FORMAT) {
                                plain.appendCodePoint(c);
                            }
                        });
        var text = plain.toString().replaceAll("[\\s\\p{Z}]+", " ").replaceAll("[-−–]", " - ");
        text = SPACED_GROUPS.matcher(text.strip()).replaceAll(".");
        text = text.replace("%", " % ").replace("₫", " ₫ ");
        text = BETWEEN_DIGIT_AND_LETTER.matcher(text).replaceAll(" ");
        text = text.replaceAll("[.,;!]+(?= |$)", "").strip();
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }

    private static void dropUnit(List<String> words, Collection<String> units) {
        for (var name : units.stream().flatMap(unit -> unitNames(unit).stream()).toList()) {
            var tail = List.of(name.split(" "));
            var from = words.size() - tail.size();
            if (from > 0 && words.subList(from, words.size()).equals(tail)) {
                words.subList(from, words.size()).clear();
                return;
            }
        }
    }

    private static List<String> unitNames(String unit) {
        var name = VietnameseText.fold(unit).strip();
        if (name.isEmpty()) {
            return List.of();
        }
        if (MONEY.contains(name)) {
            return List.copyOf(MONEY);
        }
        return name.equals("%") ? List.of("%", "phan tram") : List.of(name);
    }

    /**
     * Parts of falling size, each a number below its scale: 1 tỷ 200 triệu; then perhaps a half.
     */
    private Optional<BigDecimal> whole() {
        var sum = BigDecimal.ZERO;
        var limit = Integer.MAX_VALUE;
        while (at < words.size()) {
            var part = digits().or(this::spoken);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            var scale = scale();
            if (scale >= limit) {
                return Optional.empty();
            }
            limit = scale;
            sum = sum.add(part.get().scaleByPowerOfTen(scale));
            if (scale > 0 && take("ruoi")) {
                sum = sum.add(BigDecimal.valueOf(5).scaleByPowerOfTen(scale - 1));
                limit = 0;
            }
        }
        return Optional.of(sum);
    }

    private int scale() {
        var scale = 0;
        while (at < words.size() && SCALES.containsKey(words.get(at)) && scale < 18) {
            scale += SCALES.getOrDefault(words.get(at), 0);
            at++;
        }
        return scale;
    }

    private Optional<BigDecimal> digits() {
        var word = words.get(at);
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var grouped = GROUPED.matcher(word);
        if (grouped.matches()) {
            at++;
            var plain = word.replace(grouped.group(1), "").replace(',', '.');
            return Optional.of(new BigDecimal(plain));
        }
        if (DECIMAL.matcher(word).matches()) {
            at++;
            return Optional.of(new BigDecimal(word.replace(',', '.')));
        }
        return Optional.empty();
    }

    /** A number below a thousand in words; "linh" and "lẻ" fill an empty ten. */
    private Optional<BigDecimal> spoken() {
        var start = at;
        var value = 0;
        var first = digit();
        if (first >= 0 && take("tram")) {
            value = first * 100;
            first = take("linh") || take("le") ? digit() : tens();
            if (first < 0) {
                first = 0;
            }
            value += first;
        } else {
            at = start;
            value = tens();
        }
        return at == start || value < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
    }

    /** mười, mười lăm, hai mươi, hai mươi mốt, một chục, or a lone digit; -1 if there is none. */
    private int tens() {
        if (take("muoi")) {
            return 10 + Math.max(0, digit());
        }
        var first = digit();
        if (first < 0 || !(take("muoi") || take("chuc"))) {
            return first;
        }
        return first * 10 + Math.max(0, digit());
    }

    private int digit() {
        if (at < words.size() && DIGITS.containsKey(words.get(at))) {
            return DIGITS.getOrDefault(words.get(at++), -1);
        }
        return -1;
    }

    private boolean take(String word) {
        var found = at < words.size() && words.get(at).equals(word);
        if (found) {
            at++;
        }
        return found;
    }
}
