package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds answers of what a file says, or tells why it cannot be one of ours. */
public final class Answers {
    private static final int MOST_OPTIONS = 6;
    private static final int MOST_PAIRS = 5;
    private static final int FEWEST_MARKS = 3;

    /** What is written in a score without eighty thousand zeros behind it. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,18}(\\.\\d{0,12})?|\\.\\d{1,12})([eE][-+]?\\d)?");

    private Answers() {}

    /**
     * One left thing and what belongs to it.
     *
     * @param left empty when the right one belongs to nothing
     */
    public record Pair(String left, String right) {}

    public static Answer choice(List<String> options, int key) {
        return new Answer.Choice(distinct(options, 2), key);
    }

    /** Where two options say in words that it is a claim, it is one. */
    public static Answer choiceOrClaim(List<String> options, int key) {
        if (options.size() == 2) {
            var first = truth(options.get(0));
            var second = truth(options.get(1));
            if (first.isPresent() && second.isPresent() && !first.equals(second)) {
                return new Answer.TrueFalse(key == 0 ? first.get() : second.get());
            }
        }
        return choice(options, key);
    }

    public static Answer multiple(List<String> options, List<Integer> keys) {
        if (keys.isEmpty()) {
            throw new Refusal("key.missing");
        }
        return new Answer.MultipleChoice(distinct(options, FEWEST_MARKS), keys);
    }

    public static Answer written(
            List<String> accepted, List<String> rejected, Answer.MatchPolicy policy) {
        var right = some(accepted);
        if (right.isEmpty()) {
            throw new Refusal("key.missing");
        }
        var wrong = some(rejected).stream().filter(Predicate.not(right::contains)).toList();
        return new Answer.ShortText(right, wrong, policy);
    }

    public static Answer number(
            BigDecimal value, BigDecimal tolerance, String unit, List<String> otherUnits) {
        if (tolerance.signum() < 0) {
            throw new Refusal("number.tolerance", tolerance.toPlainString());
        }
        return new Answer.Number(value, tolerance, Words.oneLine(unit), some(otherUnits));
    }

    /** Digits with a decimal point, and a small exponent. */
    public static BigDecimal decimal(String digits) {
        var bare = digits.strip();
        if (!NUMBER.matcher(bare).matches()) {
            throw new Refusal("number.unread", Words.oneLine(digits));
        }
        var number = new BigDecimal(bare);
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** What is on the right is shown in the order of the alphabet, as the format has no order. */
    public static Answer matching(List<Pair> pairs) {
        var left = pairs.stream().map(Pair::left).filter(Predicate.not(String::isBlank)).toList();
        var right = sorted(pairs.stream().map(Pair::right).toList());
        var key =
                pairs.stream()
                        .filter(pair -> !pair.left().isBlank())
                        .map(pair -> right.indexOf(Words.oneLine(pair.right())))
                        .toList();
        return matching(left, right, key);
    }

    public static Answer matching(List<String> left, List<String> right, List<Integer> key) {
        var prompts = distinct(left, 2);
        var others = distinct(right, 2);
        if (prompts.size() > MOST_PAIRS || others.size() < prompts.size()) {
            throw new Refusal("matching.count", prompts.size(), others.size());
        }
        return fitting(() -> new Answer.Matching(prompts, others, key));
    }

    /** Things in their right order; they are shown in the order of the alphabet. */
    public static Answer ordering(List<String> inOrder) {
        var shown = sorted(inOrder);
        return ordering(shown, inOrder.stream().map(Words::oneLine).map(shown::indexOf).toList());
    }

    public static Answer ordering(List<String> shown, List<Integer> key) {
        var items = distinct(shown, FEWEST_MARKS);
        return fitting(() -> new Answer.Ordering(items, key));
    }

    /** Marks of letters, "A, C" or "BDAC". */
    public static List<Integer> letters(String marks, int count) {
        var bare = marks.replaceAll("[\\s,;.|/-]+", "").toUpperCase(java.util.Locale.ROOT);
        if (bare.isEmpty()) {
            throw new Refusal("key.missing");
        }
        if (!bare.chars().allMatch(letter -> letter >= 'A' && letter < 'A' + count)) {
            throw new Refusal("key.unread", Words.oneLine(marks));
        }
        return bare.chars().mapToObj(letter -> letter - 'A').toList();
    }

    /** "Đúng", "True", "T" …; empty for other words. */
    public static Optional<Boolean> truth(String words) {
        return switch (VietnameseText.fold(words.strip())) {
            case "dung", "true", "t" -> Optional.of(true);
            case "sai", "false", "f" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** All words of an answer that somebody reads. */
    public static List<String> words(Answer answer) {
        return switch (answer) {
            case Answer.Choice choice -> choice.options();
            case Answer.TrueFalse _, Answer.Number _ -> List.of();
            case Answer.ShortText text -> text.accepted();
            case Answer.Matching matching ->
                    Stream.concat(matching.left().stream(), matching.right().stream()).toList();
            case Answer.MultipleChoice choice -> choice.options();
            case Answer.Ordering ordering -> ordering.items();
            case Answer.Hotspot spot -> spot.areas().stream().map(Answer.Area::name).toList();
        };
    }

    private interface Built {
        Answer answer();
    }

    private static Answer fitting(Built built) {
        try {
            return built.answer();
        } catch (IllegalArgumentException _) {
            throw new Refusal("key.unfit");
        }
    }

    private static List<String> distinct(List<String> things, int fewest) {
        var clean = things.stream().map(Words::oneLine).toList();
        if (clean.size() < fewest || clean.size() > MOST_OPTIONS) {
            throw new Refusal("count", fewest, MOST_OPTIONS, clean.size());
        }
        var seen = new HashSet<String>();
        for (var one : clean) {
            if (one.isEmpty()) {
                throw new Refusal("option.blank");
            }
            if (!seen.add(one)) {
                throw new Refusal("option.twice", one);
            }
        }
        return clean;
    }

    private static List<String> some(Collection<String> words) {
        return words.stream()
                .map(Words::oneLine)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    private static List<String> sorted(List<String> things) {
        return things.stream().map(Words::oneLine).sorted().toList();
    }

    static List<Integer> indexes(List<?> things, Predicate<Integer> wanted) {
        return IntStream.range(0, things.size()).boxed().filter(wanted).toList();
    }
}
