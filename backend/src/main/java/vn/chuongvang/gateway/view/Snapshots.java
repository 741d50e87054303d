package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestRules.EliminationMode;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.Standing;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.Optional;
import java.util.function.Predicate;

/** A contestant's whole view: what a phone gets that cannot be given the gap. */
public final class Snapshots {
    /** Above it the floor map would be most of the message; phones show counts instead. */
    private static final int LARGEST_MAP = 1_000;

    private Snapshots() {}

    /**
     * Empty when the contest does not know this contestant.
     *
     * @param present whose phone is connected; lights the waiting room
     */
    public static Optional<ServerMessage> of(
            Scene scene, ContestantId contestant, Predicate<ContestantId> present) {
        return scene.prepared()
                .filter(state -> state.hall().knows(contestant))
                .map(state -> of(scene, state, contestant, floor(state, present)));
    }

    /** The floor of the waiting room as phones draw it; empty after it, and above 1,000. */
    public static Optional<ServerMessage> lobby(Scene scene, Predicate<ContestantId> present) {
        return scene.prepared()
                .filter(ContestState.Lobby.class::isInstance)
                .map(state -> floor(state, present))
                .filter(floor -> !floor.isEmpty())
                .map(ServerMessage.Lobby::new);
    }

    private static String floor(ContestState.Prepared state, Predicate<ContestantId> present) {
        var hall = state.hall();
        if (hall.roster().size() > LARGEST_MAP) {
            return "";
        }
        return state instanceof ContestState.Lobby ? Lamps.floor(hall, present) : Lamps.floor(hall);
    }

    static ServerMessage of(Scene scene, ContestState.Prepared state, ContestantId contestant) {
        return of(scene, state, contestant, floor(state, _ -> true));
    }

    private static ServerMessage of(
            Scene scene, ContestState.Prepared state, ContestantId contestant, String floor) {
        var hall = state.hall();
        var seq = scene.seq();
        var asking = state instanceof ContestState.AtQuestion at ? at.current() : null;
        return new ServerMessage.State(
                seq,
                phase(state),
                Lamps.you(hall, contestant),
                hall.standing(contestant) instanceof Standing.Eliminated(int question)
                        ? question
                        : null,
                Lamps.left(hall),
                hall.score(contestant).right(),
                hall.lastIndex(),
                lives(hall, contestant),
                floor,
                asking == null ? null : question(scene, hall, asking, contestant),
                asking == null ? null : answer(scene, asking, contestant),
                state instanceof ContestState.BetweenQuestions between
                        ? Results.last(seq, between, contestant, scene).orElse(null)
                        : null,
                scene.paused(),
                state instanceof ContestState.Finished finished
                        ? Endings.of(seq, finished, contestant, scene)
                        : null,
                DisputesView.newest(seq, state, contestant));
    }

    /** How many wrong answers somebody may still give; absent where the first one puts out. */
    static @Nullable Integer lives(Hall hall, ContestantId contestant) {
        return hall.rules().elimination().mode() instanceof EliminationMode.Lives
                ? hall.livesLeft(contestant)
                : null;
    }

    private static Wire.Question question(
            Scene scene, Hall hall, Round round, ContestantId contestant) {
        var closesAt = OwnTimes.closesAt(scene, hall, round, contestant);
        return scene.script().question(hall, round).closing(closesAt.toEpochMilli());
    }

    /** The floor as phones draw it. */
    static @Nullable String map(Hall hall) {
        return hall.roster().size() > LARGEST_MAP ? null : Lamps.floor(hall);
    }

    /** The person on this phone. */
    public static Optional<Wire.You> you(Scene scene, ContestantId id) {
        return scene.prepared()
                .map(ContestState.Prepared::hall)
                .filter(hall -> hall.knows(id))
                .map(hall -> hall.contestant(id))
                .map(
                        contestant ->
                                new Wire.You(
                                        id.value(),
                                        contestant.seat() == null
                                                ? null
                                                : contestant.seat().value(),
                                        scene.names().fullName(id),
                                        scene.names().unitOf(contestant)));
    }

    private static String phase(ContestState.Prepared state) {
        return switch (state) {
            case ContestState.Lobby _ -> "lobby";
            case ContestState.AtQuestion _ -> "ask";
            case ContestState.BetweenQuestions _ -> "between";
            case ContestState.Finished _ -> "finished";
        };
    }

    private static ServerMessage.@Nullable MyAnswer answer(
            Scene scene, Round round, ContestantId contestant) {
        return round.answers()
                .of(contestant)
                .map(
                        answer ->
                                new ServerMessage.MyAnswer(
                                        round.number().value(),
                                        answer.attempt(),
                                        answer.response() instanceof Response.Choice(int option)
                                                ? option
                                                : null,
                                        answer.response() instanceof Response.Written written
                                                ? written.text()
                                                : null,
                                        scene.chronicle()
                                                .receipt(
                                                        round.number(),
                                                        contestant,
                                                        answer.attempt()),
                                        answer.receivedAt().toEpochMilli()))
                .orElse(null);
    }
}
