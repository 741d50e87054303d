package vn.chuongvang.statistics;

import vn.chuongvang.contest.ContestantSet;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.contest.Standing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Right or wrong at one question (x, 1 or 0) beside the rest score (c: right answers to the other
 * items) of the same people, as whole sums, from which the discrimination follows.
 *
 * <p>The discrimination is the point-biserial correlation of x with the rest of the test (J. P.
 * Guilford, "The correlation of an item with a composite of the remaining items in a test",
 * Educational and Psychological Measurement 13, 1953, 87–93), put together within contests:
 *
 * <pre>
 *            Σ Sxr                        n Σxc − Σx Σc             nΣx − (Σx)²           nΣc² − (Σc)²
 *  d = ─────────────────      with  Sxr = ─────────────,    Sxx = ─────────────,  Srr = ─────────────
 *      √( Σ Sxx · Σ Srr )                      n·m                      n                   n·m²
 * </pre>
 *
 * where m is the number of other items and the outer sums run over contests. Only deviations from
 * the mean of the same contest count, so an easy evening is not taken for able people.
 *
 * <p><b>Who is left matters.</b> Where a wrong answer puts out, those who fall at a question were
 * right on everything before it, and those who stay have yet to fall: over "all they were asked",
 * who fell would look better than who stayed. So the other items are only those that everybody
 * among these people was asked. In a contest where the first wrong answer puts out and nobody comes
 * back, all have the same rest score then, and nothing can be said: {@code d} is not known.
 *
 * @param people of whom both are known; those who left the contest are not among them
 * @param items other items that all of them were asked (m)
 * @param right Σx
 * @param sum Σc
 * @param squares Σc²
 * @param both Σxc
 */
public record RestScores(int people, int items, int right, long sum, long squares, long both) {

    public static final RestScores NONE = new RestScores(0, 0, 0, 0, 0, 0);

    /** With fewer other items a rest score is mostly chance. */
    public static final int FEWEST_ITEMS = 5;

    /** A question that counts, and who was right. */
    private record Item(Round round, ContestantSet right) {
        static Item of(Round round) {
            return new Item(round, round.grades(round.asked()).right());
        }
    }

    /**
     * @param counted the rounds that count
     * @param fewest other items that are needed
     */
    static Map<RoundNumber, RestScores> of(Hall hall, List<Round> counted, int fewest) {
        var items = counted.stream().map(Item::of).toList();
        return items.stream()
                .collect(
                        Collectors.toMap(
                                item -> item.round().number(),
                                item -> of(hall, item, items, fewest)));
    }

    private static RestScores of(Hall hall, Item item, List<Item> items, int fewest) {
        var people =
                item.round().asked().stream().filter(id -> isThere(hall.standing(id))).toList();
        var others =
                items.stream()
                        .filter(other -> other != item)
                        .filter(other -> people.stream().allMatch(other.round().asked()::contains))
                        .map(Item::right)
                        .toList();
        if (people.isEmpty() || others.size() < fewest) {
            return NONE;
        }
        var x = item.right();
        var right = 0;
        var sum = 0L;
        var squares = 0L;
        var both = 0L;
        for (var id : people) {
            var rest = others.stream().filter(other -> other.contains(id)).count();
            right += x.contains(id) ? 1 : 0;
            sum += rest;
            squares += rest * rest;
            both += x.contains(id) ? rest : 0;
        }
        return new RestScores(people.size(), others.size(), right, sum, squares, both);
    }

    /** Whoever was taken off the roster or disqualified was not asked the later items. */
    private static boolean isThere(Standing standing) {
        return switch (standing) {
            case Standing.OnFloor _,
                    Standing.Rescued _,
                    Standing.Winner _,
                    Standing.RangBell _,
                    Standing.Eliminated _ ->
                    true;
            case Standing.Reserve _, Standing.Disqualified _ -> false;
        };
    }

    /** Sxx. */
    double variationOfRight() {
        return people == 0 ? 0 : ((double) people * right - (double) right * right) / people;
    }

    /** Srr. */
    double variationOfRest() {
        return people == 0
                ? 0
                : ((double) people * squares - (double) sum * sum)
                        / ((double) people * items * items);
    }

    /** Sxr. */
    double together() {
        return people == 0
                ? 0
                : ((double) people * both - (double) right * sum) / ((double) people * items);
    }
}
