package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.message.ServerMessage;

import java.util.Optional;
import java.util.function.Function;

/** One message to all contestants. */
public sealed interface ToContestants {

    /** Position of the fact that it tells. */
    long seq();

    /** What this contestant hears, if anything. */
    default Optional<ServerMessage> to(ContestantId contestant) {
        return switch (this) {
            case Same(_, var same) -> Optional.of(same);
            case Only(_, var one, var only) ->
                    Optional.of(only).filter(_ -> one.equals(contestant));
            case Individual(_, var of) -> Optional.of(of.apply(contestant));
            case Personal(_, var of) -> Optional.of(of.apply(contestant));
        };
    }

    /** The same bytes for everybody. */
    record Same(long seq, ServerMessage message) implements ToContestants {}

    /** For one contestant alone. */
    record Only(long seq, ContestantId contestant, ServerMessage message)
            implements ToContestants {}

    /** Is different for almost everybody, and rare: encoded for each on their own socket's loop. */
    record Individual(long seq, Function<ContestantId, ServerMessage> message)
            implements ToContestants {}

    /** Has a small personal part; whoever gets an equal message shares its bytes. */
    record Personal(long seq, Function<ContestantId, ServerMessage> message)
            implements ToContestants {}
}
