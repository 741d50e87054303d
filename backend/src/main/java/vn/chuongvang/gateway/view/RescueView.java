package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Act;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.gateway.message.Wire;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a host must know to play or to grant a rescue. */
final class RescueView {
    private static final Set<Act> OF_A_RESCUE =
            EnumSet.of(Act.RESCUE, Act.READ_RESCUE, Act.ENTER_POINTS, Act.ENTER_VOTES);

    /** As in the counters of staff: no frame grows with the hall. */
    private static final int MOST_NAMED = 300;

    private RescueView() {}

    static Wire.@Nullable Rescue of(Hall hall, List<Act> next) {
        if (next.stream().noneMatch(OF_A_RESCUE::contains)) {
            return null;
        }
        var game = hall.rescueGame();
        var candidates = hall.rescueCandidates();
        var rules = hall.rules().rescue();
        return new Wire.Rescue(
                rules.mechanism().name(),
                rules.returnCount().text(),
                hall.isRescueCalledFor(),
                candidates.size(),
                candidates.stream().map(ContestantId::value).limit(MOST_NAMED).toList(),
                game.rounds().size(),
                game.points(),
                game.votes().entrySet().stream()
                        .map(count -> new Wire.Votes(count.getKey().value(), count.getValue()))
                        .sorted(
                                Comparator.comparingInt(Wire.Votes::votes)
                                        .reversed()
                                        .thenComparing(Wire.Votes::contestant))
                        .limit(MOST_NAMED)
                        .toList());
    }
}
