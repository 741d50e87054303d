package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.Asking;
import vn.chuongvang.contest.ContestState.AtQuestion;
import vn.chuongvang.contest.ContestState.BetweenQuestions;
import vn.chuongvang.contest.ContestState.Closed;
import vn.chuongvang.contest.ContestState.Prepared;
import vn.chuongvang.contest.ContestState.Ready;
import vn.chuongvang.contest.ContestState.Revealed;
import vn.chuongvang.contest.ContestState.Ruling;
import vn.chuongvang.contest.ContestState.Settled;
import vn.chuongvang.contest.ContestState.Voided;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a fact does to a prepared contest. A fact that does not fit its state is a bug. */
final class Evolution {
    private Evolution() {}

    static Prepared of(Prepared state, ContestEvent event) {
        var hall = state.hall();
        return switch (event) {
            case ContestEvent.WalkInAdded fact ->
                    roster(state, hall.withRoster(with(hall, fact.contestant()), fact));
            case ContestEvent.ContestantSubstituted fact -> substituted(state, fact);
            case ContestEvent.ContestantsMarkedAbsent _, ContestEvent.ContestantsMarkedPresent _ ->
                    roster(state, hall.after(event));
            case ContestEvent.ContestStarted _ -> new Ready(hall);
            case ContestEvent.QuestionRead fact -> read(hall, fact);
            case ContestEvent.AnswersOpened fact -> timed(state, fact.opensAt(), fact.closesAt());
            case ContestEvent.TimeExtended fact -> timed(state, fact.opensAt(), fact.closesAt());
            case ContestEvent.AnswersLocked fact -> timed(state, fact.opensAt(), fact.closesAt());
            case ContestEvent.AnswerRecorded fact -> recorded(state, fact);
            case ContestEvent.AnswerCameLate fact -> late(state, fact);
            case ContestEvent.RoundClosed fact ->
                    new Closed(hall, NoDeadline.closed(at(state).current(), fact.at()));
            case ContestEvent.ZoneConfirmed fact ->
                    at(state).with(Zones.confirmed(hall, at(state).current(), fact));
            case ContestEvent.KeyRevealed _ -> revealed((Closed) state);
            case ContestEvent.RoundSettled _,
                    ContestEvent.TiebreakSettled _,
                    ContestEvent.RescueQuestionSettled _,
                    ContestEvent.AudienceQuestionSettled _ ->
                    new Settled(hall.played(at(state).current(), event));
            case ContestEvent.AnswerAccepted fact -> accepted(state, fact);
            case ContestEvent.RoundVoided fact -> voided(state, fact);
            case ContestEvent.ContestPaused fact ->
                    state.with(hall.withPauses(hall.pauses().begun(fact.cause(), fact.at())));
            case ContestEvent.ContestResumed fact -> resumed(state, fact);
            case ContestEvent.ContestFinished fact ->
                    new ContestState.Finished(hall, fact.ending(), fact.ranking());
            case ContestEvent.ReservesEntered fact ->
                    state.with(hall.withRoster(entered(hall, fact.returned()), fact));
            case ContestEvent.ContestantsRestored _,
                    ContestEvent.ContestantsPutOut _,
                    ContestEvent.ContestantDisqualified _,
                    ContestEvent.DisputeRaised _,
                    ContestEvent.DisputeRuled _,
                    ContestEvent.FinalPicked _,
                    ContestEvent.LifelineUsed _,
                    ContestEvent.ExtraTimeGiven _,
                    ContestEvent.RescueGranted _,
                    ContestEvent.RescuePointsEntered _,
                    ContestEvent.VotesEntered _,
                    ContestEvent.TiebreakStarted _,
                    ContestEvent.TiebreakCancelled _,
                    ContestEvent.RanksShared _,
                    ContestEvent.TitleAwarded _,
                    ContestEvent.TitleWithdrawn _,
                    ContestEvent.BellRung _ ->
                    state.with(hall.after(event));
            case ContestEvent.ContestPrepared _, ContestEvent.ActUndone _ ->
                    throw new IllegalStateException("not a step of a prepared contest: " + event);
        };
    }

    private static List<Contestant> with(Hall hall, Contestant more) {
        var roster = new ArrayList<>(hall.roster());
        roster.add(more);
        return roster;
    }

