package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.Empty;
import vn.chuongvang.contest.ContestState.Prepared;

import java.util.List;

/** The rules: what follows from a command, and what a fact does to a contest. */
public final class Contest {
    private Contest() {}

    /** What follows from a command. Changes nothing; the same input gives the same decision. */
    public static Decision decide(ContestState state, ContestCommand command) {
        return switch (state) {
            case Empty _ ->
                    command instanceof ContestCommand.PrepareContest prepare
                            ? Preparing.decide(prepare)
                            : Decision.refused(Refusal.NOT_NOW);
            case Prepared prepared ->
                    prepared.isPaused() && waitsForTheClock(command)
                            ? Decision.refused(Refusal.PAUSED)
                            : decide(prepared, command);
        };
    }

    private static Decision decide(Prepared state, ContestCommand command) {
        return switch (command) {
            case ContestCommand.PrepareContest _ -> Decision.refused(Refusal.NOT_NOW);
            case ContestCommand.AddWalkIn add -> RosterChanges.addWalkIn(state, add);
            case ContestCommand.Substitute swap -> RosterChanges.substitute(state, swap);
            case ContestCommand.MarkAbsent mark -> RosterChanges.markAbsent(state, mark);
            case ContestCommand.MarkPresent mark -> RosterChanges.markPresent(state, mark);
            case ContestCommand.GiveExtraTime give -> ExtraTime.give(state, give);
            case ContestCommand.StartContest start -> RosterChanges.start(state, start);
            case ContestCommand.ReadQuestion read -> Clockwork.read(state, read);
            case ContestCommand.PickFinal pick -> Finals.pick(state, pick);
            case ContestCommand.UseLifeline use -> Lifelines.use(state, use);
            case ContestCommand.OpenAnswers open -> Clockwork.open(state, open);
            case ContestCommand.SubmitAnswer answer -> Submissions.decide(state, answer);
            case ContestCommand.ExtendTime extend -> Clockwork.extend(state, extend);
            case ContestCommand.LockNow lock -> Clockwork.lock(state, lock);
            case ContestCommand.CloseRound close -> Clockwork.close(state, close);
            case ContestCommand.RevealKey reveal -> Rulings.reveal(state, reveal);
            case ContestCommand.ConfirmZone zone -> Zones.confirm(state, zone);
            case ContestCommand.RaiseDispute raise -> Disputes.raise(state, raise);
            case ContestCommand.RuleDispute rule -> Disputes.rule(state, rule);
            case ContestCommand.ConfirmRuling confirm -> Rulings.confirm(state, confirm);
            case ContestCommand.AcceptAnswer accept -> Corrections.acceptAnswer(state, accept);
            case ContestCommand.VoidRound cancel -> Corrections.voidRound(state, cancel);
            case ContestCommand.RestoreContestants back -> Corrections.restore(state, back);
            case ContestCommand.EliminateContestants out -> Corrections.eliminate(state, out);
            case ContestCommand.Disqualify out -> Corrections.disqualify(state, out);
            case ContestCommand.Rescue rescue -> Rescues.decide(state, rescue);
            case ContestCommand.EnterRescuePoints won -> Rescues.enterPoints(state, won);
            case ContestCommand.EnterVotes tally -> Rescues.enterVotes(state, tally);
            case ContestCommand.Pause pause -> Clockwork.pause(state, pause);
            case ContestCommand.Resume resume -> Clockwork.resume(state, resume);
            case ContestCommand.StartTiebreak start -> Tiebreaks.start(state, start);
            case ContestCommand.ShareRanks share -> Tiebreaks.share(state, share);
            case ContestCommand.RingBell ring -> Endings.ringBell(state, ring);
            case ContestCommand.FinishContest finish -> Endings.finish(state, finish);
            case ContestCommand.Undo undo -> Memory.undo(state, undo);
        };
    }

    /** While the clock stands only corrections are made; answers look at their own time. */
    private static boolean waitsForTheClock(ContestCommand command) {
        return switch (command) {
            case ContestCommand.SubmitAnswer _,
                    ContestCommand.ConfirmZone _,
                    ContestCommand.RaiseDispute _,
                    ContestCommand.RuleDispute _,
                    ContestCommand.AcceptAnswer _,
                    ContestCommand.VoidRound _,
                    ContestCommand.RestoreContestants _,
                    ContestCommand.EliminateContestants _,
                    ContestCommand.Disqualify _,
                    ContestCommand.Pause _,
                    ContestCommand.Resume _,
                    ContestCommand.Undo _ ->
                    false;
            case ContestCommand.PrepareContest _,
                    ContestCommand.AddWalkIn _,
                    ContestCommand.Substitute _,
                    ContestCommand.MarkAbsent _,
                    ContestCommand.MarkPresent _,
                    ContestCommand.GiveExtraTime _,
                    ContestCommand.StartContest _,
                    ContestCommand.ReadQuestion _,
                    ContestCommand.PickFinal _,
                    ContestCommand.UseLifeline _,
                    ContestCommand.OpenAnswers _,
                    ContestCommand.ExtendTime _,
                    ContestCommand.LockNow _,
                    ContestCommand.CloseRound _,
                    ContestCommand.RevealKey _,
                    ContestCommand.ConfirmRuling _,
                    ContestCommand.Rescue _,
                    ContestCommand.EnterRescuePoints _,
                    ContestCommand.EnterVotes _,
                    ContestCommand.StartTiebreak _,
                    ContestCommand.ShareRanks _,
                    ContestCommand.RingBell _,
                    ContestCommand.FinishContest _ ->
                    true;
        };
    }

    /** The contest after a fact. A fact that does not fit its state is a bug and throws. */
    public static ContestState evolve(ContestState state, ContestEvent event) {
        return switch (state) {
            case Empty _ -> prepared((ContestEvent.ContestPrepared) event);
            case Prepared prepared -> Memory.evolve(prepared, event);
        };
    }

    /** The contest after facts, in their order; starts from {@link ContestState.Empty}. */
    public static ContestState evolveAll(ContestState state, List<ContestEvent> events) {
        var now = state;
        for (var event : events) {
            now = evolve(now, event);
        }
        return now;
    }

    private static ContestState prepared(ContestEvent.ContestPrepared fact) {
        var setup =
                new ContestSetup(
                        fact.rules(), fact.rulesVersion(), fact.rulesHash(), fact.questions());
        return new ContestState.Lobby(Hall.prepared(setup, fact.roster()));
    }
}
