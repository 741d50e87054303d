package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.AcceptedAnswer;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.PauseCause;
import vn.chuongvang.contest.VoteCount;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.StaffNote;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The host's log: a kind and its parameters; the client's catalogue has the words. */
final class LogLines {
    private static final int MOST_NAMED = 30;

    private LogLines() {}

    static boolean isWorthALine(ContestEvent event) {
        return !(event instanceof ContestEvent.AnswerRecorded)
                && !(event instanceof ContestEvent.ContestPrepared);
    }

    /**
     * @param undoable position of the act that an undo would take back, if there is one
     */
    static List<Wire.LogLine> of(Chronicle chronicle, Optional<Long> undoable) {
        var facts =
                chronicle.log().reversed().stream()
                        .map(
                                fact ->
                                        line(
                                                fact,
                                                undoable.filter(seq -> seq == fact.seq())
                                                        .isPresent()));
        var notes = chronicle.notes().reversed().stream().map(LogLines::line);
        return Stream.concat(facts, notes)
                .sorted(Comparator.comparingLong(Wire.LogLine::at).reversed())
                .limit(Chronicle.LOG_LINES)
                .toList();
    }

    /** A note has no position: no undo is about it. */
    private static Wire.LogLine line(StaffNote note) {
        long at = note.at().toEpochMilli();
        return switch (note) {
            case StaffNote.LateArrival late ->
                    new Wire.LogLine(
                            0,
                            at,
                            "lateArrival",
                            null,
                            Map.of("contestant", late.contestant()),
                            false);
            case StaffNote.Peeked peek ->
                    new Wire.LogLine(
                            0, at, "peeked", peek.actor(), Map.of("round", peek.round()), false);
            case StaffNote.TookOver over ->
                    new Wire.LogLine(0, at, "tookOver", over.actor(), Map.of(), false);
        };
    }

    private static Wire.LogLine line(Recorded fact, boolean undoable) {
        var event = fact.event();
        var name = event.getClass().getSimpleName();
        return new Wire.LogLine(
                fact.seq(),
                event.at().toEpochMilli(),
                Character.toLowerCase(name.charAt(0)) + name.substring(1),
                fact.actor(),
                params(event),
                undoable);
    }

