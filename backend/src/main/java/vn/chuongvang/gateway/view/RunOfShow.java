package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.PreparedQuestion;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Round;
import vn.chuongvang.gateway.message.Wire;

import java.util.ArrayList;
import java.util.List;

/** What was played, what is on, and which main questions come. */
final class RunOfShow {
    private RunOfShow() {}

    /**
     * @param withTitles the host sees what comes; a referee sees only that it comes
     */
    static List<Wire.ShowLine> of(Scene scene, ContestState.Prepared state, boolean withTitles) {
        var hall = state.hall();
        var lines = new ArrayList<Wire.ShowLine>();
        hall.rounds().forEach(round -> lines.add(played(scene, hall, round)));
        if (state instanceof ContestState.AtQuestion asking) {
            lines.add(line(scene, asking.current(), "now", null));
        }
        int n = state instanceof ContestState.AtQuestion asking ? last(asking) : hall.lastIndex();
        int main = hall.rules().questions().main();
        for (var question : n < main ? unasked(state) : List.<PreparedQuestion>of()) {
            // All that the final question may be picked from have its number.
            n = Math.min(n + 1, main);
            lines.add(
                    new Wire.ShowLine(
                            n,
                            null,
                            withTitles ? scene.script().title(question.id()) : "",
                            Script.kind(question),
                            "next",
                            null,
                            null));
        }
        return List.copyOf(lines);
    }

    private static Wire.ShowLine played(Scene scene, Hall hall, Round round) {
        var voided = hall.isVoided(round.number());
        int after = round.asked().size() - Results.out(hall, round.number());
        return line(scene, round, voided ? "void" : "done", round.isMain() ? after : null);
    }

    private static Wire.ShowLine line(
            Scene scene, Round round, String state, @Nullable Integer after) {
        return new Wire.ShowLine(
                ContestantView.index(round),
                round.number().value(),
                scene.script().title(round.question().id()),
                Script.kind(round.question()),
                state,
                round.asked().size(),
                after);
    }

    private static int last(ContestState.AtQuestion asking) {
        return Math.max(asking.hall().lastIndex(), ContestantView.index(asking.current()));
    }

    private static List<PreparedQuestion> unasked(ContestState.Prepared state) {
        var left = state.hall().unasked(QuestionPurpose.MAIN);
        return state instanceof ContestState.AtQuestion asking
                ? left.stream()
                        .filter(question -> !question.equals(asking.current().question()))
                        .toList()
                : left;
    }
}
