package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the facts of a contest up, from the first to the last. A voided round is passed over, so
 * whom it put out was never out and everything later stays as it happened.
 */
final class Tally {
    private final ContestRules rules;
    private final List<Contestant> roster;
    private final List<Round> rounds;
    private final List<Standing> standings = new ArrayList<>();
    private final List<RoundNumber> voided;
    private final Map<RoundNumber, RoundOutcome> outcomes = new TreeMap<>();
    private final List<TitleHolder> titles = new ArrayList<>();
    private final Map<ContestantId, Standing> raisedFrom = new HashMap<>();
    private final List<ContestantId> rescued = new ArrayList<>();
    private final Map<ContestantId, Integer> livesLost = new HashMap<>();
    private final Set<LifelineUse> lifelines = new HashSet<>();
    private final Map<ContestantId, Integer> extraTime = new HashMap<>();
    private int finalPick;
    private final TieTally ties = new TieTally();
    private final RescueTally rescues = new RescueTally();

    private Tally(
            ContestRules rules,
            List<Contestant> roster,
            List<Round> rounds,
            List<ContestEvent> history) {
        this.rules = rules;
        this.roster = roster;
        this.rounds = rounds;
        voided =
                history.stream()
                        .filter(ContestEvent.RoundVoided.class::isInstance)
                        .map(fact -> ((ContestEvent.RoundVoided) fact).round())
                        .toList();
        var swapped = beforeEntering(history);
        for (var contestant : roster) {
            standings.add(swapped.getOrDefault(contestant.id(), asListed(contestant)));
        }
        history.forEach(this::count);
    }

    static Standings standings(
            ContestRules rules,
            List<Contestant> roster,
            List<Round> rounds,
            List<ContestEvent> history) {
        return new Tally(rules, roster, rounds, history).result();
    }

    /**
     * As the contest was prepared: whoever left a seat first had one, whoever took one or came in
     * with a rescue had none.
     */
    private static Map<ContestantId, Standing> beforeEntering(List<ContestEvent> history) {
        var before = new HashMap<ContestantId, Standing>();
        for (var event : history) {
            if (event instanceof ContestEvent.ContestantSubstituted(_, var left, var entered)) {
                before.putIfAbsent(left.id(), new Standing.OnFloor());
                before.putIfAbsent(entered.id(), new Standing.Reserve());
            }
            if (event instanceof ContestEvent.ReservesEntered fact) {
                fact.returned().forEach(id -> before.putIfAbsent(id, new Standing.Reserve()));
            }
        }
        return before;
    }

    private static Standing asListed(Contestant contestant) {
        return contestant.reserve() ? new Standing.Reserve() : new Standing.OnFloor();
    }

    private void count(ContestEvent event) {
        switch (event) {
            case ContestEvent.ContestantSubstituted(_, var left, var entered) -> {
                if (of(left.id()).isOnFloor()) {
                    set(left.id(), new Standing.Reserve());
                }
                set(entered.id(), new Standing.OnFloor());
            }
            case ContestEvent.ContestantsMarkedAbsent fact ->
                    fact.contestants().forEach(id -> set(id, new Standing.Reserve()));
            case ContestEvent.ContestantsMarkedPresent fact ->
                    fact.contestants().forEach(id -> set(id, new Standing.OnFloor()));
            case ContestEvent.RoundSettled fact -> settled(fact);
            case ContestEvent.ContestantsRestored fact ->
                    fact.contestants().forEach(id -> set(id, new Standing.OnFloor()));
            case ContestEvent.ContestantsPutOut fact ->
                    fact.contestants().forEach(id -> out(id, fact.index()));
            case ContestEvent.ContestantDisqualified fact -> {
                set(fact.contestant(), new Standing.Disqualified());
                ties.disqualified(fact.contestant());
            }
            case ContestEvent.RescueGranted fact -> rescued(fact);
            case ContestEvent.ReservesEntered fact -> {
                fact.returned().forEach(id -> set(id, new Standing.OnFloor()));
                rescues.granted(units(fact.returned()));
            }
            case ContestEvent.RescueQuestionSettled fact -> {
                if (voided.contains(fact.round())) {
                    rescues.askedInVain();
                } else {
                    rescues.asked(rounds.get(fact.round().value() - 1));
                }
            }
            case ContestEvent.ExtraTimeGiven fact ->
                    fact.contestants().forEach(id -> extraTime.put(id, fact.percent()));
            case ContestEvent.FinalPicked fact -> finalPick = fact.category();
            case ContestEvent.LifelineUsed fact -> {
                if (!voided.contains(fact.round())) {
                    lifelines.add(new LifelineUse(fact.contestant(), fact.lifeline()));
                }
            }
            case ContestEvent.RescuePointsEntered fact -> rescues.scored(fact);
            case ContestEvent.VotesEntered fact -> rescues.voted(fact);
            case ContestEvent.TitleAwarded fact -> awarded(fact);
            case ContestEvent.TitleWithdrawn fact -> withdrawn(fact);
            case ContestEvent.BellRung fact ->
                    fact.contestants().forEach(id -> hold(Title.GOLDEN_BELL, id, fact.round()));
            case ContestEvent.TiebreakStarted fact -> ties.started(fact.contestants());
            case ContestEvent.TiebreakSettled fact -> {
                if (!voided.contains(fact.round())) {
                    ties.settled(fact.order());
                }
            }
            case ContestEvent.TiebreakCancelled fact -> ties.cancelled(fact.contestants());
            case ContestEvent.RanksShared fact -> ties.shared(fact.contestants());
            case ContestEvent.ContestPrepared _,
                    ContestEvent.WalkInAdded _,
                    ContestEvent.ContestStarted _,
                    ContestEvent.QuestionRead _,
                    ContestEvent.AnswersOpened _,
                    ContestEvent.AnswerRecorded _,
                    ContestEvent.AnswerCameLate _,
                    ContestEvent.TimeExtended _,
                    ContestEvent.AnswersLocked _,
                    ContestEvent.RoundClosed _,
                    ContestEvent.KeyRevealed _,
                    ContestEvent.ZoneConfirmed _,
                    ContestEvent.DisputeRaised _,
                    ContestEvent.DisputeRuled _,
                    ContestEvent.AudienceQuestionSettled _,
                    ContestEvent.AnswerAccepted _,
                    ContestEvent.RoundVoided _,
                    ContestEvent.ContestPaused _,
                    ContestEvent.ContestResumed _,
                    ContestEvent.ContestFinished _,
                    ContestEvent.ActUndone _ -> {} // move nobody by themselves
        }
    }

