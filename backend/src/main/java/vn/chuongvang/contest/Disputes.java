package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestState.AfterLock;
import vn.chuongvang.contest.ContestState.Asking;
import vn.chuongvang.contest.ContestState.AtQuestion;
import vn.chuongvang.contest.ContestState.Prepared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Disputes are raised about closed questions, within the window of the rules, by a raised hand or a
 * referee; an answer that came too late is one by itself. A ruling says only whether the claim was
 * right: accepting, voiding and restoring are acts of their own, beside it.
 */
public final class Disputes {
    /** So often one contestant may raise a hand in a contest. */
    static final int MOST_OF_ONE = 3;

    /** So many about one question: whoever comes later calls a referee. */
    static final int MOST_ABOUT_ONE = 50;

    private Disputes() {}

    static Decision raise(Prepared state, ContestCommand.RaiseDispute command) {
        var round = state.round(command.round());
        if (!Corrections.isPlaying(state)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (round.isEmpty()) {
            return Decision.refused(Refusal.NO_SUCH_ROUND);
        }
        if (!round.get().asked().contains(command.contestant())) {
            return Decision.refused(Refusal.NOT_ASKED);
        }
        if (state.hall().isVoided(command.round())) {
            return Decision.refused(Refusal.ALREADY_VOID);
        }
        if (state instanceof Asking asking && asking.current() == round.get()) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        return isInWindow(state, round.get(), command.at())
                ? unlessTooMany(state, command)
                : Decision.refused(Refusal.DISPUTE_WINDOW_OVER);
    }

    private static Decision unlessTooMany(Prepared state, ContestCommand.RaiseDispute command) {
        var all = of(state);
        if (all.stream().anyMatch(one -> one.isAbout(command.round(), command.contestant()))) {
            return Decision.refused(Refusal.ALREADY_RAISED);
        }
        long own =
                all.stream()
                        .filter(one -> one.contestant().equals(command.contestant()))
                        .filter(one -> one.claim() != null)
                        .count();
        long about = all.stream().filter(one -> one.round().equals(command.round())).count();
        if (own >= MOST_OF_ONE) {
            return Decision.refused(Refusal.TOO_MANY_DISPUTES, MOST_OF_ONE);
        }
        return about < MOST_ABOUT_ONE
                ? Decision.accepted(
                        new ContestEvent.DisputeRaised(
                                command.at(),
                                command.round(),
                                command.contestant(),
                                command.claim()))
                : Decision.refused(Refusal.TOO_MANY_DISPUTES, MOST_ABOUT_ONE);
    }

    static Decision rule(Prepared state, ContestCommand.RuleDispute command) {
        if (!Corrections.isPlaying(state)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        boolean open =
                of(state).stream()
                        .filter(Dispute::isOpen)
                        .anyMatch(one -> one.isAbout(command.round(), command.contestant()));
        if (!open) {
            return Decision.refused(Refusal.NO_SUCH_DISPUTE);
        }
        return Corrections.isReason(command.reason())
                ? Decision.accepted(
                        new ContestEvent.DisputeRuled(
                                command.at(),
                                command.round(),
                                command.contestant(),
                                command.upheld(),
                                command.reason()))
                : Decision.refused(Refusal.REASON_NEEDED);
    }

    static boolean isAnyOpen(Prepared state) {
        return of(state).stream().anyMatch(Dispute::isOpen);
    }

    /** All of a contest, the oldest question first; those of a voided question are gone with it. */
    public static List<Dispute> of(Prepared state) {
        var hall = state.hall();
        var raised = facts(hall, ContestEvent.DisputeRaised.class);
        var ruled = facts(hall, ContestEvent.DisputeRuled.class);
        var all = new ArrayList<Dispute>();
        rounds(state)
                .filter(round -> !raised.isEmpty() || !round.late().isEmpty())
                .filter(round -> !hall.isVoided(round.number()))
                .forEach(round -> all.addAll(about(hall, round, raised, ruled)));
        return List.copyOf(all);
    }

    private static List<Dispute> about(
            Hall hall,
            Round round,
            List<ContestEvent.DisputeRaised> raised,
            List<ContestEvent.DisputeRuled> ruled) {
        var number = round.number();
        var all = new ArrayList<Dispute>();
        for (var fact : raised) {
            if (fact.round().equals(number)) {
                var who = fact.contestant();
                var how = ruling(ruled, number, who);
                all.add(
                        new Dispute(
                                number, who, fact.claim(), fact.at(), due(hall, round, who), how));
            }
        }
        for (var late : round.late()) {
            var who = late.contestant();
            if (all.stream().noneMatch(one -> one.isAbout(number, who))) {
                var how = ruling(ruled, number, who);
                all.add(
                        new Dispute(
                                number, who, null, late.receivedAt(), due(hall, round, who), how));
            }
        }
        return all;
    }

    /** Their own time, extra time and grace included. */
    private static Instant due(Hall hall, Round round, ContestantId contestant) {
        return ExtraTime.closesAt(hall, round, contestant)
                .plusMillis(hall.rules().answer().graceMillis());
    }

    /** A question that is still open has nothing to dispute. */
    private static Stream<Round> rounds(Prepared state) {
        var settled = state.hall().rounds().stream();
        return state instanceof AfterLock shown
                ? Stream.concat(settled, Stream.of(shown.current()))
                : settled;
    }

    private static <T extends ContestEvent> List<T> facts(Hall hall, Class<T> kind) {
        return hall.history().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Dispute.@Nullable Ruling ruling(
            List<ContestEvent.DisputeRuled> ruled, RoundNumber round, ContestantId contestant) {
        return ruled.stream()
                .filter(fact -> fact.round().equals(round) && fact.contestant().equals(contestant))
                .findFirst()
                .map(fact -> new Dispute.Ruling(fact.upheld(), fact.reason(), fact.at()))
                .orElse(null);
    }

    private static boolean isInWindow(Prepared state, Round round, Instant at) {
        return (state instanceof AtQuestion playing && playing.current() == round)
                || Corrections.isInWindow(state, round, at);
    }
}
