package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.AtQuestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sub-questions among equals, and sharing instead. */
final class Tiebreaks {
    private Tiebreaks() {}

    static Decision start(ContestState.Prepared state, ContestCommand.StartTiebreak command) {
        var hall = state.hall();
        if (!(state instanceof ContestState.BetweenQuestions) || !Endings.isPlayOver(hall)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (hall.tiebreak().isPresent()) {
            return Decision.refused(Refusal.TIEBREAK_RUNNING);
        }
        if (hall.rules().tie() == ContestRules.TiePolicy.SHARED) {
            return Decision.refused(Refusal.TIES_ARE_SHARED);
        }
        if (hall.unasked(QuestionPurpose.TIEBREAK).isEmpty()) {
            return Decision.refused(Refusal.NO_QUESTION_LEFT);
        }
        var tied = command.contestants().stream().sorted().toList();
        return hall.tiedGroups().contains(tied)
                ? Decision.accepted(new ContestEvent.TiebreakStarted(command.at(), tied))
                : Decision.refused(Refusal.NOT_TIED);
    }

    static Decision share(ContestState.Prepared state, ContestCommand.ShareRanks command) {
        var hall = state.hall();
        if (!(state instanceof ContestState.BetweenQuestions)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var tied = command.contestants().stream().sorted().toList();
        var running = hall.tiebreak();
        if (running.isEmpty() && !Endings.isPlayOver(hall)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        boolean shareable =
                running.map(tie -> tie.tied().equals(tied))
                        .orElseGet(() -> hall.tiedGroups().contains(tied));
        return shareable ? shared(state, command.at(), tied) : Decision.refused(Refusal.NOT_TIED);
    }

    private static Decision shared(
            ContestState.Prepared state, Instant at, List<ContestantId> tied) {
        return new Decision.Accepted(Aftermath.of(state, new ContestEvent.RanksShared(at, tied)));
    }

    /** Best first; one group only when the sub-question decided nothing. */
    static List<List<ContestantId>> order(AtQuestion state) {
        var playing = state.playing().toList();
        return switch (state.hall().rules().tie()) {
            case SUDDEN_DEATH_CORRECT -> grouped(playing, id -> wrongness(state, id));
            case FASTEST_CORRECT -> grouped(playing, id -> slowness(state, id));
            case CLOSEST_NUMBER -> grouped(playing, id -> distance(state, id));
            case BUZZER -> firstAhead(grouped(playing, id -> slowness(state, id)));
            case SHARED ->
                    throw new IllegalStateException("no sub-questions are asked for this tie");
        };
    }

    /** Only the first right press decides; everybody else is behind it together. */
    private static List<List<ContestantId>> firstAhead(List<List<ContestantId>> order) {
        if (order.size() < 2) {
            return order;
        }
        var behind = order.stream().skip(1).flatMap(List::stream).sorted().toList();
        return List.of(order.getFirst(), behind);
    }

    private static double wrongness(AtQuestion state, ContestantId contestant) {
        return state.current().isRight(contestant) ? 0 : 1;
    }

    private static double slowness(AtQuestion state, ContestantId contestant) {
        return state.current().isRight(contestant)
                ? state.current().tookMillis(contestant)
                : Double.POSITIVE_INFINITY;
    }

    private static double distance(AtQuestion state, ContestantId contestant) {
        var answer = state.current().answers().find(contestant);
        return answer != null
                        && answer.response() instanceof Response.Written written
                        && written.distance() != Response.Written.NO_DISTANCE
                ? written.distance()
                : Double.POSITIVE_INFINITY;
    }

    private static List<List<ContestantId>> grouped(
            List<ContestantId> contestants, Function<ContestantId, Double> by) {
        return new ArrayList<>(
                contestants.stream()
                        .collect(
                                Collectors.groupingBy(
                                        by,
                                        () -> new TreeMap<>(Comparator.naturalOrder()),
                                        Collectors.toList()))
                        .values());
    }
}
