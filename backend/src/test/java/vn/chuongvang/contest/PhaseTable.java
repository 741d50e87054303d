package vn.chuongvang.contest;

import static vn.chuongvang.contest.Phase.CLOSED;
import static vn.chuongvang.contest.Phase.EMPTY;
import static vn.chuongvang.contest.Phase.FINISHED;
import static vn.chuongvang.contest.Phase.LOBBY;
import static vn.chuongvang.contest.Phase.LOCKED;
import static vn.chuongvang.contest.Phase.OPEN;
import static vn.chuongvang.contest.Phase.READ;
import static vn.chuongvang.contest.Phase.READY;
import static vn.chuongvang.contest.Phase.REVEALED;
import static vn.chuongvang.contest.Phase.RULING;
import static vn.chuongvang.contest.Phase.SETTLED;
import static vn.chuongvang.contest.Phase.VOIDED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** In which phases a host could mean a command. What is not in it is never accepted. */
final class PhaseTable {
    private static final Set<Phase> BETWEEN = EnumSet.of(READY, SETTLED, VOIDED);
    private static final Set<Phase> BEFORE_QUESTION_1_OPENS = EnumSet.of(LOBBY, READY, READ);
    private static final Set<Phase> PLAYING = EnumSet.range(READY, VOIDED);

    static final Map<Class<? extends ContestCommand>, Set<Phase>> MEANT =
            Map.ofEntries(
                    Map.entry(ContestCommand.PrepareContest.class, EnumSet.of(EMPTY)),
                    Map.entry(ContestCommand.AddWalkIn.class, BEFORE_QUESTION_1_OPENS),
                    Map.entry(ContestCommand.Substitute.class, BEFORE_QUESTION_1_OPENS),
                    Map.entry(ContestCommand.MarkAbsent.class, BEFORE_QUESTION_1_OPENS),
                    Map.entry(ContestCommand.MarkPresent.class, BEFORE_QUESTION_1_OPENS),
                    Map.entry(ContestCommand.GiveExtraTime.class, EnumSet.of(LOBBY)),
                    Map.entry(ContestCommand.StartContest.class, EnumSet.of(LOBBY)),
                    Map.entry(ContestCommand.ReadQuestion.class, BETWEEN),
                    Map.entry(ContestCommand.PickFinal.class, EnumSet.of(SETTLED, VOIDED)),
                    Map.entry(ContestCommand.UseLifeline.class, EnumSet.of(READ, OPEN)),
                    Map.entry(ContestCommand.OpenAnswers.class, EnumSet.of(READ)),
                    // Received while open or in the grace, or judged later: then as evidence.
                    Map.entry(ContestCommand.SubmitAnswer.class, EnumSet.range(OPEN, SETTLED)),
                    Map.entry(ContestCommand.ExtendTime.class, EnumSet.of(READ, OPEN, LOCKED)),
                    Map.entry(ContestCommand.LockNow.class, EnumSet.of(OPEN)),
                    Map.entry(ContestCommand.CloseRound.class, EnumSet.of(LOCKED)),
                    Map.entry(ContestCommand.RevealKey.class, EnumSet.of(CLOSED)),
                    Map.entry(ContestCommand.ConfirmZone.class, EnumSet.of(REVEALED, RULING)),
                    Map.entry(ContestCommand.ConfirmRuling.class, EnumSet.of(REVEALED, RULING)),
                    Map.entry(
                            ContestCommand.AcceptAnswer.class,
                            EnumSet.complementOf(EnumSet.of(EMPTY, LOBBY, READY, FINISHED))),
                    Map.entry(ContestCommand.VoidRound.class, EnumSet.range(READ, VOIDED)),
                    Map.entry(ContestCommand.RestoreContestants.class, PLAYING),
                    Map.entry(ContestCommand.EliminateContestants.class, PLAYING),
                    Map.entry(ContestCommand.Disqualify.class, PLAYING),
                    Map.entry(ContestCommand.RaiseDispute.class, EnumSet.range(READ, VOIDED)),
                    Map.entry(ContestCommand.RuleDispute.class, EnumSet.range(READ, VOIDED)),
                    Map.entry(ContestCommand.Rescue.class, BETWEEN),
                    Map.entry(ContestCommand.EnterRescuePoints.class, BETWEEN),
                    Map.entry(ContestCommand.EnterVotes.class, BETWEEN),
                    // An emergency waits for no phase; every other pause is meant in PLAYING.
                    Map.entry(ContestCommand.Pause.class, EnumSet.range(LOBBY, FINISHED)),
                    Map.entry(ContestCommand.Resume.class, EnumSet.range(LOBBY, FINISHED)),
                    Map.entry(ContestCommand.StartTiebreak.class, EnumSet.of(SETTLED, VOIDED)),
                    Map.entry(ContestCommand.ShareRanks.class, EnumSet.of(SETTLED, VOIDED)),
                    Map.entry(ContestCommand.RingBell.class, EnumSet.of(SETTLED, VOIDED)),
                    Map.entry(ContestCommand.FinishContest.class, BETWEEN),
                    Map.entry(ContestCommand.Undo.class, EnumSet.complementOf(EnumSet.of(EMPTY))));

    private PhaseTable() {}

    static boolean isMeant(ContestCommand command, Phase phase) {
        boolean waits =
                command instanceof ContestCommand.Pause(_, PauseCause cause, _)
                        && cause != PauseCause.EMERGENCY;
        return (!waits || PLAYING.contains(phase)) && isListed(command, phase);
    }

    private static boolean isListed(ContestCommand command, Phase phase) {
        return MEANT.getOrDefault(command.getClass(), Set.of()).contains(phase);
    }
}
