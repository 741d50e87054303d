package vn.chuongvang.live;

import vn.chuongvang.contest.ContestCommand;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A command on its way to a room, with the way back.
 *
 * @param command made when the room judges it; the time it is given never goes back. An answer
 *     carries the time when its frame was read from the socket instead
 * @param reply called once, on the room's thread, in the order of the commands; must not block
 */
public record Submission(
        Origin origin, Function<Instant, ContestCommand> command, Consumer<Reply> reply)
        implements Letter {

    /** An answer as a contestant's phone sent it; {@link ContestCommand#at} is its receipt. */
    public static Submission answer(ContestCommand.SubmitAnswer answer, Consumer<Reply> reply) {
        return new Submission(new Origin.Contestant(answer.at()), _ -> answer, reply);
    }

    /**
     * An act of staff, or an answer that staff enter for somebody.
     *
     * @param actor the account's name, kept in the journal
     * @param controlSeq the seq of the last act of staff that they saw
     */
    public static Submission staff(
            String actor,
            long controlSeq,
            Function<Instant, ContestCommand> command,
            Consumer<Reply> reply) {
        return new Submission(new Origin.Staff(actor, controlSeq), command, reply);
    }

    /** A raised hand, from a contestant's phone. */
    public static Submission raised(
            Instant receivedAt, Function<Instant, ContestCommand> command, Consumer<Reply> reply) {
        return new Submission(new Origin.Contestant(receivedAt), command, reply);
    }

    /** The same answer, received at the moment in which it is judged. */
    Submission whenJudged() {
        return new Submission(
                new Origin.Contestant(Instant.MAX),
                at ->
                        command.apply(at) instanceof ContestCommand.SubmitAnswer answer
                                ? new ContestCommand.SubmitAnswer(
                                        at,
                                        answer.contestant(),
                                        answer.round(),
                                        answer.attempt(),
                                        answer.response(),
                                        answer.channel())
                                : command.apply(at),
                reply);
    }

    /** Who asks. */
    public sealed interface Origin {

        /**
         * @param receivedAt when the frame was read from the socket
         */
        record Contestant(Instant receivedAt) implements Origin {}

        record Staff(String actor, long controlSeq) implements Origin {}
    }
}
