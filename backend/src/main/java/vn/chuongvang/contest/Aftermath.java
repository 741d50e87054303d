package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.Prepared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a fact about the floor entails: ties that no longer hold, titles lost and won. */
final class Aftermath {
    private final Prepared before;
    private final Instant at;
    private final List<ContestEvent> events = new ArrayList<>();
    private Prepared now;

    private Aftermath(Prepared before, ContestEvent fact) {
        this.before = before;
        at = fact.at();
        now = before;
        add(fact);
    }

    /** The fact, followed by what it entails. */
    static List<ContestEvent> of(Prepared before, ContestEvent fact) {
        var aftermath = new Aftermath(before, fact);
        aftermath.cancelTies();
        aftermath.withdrawTitles();
        aftermath.awardTitle();
        return List.copyOf(aftermath.events);
    }

    /** Who stands on the floor by this fact and did not before it. */
    static List<ContestantId> newcomers(Prepared before, ContestEvent fact) {
        return Memory.evolve(before, fact)
                .hall()
                .onFloor()
                .without(before.hall().onFloor())
                .toList();
    }

    private void add(ContestEvent event) {
        events.add(event);
        now = Memory.evolve(now, event);
    }

    /** Places won among people who are no longer on the same rung, or no longer alone on it. */
    private void cancelTies() {
        var ranked = new HashSet<>(now.hall().standings().places().keySet());
        now.hall().tiebreak().ifPresent(tie -> tie.behind().forEach(ranked::addAll));
        now.hall().tiebreak().ifPresent(tie -> ranked.addAll(tie.tied()));
        if (ranked.isEmpty() || !Ranking.isByElimination(now.hall().rules())) {
            return;
        }
        var moved = new HashSet<ContestantId>();
        var rungs = new HashSet<Integer>();
        for (var contestant : before.hall().roster()) {
            int rung = Ranking.tier(now.hall(), contestant.id());
            if (rung >= 0 && rung != Ranking.tier(before.hall(), contestant.id())) {
                moved.add(contestant.id());
                rungs.add(rung);
            }
        }
        var cancelled =
                ranked.stream()
                        .filter(id -> moved.contains(id) || rungs.contains(rung(id)))
                        .sorted()
                        .toList();
        if (!cancelled.isEmpty()) {
            add(new ContestEvent.TiebreakCancelled(at, cancelled));
        }
    }

    private int rung(ContestantId contestant) {
        return Ranking.tier(now.hall(), contestant);
    }

    private void withdrawTitles() {
        for (var holder : now.hall().titles()) {
            if (isLost(holder)) {
                var withdrawn = withdrawn(holder, false);
                boolean stood = now.hall().isOnFloor(holder.contestant());
                boolean stands =
                        Memory.evolve(now, withdrawn).hall().isOnFloor(holder.contestant());
                add(withdrawn(holder, stood && !stands));
            }
        }
    }

    private ContestEvent withdrawn(TitleHolder holder, boolean outAgain) {
        return new ContestEvent.TitleWithdrawn(at, holder.title(), holder.contestant(), outAgain);
    }

    private boolean isLost(TitleHolder holder) {
        var hall = now.hall();
        if (hall.isVoided(holder.round())) {
            return true;
        }
        return switch (holder.title()) {
            case GOLDEN_BELL -> !hall.isOnFloor(holder.contestant());
            case LAST_STANDING ->
                    hall.standing(holder.contestant()) instanceof Standing.Disqualified
                            || hasCompany(holder);
        };
    }

    /** Somebody else came back: the last one standing was not the last. */
    private boolean hasCompany(TitleHolder holder) {
        return now.hall().onFloor().without(before.hall().onFloor()).stream()
                .anyMatch(contestant -> !contestant.equals(holder.contestant()));
    }

    private void awardTitle() {
        if (now instanceof ContestState.BetweenQuestions) {
            Endings.lastStanding(now.hall()).ifPresent(champion -> add(awarded(champion)));
        }
    }

    private ContestEvent awarded(ContestantId champion) {
        var hall = now.hall();
        return new ContestEvent.TitleAwarded(
                at,
                Title.LAST_STANDING,
                champion,
                hall.rounds().getLast().number(),
                !hall.isOnFloor(champion));
    }
}
