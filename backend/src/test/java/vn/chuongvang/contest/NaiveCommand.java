package vn.chuongvang.contest;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A command as {@link NaiveContest} takes it, and the same for the rules.
 *
 * @param at milliseconds since the contest was prepared
 * @param number of a contestant, a round or seconds
 */
record NaiveCommand(
        String what,
        long at,
        int number,
        int round,
        int attempt,
        int option,
        boolean flag,
        String cause,
        List<Integer> picks) {

    private static final Set<String> IN_A_PAUSE =
            Set.of(
                    "ANSWER",
                    "ACCEPT",
                    "VOID",
                    "RESTORE",
                    "PUT_OUT",
                    "DISQUALIFY",
                    "PAUSE",
                    "RESUME",
                    "UNDO");

    private static final Set<String> FOR_GOOD = Set.of("OPEN", "EXTEND", "LOCK", "REVEAL");

    boolean waitsForTheClock() {
        return !IN_A_PAUSE.contains(what);
    }

    boolean isUndoable() {
        return !FOR_GOOD.contains(what);
    }

    /** The round that it answers or closes, 0 for whatever does neither. */
    int answeredRound() {
        return what.equals("ANSWER") ? round : what.equals("CLOSE") ? number : 0;
    }

    ContestCommand real(ContestRules rules) {
        var now = Play.START.plusMillis(at);
        return switch (what) {
            case "START" -> new ContestCommand.StartContest(now);
            case "READ" ->
                    new ContestCommand.ReadQuestion(
                            now, flag ? QuestionPurpose.BACKUP : QuestionPurpose.MAIN);
            case "OPEN" -> new ContestCommand.OpenAnswers(now);
            case "EXTEND" -> new ContestCommand.ExtendTime(now, number);
            case "LOCK" -> new ContestCommand.LockNow(now);
            case "CLOSE" -> new ContestCommand.CloseRound(now, new RoundNumber(number));
            case "ANSWER" ->
                    new ContestCommand.SubmitAnswer(
                            now,
                            new ContestantId(number),
                            new RoundNumber(round),
                            attempt,
                            new Response.Choice(option),
                            AnswerChannel.PHONE);
            case "REVEAL" -> new ContestCommand.RevealKey(now);
            case "CONFIRM" -> new ContestCommand.ConfirmRuling(now);
            case "VOID" -> new ContestCommand.VoidRound(now, new RoundNumber(number), "đề sai");
            case "ACCEPT" ->
                    new ContestCommand.AcceptAnswer(
                            now, new RoundNumber(number), new AcceptedAnswer.Option(option));
            case "RESTORE" ->
                    new ContestCommand.RestoreContestants(now, Play.ids(number), "lỗi máy");
            case "PUT_OUT" ->
                    new ContestCommand.EliminateContestants(now, Play.ids(number), "rời sàn");
            case "DISQUALIFY" -> new ContestCommand.Disqualify(now, Play.id(number), "nhắc bài");
            case "RESCUE" -> rescue(now, rules);
            case "PAUSE" -> new ContestCommand.Pause(now, PauseCause.valueOf(cause), "");
            case "RESUME" -> new ContestCommand.Resume(now, PauseCause.valueOf(cause));
            case "FINISH" -> new ContestCommand.FinishContest(now);
            default -> new ContestCommand.Undo(now);
        };
    }

    private ContestCommand rescue(Instant now, ContestRules rules) {
        return new ContestCommand.Rescue(
                now,
                1,
                rules.rescue().selection(),
                1,
                picks.stream().map(ContestantId::new).toList());
    }
}
