package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.contest.RoundOutcome;
import vn.chuongvang.gateway.message.ServerMessage;

import java.util.Optional;

/** The ruling of a round as contestants hear it, once it is confirmed and never before. */
final class Results {
    private static final String USUAL = "settled";

    private Results() {}

    static Optional<ToContestants> of(
            long seq, ContestState.Prepared state, RoundNumber number, Scene scene) {
        return state.round(number)
                .map(
                        round ->
                                new ToContestants.Personal(
                                        seq, template(seq, state.hall(), round, scene)::of));
    }

    /** The last settled round, for somebody who comes while no question is on show. */
    static Optional<ServerMessage.Result> last(
            long seq, ContestState.BetweenQuestions state, ContestantId contestant, Scene scene) {
        var hall = state.hall();
        return state.round()
                .filter(round -> !hall.isVoided(round.number()))
                .map(round -> template(seq, hall, round, scene).of(contestant));
    }

    private static Template template(long seq, Hall hall, Round round, Scene scene) {
        return new Template(
                hall,
                round,
                new ServerMessage.Result(
                        "",
                        "",
                        0,
                        null,
                        seq,
                        round.number().value(),
                        ContestantView.index(round),
                        unusual(outcome(hall, round.number())),
                        Lamps.left(hall),
                        out(hall, round.number()),
                        scene.script().key(round)));
    }

    /** The tail is the same for all; the few personal fields come first. */
    private record Template(Hall hall, Round round, ServerMessage.Result tail) {
        ServerMessage.Result of(ContestantId contestant) {
            return new ServerMessage.Result(
                    Lamps.you(hall, contestant),
                    verdict(round, contestant),
                    hall.score(contestant).right(),
                    Snapshots.lives(hall, contestant),
                    tail.seq(),
                    tail.round(),
                    tail.n(),
                    tail.outcome(),
                    tail.left(),
                    tail.out(),
                    tail.key());
        }
    }

    private static String verdict(Round round, ContestantId contestant) {
        if (!round.asked().contains(contestant)) {
            return "watching";
        }
        if (round.isRight(contestant)) {
            return "right";
        }
        boolean given =
                round.answers().has(contestant) || round.boards().checked().contains(contestant);
        return given ? "wrong" : "none";
    }

    private static @Nullable String unusual(String outcome) {
        return outcome.equals(USUAL) ? null : outcome;
    }

    static String outcome(Hall hall, RoundNumber round) {
        return hall.outcome(round).map(Results::name).orElse(USUAL);
    }

    private static String name(RoundOutcome outcome) {
        return switch (outcome) {
            case WRONG_ARE_OUT, ALL_RIGHT, COUNTED_ONLY -> USUAL;
            case ANNULLED -> "annulled";
            case ALL_KEPT -> "keptAll";
            case ALL_OUT_FOR_RESCUE -> "rescue";
            case ALL_OUT_TIED -> "ranked";
        };
    }

    /** How many lamps the round put out; none after a sub-question. */
    static int out(Hall hall, RoundNumber round) {
        return hall.history().reversed().stream()
                .filter(ContestEvent.RoundSettled.class::isInstance)
                .map(ContestEvent.RoundSettled.class::cast)
                .filter(settled -> settled.round().equals(round))
                .findFirst()
                .map(settled -> settled.out().size())
                .orElse(0);
    }
}
