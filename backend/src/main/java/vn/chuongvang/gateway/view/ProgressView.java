package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.ContestantSet;
import vn.chuongvang.gateway.message.ServerMessage;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The counters of a console. Contestants never get them: they would cost a frame each. */
public final class ProgressView {
    /** Nobody reads a longer list in the seconds of a question. */
    private static final int MOST_NAMED = 300;

    private ProgressView() {}

    /**
     * Who is connected at this moment.
     *
     * @param isPresent whether the phone of a contestant is connected
     */
    public record Counted(
            int connected, int screens, int spectators, Predicate<ContestantId> isPresent) {}

    public static Optional<ServerMessage.Progress> of(Scene scene, Counted counted) {
        return scene.prepared().map(state -> of(state, counted));
    }

    private static ServerMessage.Progress of(ContestState.Prepared state, Counted counted) {
        var asking = state instanceof ContestState.AtQuestion at ? at : null;
        return new ServerMessage.Progress(
                asking == null ? 0 : asking.current().answers().size(),
                asking == null ? 0 : asking.playing().size(),
                asking == null ? List.of() : numbers(asking.waiting(), _ -> true),
                counted.connected(),
                missing(state, counted),
                counted.screens(),
                counted.spectators());
    }

    /** Lit seats without a phone; where boards are held up nobody needs one. */
    private static List<Integer> missing(ContestState.Prepared state, Counted counted) {
        return state.hall().rules().answer().channel() == Channel.BOARD
                ? List.of()
                : numbers(state.hall().onFloor(), counted.isPresent().negate());
    }

    private static List<Integer> numbers(ContestantSet contestants, Predicate<ContestantId> which) {
        return contestants.stream()
                .filter(which)
                .limit(MOST_NAMED)
                .map(ContestantId::value)
                .toList();
    }
}
