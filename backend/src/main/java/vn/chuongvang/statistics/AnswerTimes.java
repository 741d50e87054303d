package vn.chuongvang.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long answers took, so that the plays of many contests can be put together.
 *
 * @param halfSeconds answers within the first half second, the second one …; no zeros at the end
 */
public record AnswerTimes(List<Integer> halfSeconds) {

    public static final AnswerTimes NONE = new AnswerTimes(List.of());

    private static final int WIDTH_MILLIS = 500;

    /** Whatever takes two minutes or longer is in the last place. */
    private static final int MOST = 241;

    public AnswerTimes {
        var end = halfSeconds.size();
        while (end > 0 && halfSeconds.get(end - 1) == 0) {
            end--;
        }
        halfSeconds = List.copyOf(halfSeconds.subList(0, end));
    }

    static AnswerTimes of(List<Long> millis) {
        var counts = new ArrayList<>(Collections.nCopies(MOST, 0));
        for (var took : millis) {
            var place = Math.clamp(took / WIDTH_MILLIS, 0, MOST - 1);
            counts.set(place, counts.get(place) + 1);
        }
        return new AnswerTimes(counts);
    }

    AnswerTimes with(AnswerTimes more) {
        var sums = new ArrayList<Integer>();
        for (int i = 0; i < Math.max(halfSeconds.size(), more.halfSeconds.size()); i++) {
            sums.add(at(i) + more.at(i));
        }
        return new AnswerTimes(sums);
    }

    private int at(int place) {
        return place < halfSeconds.size() ? halfSeconds.get(place) : 0;
    }

    int answers() {
        return halfSeconds.stream().mapToInt(Integer::intValue).sum();
    }

    /** As if answers lay evenly within their half second. */
    OptionalInt medianMillis() {
        var half = answers() / 2.0;
        var before = 0;
        for (int i = 0; i < halfSeconds.size(); i++) {
            var here = halfSeconds.get(i);
            if (here > 0 && before + here >= half) {
                return OptionalInt.of(
                        (int) Math.round(WIDTH_MILLIS * (i + (half - before) / here)));
            }
            before += here;
        }
        return OptionalInt.empty();
    }
}
