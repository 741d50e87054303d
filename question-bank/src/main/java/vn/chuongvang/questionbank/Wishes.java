package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Draw.Slot;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.Question.Difficulty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How hard a question should be where nothing demands it. */
final class Wishes {
    private Wishes() {}

    /** Many easy ones first, because early mass elimination is what spoils an evening. */
    static Difficulty rising(int index, int count) {
        var progress = (index + 0.5) / count;
        return progress < 0.5
                ? Difficulty.RECOGNISE
                : progress < 0.8 ? Difficulty.UNDERSTAND : Difficulty.APPLY;
    }

    /** What a portion wishes, less what its demands will give it; one for each open place. */
    static List<Difficulty> left(Portion portion, List<Slot> demanded, int open) {
        var left = new ArrayList<>(portion.wishes());
        demanded.forEach(slot -> slot.demand().quota().difficulty().ifPresent(left::remove));
        return IntStream.range(0, open)
                .mapToObj(
                        i ->
                                left.isEmpty()
                                        ? rising(i, open)
                                        : left.get((int) ((i + 0.5) * left.size() / open)))
                .toList();
    }
}
