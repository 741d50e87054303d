package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.live.Receipt;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.Reply;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;

/** The way of an answer from the socket into the room, and of its receipt back. */
final class Answering {
    private static final int LONGEST = 200;

    /** Come again: the mailbox is full, or the database is away. */
    private static final String BUSY = "BUSY";

    private static final int RETRY_FROM_MS = 300;
    private static final int RETRY_SPREAD_MS = 700;

    private final Room room;
    private final BiConsumer<ContestantId, ServerMessage> deliver;
    private final Tools tools;

    /**
     * @param deliver to the newest session of a contestant: the phone may have come back meanwhile
     */
    Answering(Room room, Tools tools, BiConsumer<ContestantId, ServerMessage> deliver) {
        this.room = room;
        this.tools = tools;
        this.deliver = deliver;
    }

    void take(ContestantSession from, ClientMessage.Answer answer, Instant at) {
        if (answer.text() != null && answer.text().length() > LONGEST) {
            from.socket().send(refused("TOO_LONG", answer, null));
            return;
        }
        if (answer.round() < 1 || answer.attempt() < 1) {
            from.socket().send(refused("NO_SUCH_ROUND", answer, null));
            return;
        }
        var round = new RoundNumber(answer.round());
        room.response(round, answer.option(), answer.text())
                .ifPresentOrElse(
                        response -> offer(from, answer, round, response, at),
                        () -> from.socket().send(refused("NO_SUCH_ROUND", answer, null)));
    }

    private void offer(
            ContestantSession from,
            ClientMessage.Answer answer,
            RoundNumber round,
            Response response,
            Instant at) {
        var contestant = from.contestant();
        var command =
                new ContestCommand.SubmitAnswer(
                        at, contestant, round, answer.attempt(), response, AnswerChannel.PHONE);
        var taken =
                room.offer(
                        Submission.answer(
                                command,
                                reply -> deliver.accept(contestant, told(answer, reply, at))));
        if (!taken) {
            tools.meters().answerRefused(BUSY);
            from.socket().send(busy(answer));
        }
    }

    private ServerMessage told(ClientMessage.Answer answer, Reply reply, Instant at) {
        var message = message(answer, reply);
        if (message instanceof ServerMessage.Ack) {
            tools.meters().acknowledged(Duration.between(at, tools.clock().now()));
        } else if (message instanceof ServerMessage.Refused refused) {
            tools.meters().answerRefused(refused.code());
        } else {
            tools.meters().answerRefused(BUSY);
        }
        return message;
    }

    private static ServerMessage message(ClientMessage.Answer answer, Reply reply) {
        return switch (reply) {
            case Reply.Committed committed -> committed(answer, committed.facts());
            case Reply.Repeated(Receipt first) ->
                    first.counted()
                            ? ack(answer.round(), first.attempt(), first.seq(), first.at())
                            : tooLate(answer, first.seq());
            case Reply.Refused refused -> refused(refused.reason().name(), answer, null);
            case Reply.Stale _ -> refused("STALE", answer, null);
            case Reply.Failed _ -> refused("FAILED", answer, null);
            case Reply.StorageAway _, Reply.Gone _ -> busy(answer);
        };
    }

    private static ServerMessage committed(ClientMessage.Answer answer, List<Recorded> facts) {
        for (var fact : facts) {
            if (fact.event() instanceof ContestEvent.AnswerRecorded recorded) {
                return ack(answer.round(), answer.attempt(), fact.seq(), recorded.at());
            }
            if (fact.event() instanceof ContestEvent.AnswerCameLate) {
                return tooLate(answer, fact.seq());
            }
        }
        return refused("FAILED", answer, null);
    }

    /**
     * @param attempt the one that is on disk: an older one that arrives after it is not, and must
     *     not be said to be
     */
    private static ServerMessage ack(int round, int attempt, long receipt, Instant at) {
        return new ServerMessage.Ack(round, attempt, receipt, at.toEpochMilli());
    }

    /** Kept as evidence; the detail is its place in the journal. */
    private static ServerMessage tooLate(ClientMessage.Answer answer, long receipt) {
        return refused("TOO_LATE", answer, Long.toString(receipt));
    }

    private static ServerMessage busy(ClientMessage.Answer answer) {
        int spread = ThreadLocalRandom.current().nextInt(RETRY_SPREAD_MS);
        return new ServerMessage.Busy(answer.round(), answer.attempt(), RETRY_FROM_MS + spread);
    }

    static ServerMessage refused(
            String code, ClientMessage.Answer answer, @Nullable String detail) {
        return new ServerMessage.Refused(code, null, answer.round(), answer.attempt(), detail);
    }
}
