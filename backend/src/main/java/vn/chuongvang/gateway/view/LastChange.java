package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.RoundNumber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the floor went through last, read from the facts that made it, so that a screen which is
 * opened later shows the same picture.
 *
 * @param at when that was; nothing has happened yet where there is none
 * @param mode of the stage between two questions
 * @param changed lamps that went off or on
 * @param round whose ruling it was, if it was one
 * @param voided number of the question that does not count
 * @param seed of the draw of a rescue
 */
record LastChange(
        @Nullable Instant at,
        String mode,
        List<ContestantId> changed,
        boolean wentOff,
        @Nullable RoundNumber round,
        @Nullable Integer voided,
        @Nullable Long seed) {
    /** From so few on, the floor shows names. */
    static final int FEW = 5;

    static LastChange of(Hall hall) {
        return hall.history().reversed().stream()
                .flatMap(fact -> of(hall, fact).stream())
                .findFirst()
                .orElse(onFloor(null, hall, List.of(), false));
    }

    /** How many lamps were lit before it. */
    int before(Hall hall) {
        int left = Lamps.left(hall);
        var moved =
                changed.stream()
                        .filter(contestant -> hall.isOnFloor(contestant) != wentOff)
                        .count();
        return (int) (wentOff ? left + moved : left - moved);
    }

    private static Optional<LastChange> of(Hall hall, ContestEvent fact) {
        return switch (fact) {
            case ContestEvent.RoundSettled settled when hall.isVoided(settled.round()) ->
                    Optional.empty();
            case ContestEvent.RoundSettled settled ->
                    Optional.of(
                            new LastChange(
                                    settled.at(),
                                    settled.out().isEmpty() ? resting(hall) : "off",
                                    settled.out(),
                                    true,
                                    settled.round(),
                                    null,
                                    null));
            case ContestEvent.RoundVoided voided ->
                    Optional.of(
                            new LastChange(
                                    voided.at(),
                                    "void",
                                    voided.restored(),
                                    false,
                                    null,
                                    hall.round(voided.round())
                                            .map(ContestantView::index)
                                            .orElse(null),
                                    null));
            case ContestEvent.RescueGranted rescue ->
                    Optional.of(
                            new LastChange(
                                    rescue.at(),
                                    "rescue",
                                    rescue.returned(),
                                    false,
                                    null,
                                    null,
                                    rescue.seed()));
            case ContestEvent.ReservesEntered rescue ->
                    Optional.of(
                            new LastChange(
                                    rescue.at(),
                                    "rescue",
                                    rescue.returned(),
                                    false,
                                    null,
                                    null,
                                    rescue.seed()));
            case ContestEvent.BellRung bell ->
                    Optional.of(
                            new LastChange(
                                    bell.at(),
                                    "bell",
                                    bell.contestants(),
                                    false,
                                    null,
                                    null,
                                    null));
            case ContestEvent.AnswerAccepted accepted ->
                    Optional.of(onFloor(accepted.at(), hall, accepted.restored(), false));
            case ContestEvent.ContestantsRestored restored ->
                    Optional.of(onFloor(restored.at(), hall, restored.contestants(), false));
            case ContestEvent.ContestantsPutOut out ->
                    Optional.of(onFloor(out.at(), hall, out.contestants(), true));
            case ContestEvent.ContestantDisqualified out ->
                    Optional.of(onFloor(out.at(), hall, List.of(out.contestant()), true));
            // Move nobody, or come with a fact that does.
            case ContestEvent.ContestPrepared _,
                    ContestEvent.WalkInAdded _,
                    ContestEvent.ContestantSubstituted _,
                    ContestEvent.ContestantsMarkedAbsent _,
                    ContestEvent.ContestantsMarkedPresent _,
                    ContestEvent.ContestStarted _,
                    ContestEvent.ExtraTimeGiven _,
                    ContestEvent.QuestionRead _,
                    ContestEvent.AnswersOpened _,
                    ContestEvent.AnswerRecorded _,
                    ContestEvent.AnswerCameLate _,
                    ContestEvent.TimeExtended _,
                    ContestEvent.AnswersLocked _,
                    ContestEvent.RoundClosed _,
                    ContestEvent.FinalPicked _,
                    ContestEvent.LifelineUsed _,
                    ContestEvent.KeyRevealed _,
                    ContestEvent.ZoneConfirmed _,
                    ContestEvent.DisputeRaised _,
                    ContestEvent.DisputeRuled _,
                    ContestEvent.RescueQuestionSettled _,
                    ContestEvent.AudienceQuestionSettled _,
                    ContestEvent.RescuePointsEntered _,
                    ContestEvent.VotesEntered _,
                    ContestEvent.TiebreakStarted _,
                    ContestEvent.TiebreakSettled _,
                    ContestEvent.TiebreakCancelled _,
                    ContestEvent.RanksShared _,
                    ContestEvent.TitleAwarded _,
                    ContestEvent.TitleWithdrawn _,
                    ContestEvent.ContestPaused _,
                    ContestEvent.ContestResumed _,
                    ContestEvent.ContestFinished _,
                    ContestEvent.ActUndone _ ->
                    Optional.empty();
        };
    }

    private static LastChange onFloor(
            @Nullable Instant at, Hall hall, List<ContestantId> changed, boolean wentOff) {
        return new LastChange(at, resting(hall), changed, wentOff, null, null, null);
    }

    private static String resting(Hall hall) {
        int left = Lamps.left(hall);
        return left > 0 && left <= FEW ? "final" : "floor";
    }
}