    private void settled(ContestEvent.RoundSettled fact) {
        outcomes.put(fact.round(), fact.outcome());
        rescues.questionSettled();
        if (voided.contains(fact.round())) {
            return;
        }
        var round = rounds.get(fact.round().value() - 1);
        if (fact.outcome().costsLives()) {
            loseLives(round);
        }
        fact.out().stream()
                .filter(contestant -> !round.isRight(contestant))
                .filter(contestant -> livesLost(contestant) >= rules.lives())
                .forEach(contestant -> out(contestant, round.index()));
    }

    private void loseLives(Round round) {
        round.asked().stream()
                .filter(contestant -> of(contestant).isOnFloor() && !round.isRight(contestant))
                .forEach(contestant -> livesLost.merge(contestant, 1, Integer::sum));
    }

    private int livesLost(ContestantId contestant) {
        return livesLost.getOrDefault(contestant, 0);
    }

    private void out(ContestantId contestant, int index) {
        if (of(contestant).isOnFloor()) {
            set(contestant, new Standing.Eliminated(index));
        }
    }

    private void rescued(ContestEvent.RescueGranted fact) {
        rescues.granted(units(fact.returned()));
        for (var contestant : fact.returned()) {
            if (of(contestant) instanceof Standing.Eliminated) {
                set(contestant, new Standing.Rescued(fact.number()));
                rescued.add(contestant);
            }
        }
    }

    private List<UnitId> units(List<ContestantId> contestants) {
        return contestants.stream().map(id -> roster.get(id.value() - 1).unit()).toList();
    }

    /** A tie-break among those who are out lights the lamp of its winner again. */
    private void awarded(ContestEvent.TitleAwarded fact) {
        var contestant = fact.contestant();
        if (of(contestant) instanceof Standing.Eliminated out) {
            raisedFrom.put(contestant, out);
            set(contestant, new Standing.OnFloor());
        }
        hold(fact.title(), contestant, fact.round());
    }

    private void withdrawn(ContestEvent.TitleWithdrawn fact) {
        var contestant = fact.contestant();
        titles.removeIf(
                holder -> holder.title() == fact.title() && holder.contestant().equals(contestant));
        var before = raisedFrom.remove(contestant);
        if (before != null && of(contestant).isOnFloor()) {
            set(contestant, before);
        }
    }

    private void hold(Title title, ContestantId contestant, RoundNumber round) {
        titles.add(new TitleHolder(title, contestant, round));
    }

    private Standing of(ContestantId contestant) {
        return standings.get(contestant.value() - 1);
    }

    private void set(ContestantId contestant, Standing standing) {
        standings.set(contestant.value() - 1, standing);
    }

    private Standings result() {
        crown(Title.LAST_STANDING, new Standing.Winner());
        crown(Title.GOLDEN_BELL, new Standing.RangBell());
        var onFloor = new ArrayList<ContestantId>();
        for (int i = 0; i < standings.size(); i++) {
            if (standings.get(i).isOnFloor()) {
                onFloor.add(new ContestantId(i + 1));
            }
        }
        var counted = rounds.stream().filter(this::counts).toList();
        return new Standings(
                List.copyOf(standings),
                ScoreTally.scores(standings.size(), counted),
                ContestantSet.of(onFloor),
                ContestantSet.of(rescued),
                Map.copyOf(livesLost),
                voided,
                Map.copyOf(outcomes),
                List.copyOf(titles),
                rescues.result(),
                Set.copyOf(lifelines),
                Map.copyOf(extraTime),
                finalPick,
                ties.places(),
                ties.running());
    }

    private void crown(Title title, Standing crowned) {
        for (var holder : titles) {
            if (holder.title() == title && of(holder.contestant()).isOnFloor()) {
                set(holder.contestant(), crowned);
            }
        }
    }

    private boolean counts(Round round) {
        return round.isMain()
                && !voided.contains(round.number())
                && outcomes.get(round.number()) != RoundOutcome.ANNULLED;
    }
}