    private static Map<String, Object> params(ContestEvent event) {
        var params = new LinkedHashMap<String, Object>();
        switch (event) {
            case ContestEvent.ContestStarted started -> params.put("count", started.onFloor());
            case ContestEvent.QuestionRead read -> {
                params.put("round", read.round().value());
                params.put("n", read.index());
                params.put("source", Script.source(read.purpose()));
                params.put("count", read.asked());
            }
            case ContestEvent.FinalPicked pick -> params.put("category", pick.category());
            case ContestEvent.LifelineUsed used -> {
                params.put("round", used.round().value());
                params.put("contestant", used.contestant().value());
                params.put("lifeline", used.lifeline());
            }
            case ContestEvent.AnswersOpened opened -> params.put("round", opened.round().value());
            case ContestEvent.AnswersLocked locked -> params.put("round", locked.round().value());
            case ContestEvent.TimeExtended longer -> {
                params.put("round", longer.round().value());
                params.put("closesAt", longer.closesAt().toEpochMilli());
            }
            case ContestEvent.RoundClosed closed -> params.put("round", closed.round().value());
            case ContestEvent.AnswerCameLate late -> {
                params.put("round", late.round().value());
                params.put("contestant", late.contestant().value());
                params.put("late", late.at().toEpochMilli());
            }
            case ContestEvent.KeyRevealed key -> {
                params.put("round", key.round().value());
                params.put("right", key.right().size());
                params.put("wrong", key.wrong().size());
                params.put("none", key.noAnswer().size());
            }
            case ContestEvent.ZoneConfirmed zone -> {
                params.put("round", zone.round().value());
                params.put("wrong", zone.wrong().size());
                people(params, zone.contestants());
            }
            case ContestEvent.RoundSettled settled -> {
                params.put("round", settled.round().value());
                params.put("outcome", settled.outcome().name());
                people(params, settled.out());
            }
            case ContestEvent.TiebreakSettled settled ->
                    params.put("round", settled.round().value());
            case ContestEvent.AudienceQuestionSettled settled ->
                    params.put("round", settled.round().value());
            case ContestEvent.AnswerAccepted accepted -> {
                params.put("round", accepted.round().value());
                params.put("answer", words(accepted.answer()));
                people(params, accepted.restored());
            }
            case ContestEvent.RoundVoided voided -> {
                params.put("round", voided.round().value());
                params.put("reason", voided.reason());
                people(params, voided.restored());
            }
            case ContestEvent.ContestantsRestored restored -> {
                params.put("reason", restored.reason());
                people(params, restored.contestants());
            }
            case ContestEvent.ContestantsPutOut out -> {
                params.put("reason", out.reason());
                people(params, out.contestants());
            }
            case ContestEvent.ContestantDisqualified out -> {
                params.put("reason", out.reason());
                params.put("contestant", out.contestant().value());
            }
            case ContestEvent.DisputeRaised raised -> {
                params.put("round", raised.round().value());
                params.put("contestant", raised.contestant().value());
                params.put("claim", DisputesView.name(raised.claim()));
            }
            case ContestEvent.DisputeRuled ruled -> {
                params.put("round", ruled.round().value());
                params.put("contestant", ruled.contestant().value());
                params.put("upheld", ruled.upheld());
                params.put("reason", ruled.reason());
            }
            case ContestEvent.RescueGranted rescue -> {
                params.put("selection", rescue.selection().name());
                // As text: a browser's numbers do not hold 64 bits.
                params.put("seed", Long.toString(rescue.seed()));
                people(params, rescue.returned());
            }
            case ContestEvent.ReservesEntered rescue -> {
                params.put("selection", rescue.selection().name());
                params.put("seed", Long.toString(rescue.seed()));
                people(params, rescue.returned());
            }
            case ContestEvent.RescueQuestionSettled settled -> {
                params.put("round", settled.round().value());
                people(params, settled.through());
            }
            case ContestEvent.RescuePointsEntered won -> params.put("points", won.points());
            case ContestEvent.VotesEntered tally ->
                    params.put("votes", tally.votes().stream().mapToLong(VoteCount::votes).sum());
            case ContestEvent.ContestPaused paused -> {
                params.put("cause", cause(paused.cause()));
                params.put("reason", paused.reason());
            }
            case ContestEvent.ContestResumed resumed -> {
                params.put("cause", cause(resumed.cause()));
                params.put("seconds", resumed.givenBack().toSeconds());
            }
            case ContestEvent.TiebreakStarted tie -> people(params, tie.contestants());
            case ContestEvent.TiebreakCancelled tie -> people(params, tie.contestants());
            case ContestEvent.RanksShared shared -> people(params, shared.contestants());
            case ContestEvent.TitleAwarded title -> {
                params.put("title", title.title().name());
                params.put("contestant", title.contestant().value());
            }
            case ContestEvent.TitleWithdrawn title -> {
                params.put("title", title.title().name());
                params.put("contestant", title.contestant().value());
            }
            case ContestEvent.BellRung bell -> people(params, bell.contestants());
            case ContestEvent.ContestFinished finished ->
                    params.put("ending", finished.ending().name());
            case ContestEvent.ActUndone undone -> params.put("act", ActNames.of(undone.act()));
            case ContestEvent.WalkInAdded added ->
                    params.put("contestant", added.contestant().id().value());
            case ContestEvent.ContestantSubstituted swap -> {
                params.put("left", swap.left().id().value());
                params.put("entered", swap.entered().id().value());
            }
            case ContestEvent.ContestantsMarkedAbsent absent ->
                    people(params, absent.contestants());
            case ContestEvent.ContestantsMarkedPresent present ->
                    people(params, present.contestants());
            // Whose it is stays off a page that may face the crowd.
            case ContestEvent.ExtraTimeGiven given ->
                    params.put("count", given.contestants().size());
            case ContestEvent.ContestPrepared _, ContestEvent.AnswerRecorded _ -> {}
        }
        return params;
    }

    private static void people(Map<String, Object> params, List<ContestantId> contestants) {
        params.put("count", contestants.size());
        params.put(
                "contestants",
                contestants.stream().limit(MOST_NAMED).map(ContestantId::value).toList());
    }

    private static String words(AcceptedAnswer answer) {
        return switch (answer) {
            case AcceptedAnswer.Option(int option) -> String.valueOf((char) ('A' + option));
            case AcceptedAnswer.Text(String canonical) -> canonical;
        };
    }

    static String cause(PauseCause cause) {
        return switch (cause) {
            case HOST -> "host";
            case EMERGENCY -> "emergency";
            case TECHNICAL -> "technical";
        };
    }
}
