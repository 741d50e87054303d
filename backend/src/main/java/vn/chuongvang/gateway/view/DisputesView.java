package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Claim;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Dispute;
import vn.chuongvang.contest.Disputes;
import vn.chuongvang.contest.LateAnswer;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Disputes as the host sees them, and each as the one who raised it does. */
public final class DisputesView {
    private static final int MOST = 100;
    private static final String LATE = "late";

    private DisputesView() {}

    /** The claim by its name on the wire. */
    public static Optional<Claim> claim(String name) {
        return switch (name) {
            case "right" -> Optional.of(Claim.RIGHT);
            case "notRecorded" -> Optional.of(Claim.NOT_RECORDED);
            case "question" -> Optional.of(Claim.QUESTION);
            case "other" -> Optional.of(Claim.OTHER);
            default -> Optional.empty();
        };
    }

    static String name(@Nullable Claim claim) {
        return switch (claim) {
            case null -> LATE;
            case RIGHT -> "right";
            case NOT_RECORDED -> "notRecorded";
            case QUESTION -> "question";
            case OTHER -> "other";
        };
    }

    /**
     * @param keys false for who is not to know what is right before the reveal
     */
    static List<Wire.Dispute> of(ContestState.Prepared state, boolean keys) {
        return Disputes.of(state).stream()
                .sorted(
                        Comparator.comparing((Dispute one) -> !one.isOpen())
                                .thenComparing(Dispute::at, Comparator.reverseOrder()))
                .limit(MOST)
                .map(one -> of(state, one, keys || isKeyPublic(state, one)))
                .toList();
    }

    private static boolean isKeyPublic(ContestState.Prepared state, Dispute one) {
        return !(state instanceof ContestState.Closed closed
                && closed.current().number().equals(one.round()));
    }

    private static Wire.Dispute of(ContestState.Prepared state, Dispute one, boolean key) {
        var round = state.round(one.round()).orElseThrow();
        var response = response(round, one.contestant());
        var ruling = one.ruling();
        return new Wire.Dispute(
                one.contestant().value(),
                one.round().value(),
                ContestantView.index(round),
                name(one.claim()),
                one.at().toEpochMilli(),
                one.due().toEpochMilli(),
                response instanceof Response.Choice(int option) ? option : null,
                response instanceof Response.Written written
                        ? Given.words(round.question().kind(), written)
                        : null,
                response instanceof Response.Written written ? written.canonical() : null,
                key && one.claim() != null && response != null && !round.isRight(response)
                        ? true
                        : null,
                ruling == null ? null : ruling.upheld(),
                ruling == null ? null : ruling.reason());
    }

    /** The answer that came too late if there is one, for it is the one in question. */
    private static @Nullable Response response(Round round, ContestantId contestant) {
        return round.late().stream()
                .filter(late -> late.contestant().equals(contestant))
                .map(LateAnswer::response)
                .findFirst()
                .or(() -> round.answers().of(contestant).map(answer -> answer.response()))
                .orElse(null);
    }

    /** The newest dispute of a contestant, for their phone. */
    static ServerMessage.@Nullable Dispute newest(
            long seq, ContestState.Prepared state, ContestantId contestant) {
        return Disputes.of(state).stream()
                .filter(one -> one.contestant().equals(contestant))
                .reduce((_, later) -> later)
                .map(one -> message(seq, state, one))
                .orElse(null);
    }

    /** What a fact about a dispute means to the one whose dispute it is. */
    static Optional<ToContestants> told(
            long seq, ContestState.Prepared state, RoundNumber round, ContestantId contestant) {
        return Disputes.of(state).stream()
                .filter(one -> one.round().equals(round) && one.contestant().equals(contestant))
                .findFirst()
                .map(one -> new ToContestants.Only(seq, contestant, message(seq, state, one)));
    }

    private static ServerMessage.Dispute message(
            long seq, ContestState.Prepared state, Dispute one) {
        var ruling = one.ruling();
        return new ServerMessage.Dispute(
                seq,
                one.round().value(),
                state.round(one.round()).map(ContestantView::index).orElse(0),
                name(one.claim()),
                ruling == null ? null : ruling.upheld(),
                ruling == null ? null : ruling.reason());
    }
}
