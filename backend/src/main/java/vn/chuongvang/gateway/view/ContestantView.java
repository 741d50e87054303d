package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.live.Recorded;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a contestant's phone hears. A round takes three messages: {@code ask} when it is read,
 * {@code ack} for the answer, {@code result} when the ruling is confirmed; the key is in the last
 * one only.
 */
public final class ContestantView {
    /** Acts after which a phone shows the whole floor: lamps may be lit again. */
    private static final Set<String> LIGHTING = Set.of("void", "restored", "rescued", "accepted");

    private ContestantView() {}

    /** At most one message for each fact, so that a position never stands for half of a change. */
    public static List<ToContestants> of(List<Recorded> facts, Scene after) {
        return after.prepared()
                .map(
                        state ->
                                facts.stream()
                                        .flatMap(fact -> message(fact, state, after).stream())
                                        .toList())
                .orElse(List.of());
    }

    private static Optional<ToContestants> message(
            Recorded fact, ContestState.Prepared state, Scene scene) {
        long seq = fact.seq();
        var hall = state.hall();
        return switch (fact.event()) {
            case ContestEvent.QuestionRead read -> ask(seq, state, read.round(), scene);
            case ContestEvent.AnswersOpened opened -> clock(seq, state, opened.round(), scene);
            case ContestEvent.TimeExtended longer -> clock(seq, state, longer.round(), scene);
            case ContestEvent.AnswersLocked locked -> clock(seq, state, locked.round(), scene);
            case ContestEvent.ContestPaused _, ContestEvent.ContestResumed _ ->
                    Optional.of(clock(seq, state, scene));
            case ContestEvent.RoundClosed closed ->
                    closed.early() ? clock(seq, state, closed.round(), scene) : Optional.empty();
            case ContestEvent.RoundSettled settled ->
                    Results.of(seq, state, settled.round(), scene);
            case ContestEvent.TiebreakSettled settled ->
                    Results.of(seq, state, settled.round(), scene);
            case ContestEvent.AnswerAccepted accepted ->
                    hall.outcome(accepted.round()).isPresent()
                            ? standing(seq, state, "accepted", accepted.round(), null)
                            : Optional.empty();
            case ContestEvent.RoundVoided voided ->
                    standing(seq, state, "void", voided.round(), voided.reason());
            case ContestEvent.ContestantsRestored restored ->
                    standing(seq, state, "restored", null, restored.reason());
            case ContestEvent.ContestantsPutOut out ->
                    standing(seq, state, "putOut", null, out.reason());
            case ContestEvent.ContestantDisqualified out ->
                    standing(seq, state, "disqualified", null, out.reason());
            case ContestEvent.RescueQuestionSettled settled ->
                    Results.of(seq, state, settled.round(), scene);
            case ContestEvent.AudienceQuestionSettled settled ->
                    Results.of(seq, state, settled.round(), scene);
            case ContestEvent.RescueGranted _, ContestEvent.ReservesEntered _ ->
                    standing(seq, state, "rescued", null, null);
            case ContestEvent.DisputeRaised raised ->
                    DisputesView.told(seq, state, raised.round(), raised.contestant());
            case ContestEvent.DisputeRuled ruled ->
                    DisputesView.told(seq, state, ruled.round(), ruled.contestant());
            case ContestEvent.BellRung _ -> standing(seq, state, "bell", null, null);
            case ContestEvent.ContestStarted _ -> standing(seq, state, "started", null, null);
            case ContestEvent.WalkInAdded _,
                    ContestEvent.ContestantSubstituted _,
                    ContestEvent.ContestantsMarkedAbsent _,
                    ContestEvent.ContestantsMarkedPresent _ ->
                    standing(seq, state, "roster", null, null);
            case ContestEvent.TiebreakStarted _,
                    ContestEvent.TiebreakCancelled _,
                    ContestEvent.RanksShared _ ->
                    standing(seq, state, "tiebreak", null, null);
            case ContestEvent.ContestFinished _ -> Endings.of(seq, state, scene);
            // Anything may be different now, so everybody gets the whole view.
            case ContestEvent.ActUndone _ ->
                    Optional.of(
                            new ToContestants.Individual(
                                    seq, contestant -> Snapshots.of(scene, state, contestant)));
            // Told by the receipt, by the stage alone, or by the fact that comes with it.
            case ContestEvent.ContestPrepared _,
                    ContestEvent.AnswerRecorded _,
                    ContestEvent.AnswerCameLate _,
                    ContestEvent.FinalPicked _,
                    ContestEvent.LifelineUsed _,
                    ContestEvent.ExtraTimeGiven _,
                    ContestEvent.KeyRevealed _,
                    ContestEvent.ZoneConfirmed _,
                    ContestEvent.RescuePointsEntered _,
                    ContestEvent.VotesEntered _,
                    ContestEvent.TitleAwarded _,
                    ContestEvent.TitleWithdrawn _ ->
                    Optional.empty();
        };
    }

    private static Optional<ToContestants> ask(
            long seq, ContestState.Prepared state, RoundNumber number, Scene scene) {
        var hall = state.hall();
        int left = Lamps.left(hall);
        return state.round(number)
                .map(
                        round -> {
                            var question = scene.script().question(hall, round);
                            return OwnTimes.tell(
                                    seq,
                                    scene,
                                    hall,
                                    round,
                                    at ->
                                            new ServerMessage.Ask(
                                                    seq,
                                                    left,
                                                    question.closing(at.toEpochMilli())));
                        });
    }

    private static Optional<ToContestants> clock(
            long seq, ContestState.Prepared state, RoundNumber number, Scene scene) {
        return state.round(number).map(round -> clock(seq, state.hall(), round, scene));
    }

    /** A pause or its end; outside a question there is no clock, and the times are 0. */
    static ToContestants clock(long seq, ContestState.Prepared state, Scene scene) {
        return state instanceof ContestState.AtQuestion asking
                ? clock(seq, state.hall(), asking.current(), scene)
                : new ToContestants.Same(
                        seq, new ServerMessage.Clock(seq, 0, 0, 0, scene.paused()));
    }

    private static ToContestants clock(long seq, Hall hall, Round round, Scene scene) {
        return OwnTimes.tell(
                seq,
                scene,
                hall,
                round,
                at ->
                        new ServerMessage.Clock(
                                seq,
                                round.number().value(),
                                round.opensAt().toEpochMilli(),
                                at.toEpochMilli(),
                                scene.paused()));
    }

    private static Optional<ToContestants> standing(
            long seq,
            ContestState.Prepared state,
            String cause,
            @Nullable RoundNumber number,
            @Nullable String reason) {
        var hall = state.hall();
        var round = number == null ? null : state.round(number).orElse(null);
        int left = Lamps.left(hall);
        var floor = LIGHTING.contains(cause) ? Snapshots.map(hall) : null;
        return Optional.of(
                new ToContestants.Personal(
                        seq,
                        contestant ->
                                new ServerMessage.Standing(
                                        Lamps.you(hall, contestant),
                                        seq,
                                        cause,
                                        round == null ? null : index(round),
                                        number == null ? null : number.value(),
                                        reason,
                                        left,
                                        floor)));
    }

    static int index(Round round) {
        return round.isMain() ? round.index() : 0;
    }
}
