package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where everybody stands, derived from the facts of the contest by {@link Tally}: nothing in it is
 * ever counted down.
 *
 * @param standings and {@code scores}: one for each contestant, in their order
 * @param voided and {@code annulled}: rounds that do not count
 * @param lifelines that were used, in rounds that are not void
 * @param extraTime percent, of those who have any
 * @param finalPick the category of the final question, 0 before it is picked
 * @param places what tie-breaks and sharing decided
 */
record Standings(
        List<Standing> standings,
        List<Score> scores,
        ContestantSet onFloor,
        ContestantSet rescued,
        Map<ContestantId, Integer> livesLost,
        List<RoundNumber> voided,
        Map<RoundNumber, RoundOutcome> outcomes,
        List<TitleHolder> titles,
        RescueRecord rescue,
        Set<LifelineUse> lifelines,
        Map<ContestantId, Integer> extraTime,
        int finalPick,
        Map<ContestantId, Place> places,
        @Nullable Tiebreak tiebreak) {

    Standing of(ContestantId contestant) {
        return standings.get(contestant.value() - 1);
    }

    Score scoreOf(ContestantId contestant) {
        return scores.get(contestant.value() - 1);
    }

    Place placeOf(ContestantId contestant) {
        return places.getOrDefault(contestant, Place.UNDECIDED);
    }

    Optional<TitleHolder> holderOf(Title title) {
        return titles.stream().filter(holder -> holder.title() == title).findFirst();
    }
}
