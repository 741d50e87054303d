package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Match.Verdict;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads answers of several marks, as a phone sends them and as they stand on a board: letters, in
 * their order ("A C", "bdac", "1-C 2-A"), and points on a picture ("512 300").
 */
final class Marks {
    private static final Pattern NOT_A_LETTER = Pattern.compile("[\\s\\d.,;:\\-–—>→()]+");
    private static final Pattern NUMBERED = Pattern.compile("([1-9])[\\s.:)\\-–—>→]*([A-Za-z])");
    private static final Pattern POINT = Pattern.compile("\\s*(\\d{1,4})[\\s,;]+(\\d{1,4})\\s*");
    private static final int WHOLE = 1000;
    private static final String OUTSIDE = "-";

    private Marks() {}

    static Match match(Answer.Picked picked, String typed) {
        var marks =
                letters(picked instanceof Answer.Matching ? inOrder(typed) : typed)
                        .filter(picked::fits);
        if (marks.isEmpty()) {
            return AnswerMatcher.verdict(Verdict.WRONG, NormalForm.folded(typed));
        }
        var counted = isSet(picked) ? marks.get().stream().sorted().toList() : marks.get();
        return AnswerMatcher.verdict(
                counted.equals(picked.key()) ? Verdict.RIGHT : Verdict.WRONG,
                Answer.Picked.letters(counted));
    }

    /** A point is what its area is; on a board one writes the area's name, in any way. */
    static Match match(Answer.Hotspot spot, String typed) {
        var point = POINT.matcher(typed);
        if (!point.matches()) {
            return named(spot, typed);
        }
        var x = Integer.parseInt(point.group(1));
        var y = Integer.parseInt(point.group(2));
        var area = x > WHOLE || y > WHOLE ? OUTSIDE : area(spot, x, y);
        return area(spot, area);
    }

    private static Match named(Answer.Hotspot spot, String typed) {
        var written = NormalForm.exact(typed);
        return area(
                spot,
                spot.areas().stream()
                        .map(Answer.Area::name)
                        .filter(name -> NormalForm.exact(name).equals(written))
                        .findFirst()
                        .orElse(written));
    }

    private static Match area(Answer.Hotspot spot, String name) {
        return AnswerMatcher.verdict(
                name.equals(spot.keyText()) ? Verdict.RIGHT : Verdict.WRONG, name);
    }

    private static String area(Answer.Hotspot spot, int x, int y) {
        var at = spot.at(x, y);
        return at.isPresent() ? spot.areas().get(at.getAsInt()).name() : OUTSIDE;
    }

    /** Pairs that somebody numbered, "2-A 1-C", by their numbers. */
    private static String inOrder(String typed) {
        var pairs = NUMBERED.matcher(typed).results().toList();
        return pairs.isEmpty()
                ? typed
                : pairs.stream()
                        .sorted(Comparator.comparing(pair -> pair.group(1)))
                        .map(pair -> pair.group(2))
                        .collect(Collectors.joining());
    }

    private static boolean isSet(Answer.Picked picked) {
        return switch (picked) {
            case Answer.MultipleChoice _ -> true;
            case Answer.Ordering _, Answer.Matching _ -> false;
        };
    }

    /** Letters A to F in the order in which they stand; empty when there is anything else. */
    private static Optional<List<Integer>> letters(String typed) {
        var bare = NOT_A_LETTER.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        var known = bare.chars().allMatch(letter -> letter >= 'A' && letter <= 'F');
        return known && !bare.isEmpty()
                ? Optional.of(bare.chars().map(letter -> letter - 'A').boxed().toList())
                : Optional.empty();
    }
}