    /** They bring their own chair: who is out keeps the seat, for a correction may light it. */
    private static List<Contestant> entered(Hall hall, List<ContestantId> reserves) {
        var roster = new ArrayList<>(hall.roster());
        reserves.forEach(id -> roster.set(id.value() - 1, hall.contestant(id).seated(null)));
        return roster;
    }

    private static Prepared substituted(Prepared state, ContestEvent.ContestantSubstituted fact) {
        var hall = state.hall();
        var roster = new ArrayList<>(hall.roster());
        roster.set(fact.left().id().value() - 1, fact.left());
        roster.set(fact.entered().id().value() - 1, fact.entered());
        return roster(state, hall.withRoster(roster, fact));
    }

    /** Who comes while question 1 is read is asked too. */
    private static Prepared roster(Prepared state, Hall hall) {
        var changed = state.with(hall);
        return changed instanceof Asking asking
                ? asking.with(asking.current().asking(hall.onFloor()))
                : changed;
    }

    private static Prepared read(Hall hall, ContestEvent.QuestionRead fact) {
        var round =
                new Round(
                        fact.round(),
                        fact.index(),
                        fact.purpose(),
                        hall.setup().question(fact.question()),
                        NextQuestion.asked(hall, fact.purpose()),
                        fact.opensAt(),
                        fact.closesAt(),
                        Answers.none(),
                        List.of(),
                        List.of(),
                        Boards.NONE);
        return new Asking(hall, round);
    }

    private static Prepared timed(Prepared state, Instant opensAt, Instant closesAt) {
        var asking = at(state);
        return asking.with(asking.current().timed(opensAt, closesAt));
    }

    private static Prepared recorded(Prepared state, ContestEvent.AnswerRecorded fact) {
        var asking = at(state);
        var answer =
                new Answer(
                        fact.attempt(),
                        fact.response(),
                        fact.at(),
                        fact.tookMillis(),
                        fact.channel());
        return asking.with(asking.current().answered(fact.contestant(), answer));
    }

    private static Prepared late(Prepared state, ContestEvent.AnswerCameLate fact) {
        var late = new LateAnswer(fact.contestant(), fact.attempt(), fact.response(), fact.at());
        return changed(state, state.round(fact.round()).orElseThrow().cameLate(late));
    }

    private static Prepared changed(Prepared state, Round round) {
        return state instanceof AtQuestion asked && isCurrent(asked, round.number())
                ? asked.with(round)
                : state.with(state.hall().replaced(round));
    }

    private static Prepared revealed(Closed state) {
        return OpenCases.of(state).isEmpty()
                ? new Revealed(state.hall(), state.current())
                : new Ruling(state.hall(), state.current());
    }

    private static Prepared accepted(Prepared state, ContestEvent.AnswerAccepted fact) {
        var round = state.round(fact.round()).orElseThrow().accepting(fact.answer());
        if (state instanceof AtQuestion asked && isCurrent(asked, fact.round())) {
            return asked instanceof Closed ? asked.with(round) : new Ruling(state.hall(), round);
        }
        return state.with(state.hall().replaced(round).after(fact));
    }

    private static Prepared voided(Prepared state, ContestEvent.RoundVoided fact) {
        if (state instanceof AtQuestion asked && isCurrent(asked, fact.round())) {
            return new Voided(state.hall().played(asked.current(), fact));
        }
        var hall = state.hall().after(fact);
        boolean wasLast = hall.rounds().getLast().number().equals(fact.round());
        return state instanceof BetweenQuestions && wasLast ? new Voided(hall) : state.with(hall);
    }

    private static Prepared resumed(Prepared state, ContestEvent.ContestResumed fact) {
        var pauses = state.hall().pauses().ended(fact.cause(), fact.givenBack());
        var resumed = state.with(state.hall().withPauses(pauses));
        return resumed instanceof Asking asking ? asking.shifted(fact.givenBack()) : resumed;
    }

    private static boolean isCurrent(AtQuestion state, RoundNumber round) {
        return state.current().number().equals(round);
    }

    private static AtQuestion at(Prepared state) {
        if (state instanceof AtQuestion asked) {
            return asked;
        }
        throw new IllegalStateException("no question is being played: " + state.getClass());
    }
}
