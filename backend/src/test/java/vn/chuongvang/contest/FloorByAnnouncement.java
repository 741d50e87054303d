package vn.chuongvang.contest;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The floor as somebody keeps it who only hears the facts and moves exactly whom they name: an
 * independent check that what is announced is what is derived.
 */
public final class FloorByAnnouncement {
    private Set<ContestantId> floor = new TreeSet<>();
    private final Deque<Set<ContestantId>> before = new ArrayDeque<>();

    public void hear(ContestEvent event) {
        if (event instanceof ContestEvent.ActUndone) {
            floor = before.pop();
            return;
        }
        if (EventRole.of(event) instanceof EventRole.Did(Act act)) {
            if (act.isUndoable()) {
                before.push(new TreeSet<>(floor));
            } else {
                before.clear();
            }
        }
        move(event);
    }

    private void move(ContestEvent event) {
        switch (event) {
            case ContestEvent.ContestPrepared fact ->
                    fact.roster().stream()
                            .filter(someone -> !someone.reserve())
                            .forEach(someone -> floor.add(someone.id()));
            case ContestEvent.WalkInAdded fact -> floor.add(fact.contestant().id());
            case ContestEvent.ContestantSubstituted fact -> {
                off(List.of(fact.left().id()));
                on(List.of(fact.entered().id()));
            }
            case ContestEvent.ContestantsMarkedAbsent fact -> off(fact.contestants());
            case ContestEvent.ContestantsMarkedPresent fact -> on(fact.contestants());
            case ContestEvent.RoundSettled fact -> off(fact.out());
            case ContestEvent.AnswerAccepted fact -> on(fact.restored());
            case ContestEvent.RoundVoided fact -> on(fact.restored());
            case ContestEvent.ContestantsRestored fact -> on(fact.contestants());
            case ContestEvent.ContestantsPutOut fact -> off(fact.contestants());
            case ContestEvent.ContestantDisqualified fact -> off(List.of(fact.contestant()));
            case ContestEvent.RescueGranted fact -> on(fact.returned());
            case ContestEvent.ReservesEntered fact -> on(fact.returned());
            case ContestEvent.TitleAwarded fact when fact.standsAgain() ->
                    on(List.of(fact.contestant()));
            case ContestEvent.TitleWithdrawn fact when fact.outAgain() ->
                    off(List.of(fact.contestant()));
            default -> {}
        }
    }

    private void on(Collection<ContestantId> contestants) {
        floor.addAll(contestants);
    }

    private void off(Collection<ContestantId> contestants) {
        floor.removeAll(contestants);
    }

    public List<ContestantId> floor() {
        return List.copyOf(floor);
    }
}
