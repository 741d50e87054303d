package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.PauseCause;
import vn.chuongvang.contest.Round;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One whole frame of the big screen or of a spectator's phone. The key is in it from the reveal on;
 * before, there is no way from here to it.
 */
public final class StageView {
    private static final int RESULTS = 20;

    private StageView() {}

    /**
     * @param present whose phone is connected; lights the lobby
     * @param address where phones join, for screens only
     */
    public static Optional<ServerMessage.Stage> of(
            Scene scene, Predicate<ContestantId> present, @Nullable String address) {
        return scene.prepared().map(state -> of(scene, state, present, address));
    }

    private static ServerMessage.Stage of(
            Scene scene,
            ContestState.Prepared state,
            Predicate<ContestantId> present,
            @Nullable String address) {
        if (state.hall().pauses().isHeldBy(PauseCause.EMERGENCY)) {
            return safe(scene, state, address);
        }
        var hall = state.hall();
        var change = LastChange.of(hall);
        var between = state instanceof ContestState.BetweenQuestions;
        var inLobby = state instanceof ContestState.Lobby;
        var shown = shownRound(state, change);
        var revealed = shown.filter(_ -> isRevealed(state));
        var paused = scene.paused();
        return new ServerMessage.Stage(
                scene.seq(),
                paused != null ? "paused" : mode(state, change),
                Beginnings.of(state, change, scene.chronicle()),
                Lamps.left(hall),
                between ? change.before(hall) : null,
                inLobby ? Lamps.floor(hall, present) : Lamps.floor(hall),
                between ? Lamps.positions(change.changed()) : List.of(),
                shown.map(round -> scene.script().question(hall, round)).orElse(null),
                revealed.map(scene.script()::key).orElse(null),
                paused,
                inLobby ? present(hall, present) : null,
                shown.filter(_ -> isClosed(state))
                        .map(round -> round.answers().size())
                        .orElse(null),
                revealed.filter(_ -> between)
                        .map(round -> Results.outcome(hall, round.number()))
                        .orElse(null),
                between ? change.voided() : null,
                between && change.voided() != null ? whyVoided(hall) : null,
                named(scene, state, change),
                results(scene, state, change),
                finals(scene, state),
                state instanceof ContestState.Finished ? Endings.awards(hall, scene) : List.of(),
                between && change.seed() != null ? Long.toString(change.seed()) : null,
                address);
    }

    /**
     * After an emergency stop: how many lamps are lit, and nothing that anybody might object to.
     */
    private static ServerMessage.Stage safe(
            Scene scene, ContestState.Prepared state, @Nullable String address) {
        return new ServerMessage.Stage(
                scene.seq(),
                "safe",
                0,
                Lamps.left(state.hall()),
                null,
                Lamps.floor(state.hall()),
                List.of(),
                null,
                null,
                scene.paused(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                address);
    }

    private static String mode(ContestState.Prepared state, LastChange change) {
        return switch (state) {
            case ContestState.Lobby _ -> "lobby";
            case ContestState.Asking _ -> "question";
            case ContestState.Closed _ -> "lock";
            case ContestState.Revealed _, ContestState.Ruling _ -> "answer";
            case ContestState.Ready _ -> "ready";
            case ContestState.BetweenQuestions _ -> change.mode();
            case ContestState.Finished _ -> "results";
        };
    }

    /** The question being played, or the one whose lamps just went off. */
    private static Optional<Round> shownRound(ContestState.Prepared state, LastChange change) {
        return switch (state) {
            case ContestState.AtQuestion asking -> Optional.of(asking.current());
            case ContestState.Settled settled when change.round() != null -> settled.round();
            case ContestState.Lobby _, ContestState.BetweenQuestions _, ContestState.Finished _ ->
                    Optional.empty();
        };
    }

    private static boolean isClosed(ContestState.Prepared state) {
        return !(state instanceof ContestState.Asking);
    }

    private static boolean isRevealed(ContestState.Prepared state) {
        return !(state instanceof ContestState.Asking) && !(state instanceof ContestState.Closed);
    }

    private static int present(Hall hall, Predicate<ContestantId> present) {
        return (int)
                hall.roster().stream().filter(contestant -> present.test(contestant.id())).count();
    }

    /** The board of the end; when the bell rings, how its ringers did. */
    private static List<Wire.Ranked> results(
            Scene scene, ContestState.Prepared state, LastChange change) {
        var hall = state.hall();
        if (state instanceof ContestState.Finished finished) {
            return Endings.ranked(hall, finished.ranking(), RESULTS, scene);
        }
        if (!mode(state, change).equals("bell")) {
            return List.of();
        }
        var ringers =
                hall.ranking().stream()
                        .filter(line -> change.changed().contains(line.contestant()))
                        .toList();
        return Endings.ranked(hall, ringers, RESULTS, scene);
    }

    private static @Nullable String whyVoided(Hall hall) {
        return hall.history().reversed().stream()
                .filter(ContestEvent.RoundVoided.class::isInstance)
                .map(fact -> ((ContestEvent.RoundVoided) fact).reason())
                .findFirst()
                .orElse(null);
    }

    /** Between the questions, from when the final one comes next until it is read. */
    private static Wire.@Nullable Finals finals(Scene scene, ContestState.Prepared state) {
        var hall = state.hall();
        return state instanceof ContestState.BetweenQuestions && hall.isCategoryFinalNext()
                ? new Wire.Finals(scene.script().finals(), hall.finalPick().orElse(null))
                : null;
    }

    /** Whoever rang the bell, the winner at the end, or the last few. */
    private static List<Wire.Named> named(
            Scene scene, ContestState.Prepared state, LastChange change) {
        var hall = state.hall();
        var few =
                Lamps.left(hall) <= LastChange.FEW
                        ? hall.onFloor().toList()
                        : List.<ContestantId>of();
        var chosen =
                switch (state) {
                    case ContestState.Lobby _ -> List.<ContestantId>of();
                    case ContestState.Finished _ ->
                            hall.titles().stream()
                                    .map(holder -> holder.contestant())
                                    .distinct()
                                    .toList();
                    case ContestState.BetweenQuestions _ when change.mode().equals("bell") ->
                            change.changed();
                    case ContestState.BetweenQuestions _, ContestState.AtQuestion _ -> few;
                };
        return chosen.stream().map(id -> Endings.named(hall, id, scene)).toList();
    }
}
