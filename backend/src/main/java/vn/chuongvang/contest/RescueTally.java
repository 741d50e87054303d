package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts up what is played for rescues, and how often which unit was rescued. */
final class RescueTally {
    private final List<RoundNumber> rounds = new ArrayList<>();
    private final Set<ContestantId> players = new HashSet<>();
    private final Set<ContestantId> dropped = new HashSet<>();
    private final Map<ContestantId, Integer> votes = new HashMap<>();
    private final Map<UnitId, Integer> pointsOfUnits = new TreeMap<>();
    private final Map<UnitId, Integer> usesOfUnits = new TreeMap<>();
    private int scored;
    private int points;
    private int rescues;
    private boolean sinceQuestion;
    private boolean lastIsVoid;

    /** A main question is over: what was played before it is of yesterday. */
    void questionSettled() {
        forget();
        sinceQuestion = false;
    }

    /** A question that was voided; what was won with it does not count either. */
    void askedInVain() {
        lastIsVoid = true;
    }

    void asked(Round round) {
        lastIsVoid = false;
        rounds.add(round.number());
        round.asked().stream().forEach(players::add);
        round.asked().where(id -> !round.isRight(id)).stream().forEach(dropped::add);
    }

    void scored(ContestEvent.RescuePointsEntered fact) {
        if (lastIsVoid) {
            return;
        }
        scored++;
        points += fact.points();
        fact.byUnit()
                .forEach(unit -> pointsOfUnits.merge(unit.unit(), unit.points(), Integer::sum));
    }

    void voted(ContestEvent.VotesEntered fact) {
        votes.clear();
        fact.votes().forEach(count -> votes.put(count.contestant(), count.votes()));
    }

    /** A rescue: a unit has used one if somebody of it came. */
    void granted(Collection<UnitId> units) {
        rescues++;
        Set.copyOf(units).forEach(unit -> usesOfUnits.merge(unit, 1, Integer::sum));
        forget();
        sinceQuestion = true;
    }

    private void forget() {
        rounds.clear();
        players.clear();
        dropped.clear();
        votes.clear();
        lastIsVoid = false;
        scored = 0;
        points = 0;
    }

    RescueRecord result() {
        return new RescueRecord(
                rescues,
                sinceQuestion,
                new RescueGame(
                        rounds,
                        ContestantSet.of(players),
                        ContestantSet.of(dropped),
                        scored,
                        points,
                        votes),
                usesOfUnits,
                pointsOfUnits);
    }
}
