package vn.chuongvang.contest;

import java.util.Optional;

/** What staff may do, and how each act is taken back. */
public enum Act {
    PREPARE(Inverse.NONE),
    ADD_WALK_IN(Inverse.UNDO),
    SUBSTITUTE(Inverse.UNDO),
    MARK_ABSENT(Inverse.UNDO),
    MARK_PRESENT(Inverse.UNDO),
    GIVE_EXTRA_TIME(Inverse.UNDO),
    START(Inverse.UNDO),
    PICK_FINAL(Inverse.UNDO),
    READ_MAIN(Inverse.UNDO_UNTIL_OPEN),
    READ_BACKUP(Inverse.UNDO_UNTIL_OPEN),
    READ_TIEBREAK(Inverse.UNDO_UNTIL_OPEN),
    READ_RESCUE(Inverse.UNDO_UNTIL_OPEN),
    READ_AUDIENCE(Inverse.UNDO_UNTIL_OPEN),
    OPEN_ANSWERS(Inverse.VOID),
    USE_LIFELINE(Inverse.UNDO),
    EXTEND_TIME(Inverse.LOCK),
    LOCK_NOW(Inverse.EXTEND),
    REVEAL_KEY(Inverse.VOID),
    CONFIRM_RULING(Inverse.UNDO),
    ACCEPT_ANSWER(Inverse.UNDO),
    VOID_ROUND(Inverse.UNDO),
    RESTORE(Inverse.UNDO),
    ELIMINATE(Inverse.UNDO),
    DISQUALIFY(Inverse.UNDO),
    RULE_DISPUTE(Inverse.UNDO),
    RESCUE(Inverse.UNDO),
    ENTER_POINTS(Inverse.UNDO),
    ENTER_VOTES(Inverse.UNDO),
    PAUSE(Inverse.RESUME),
    EMERGENCY_STOP(Inverse.RESUME),
    RESUME(Inverse.PAUSE),
    START_TIEBREAK(Inverse.UNDO),
    SHARE_RANKS(Inverse.UNDO),
    RING_BELL(Inverse.UNDO),
    FINISH(Inverse.UNDO),
    UNDO(Inverse.NONE);

    /** What takes an act back. */
    public enum Inverse {
        /** {@link ContestCommand.Undo}, while it is the last act that can be undone. */
        UNDO,
        /** The same, while the answers are not open; then {@link #VOID}. */
        UNDO_UNTIL_OPEN,
        /** {@link ContestCommand.VoidRound} of the round. */
        VOID,
        /** {@link ContestCommand.ExtendTime}, until the round is closed; then {@link #VOID}. */
        EXTEND,
        /** {@link ContestCommand.LockNow}. */
        LOCK,
        PAUSE,
        RESUME,
        NONE
    }

    private final Inverse inverse;

    Act(Inverse inverse) {
        this.inverse = inverse;
    }

    public Inverse inverse() {
        return inverse;
    }

    boolean isUndoable() {
        return inverse == Inverse.UNDO || inverse == Inverse.UNDO_UNTIL_OPEN;
    }

    boolean isReading() {
        return inverse == Inverse.UNDO_UNTIL_OPEN;
    }

    static Act reading(QuestionPurpose purpose) {
        return switch (purpose) {
            case MAIN -> READ_MAIN;
            case BACKUP -> READ_BACKUP;
            case TIEBREAK -> READ_TIEBREAK;
            case RESCUE -> READ_RESCUE;
            case AUDIENCE -> READ_AUDIENCE;
        };
    }

    /**
     * Whether a fact that staff caused is an act in this sense. An answer that they entered, a zone
     * and a raised hand are none: they make no other act stale and are not undone.
     */
    public static boolean isActOfStaff(ContestEvent event) {
        return !(event instanceof ContestEvent.AnswerRecorded)
                && !(event instanceof ContestEvent.AnswerCameLate)
                && !(event instanceof ContestEvent.ZoneConfirmed)
                && !(event instanceof ContestEvent.DisputeRaised);
    }

    /**
     * The act of staff that this command is; none for answers, raised hands, for what referees
     * confirm, and for what the room does itself.
     */
    public static Optional<Act> of(ContestCommand command) {
        return Optional.ofNullable(
                switch (command) {
                    case ContestCommand.PrepareContest _ -> PREPARE;
                    case ContestCommand.AddWalkIn _ -> ADD_WALK_IN;
                    case ContestCommand.Substitute _ -> SUBSTITUTE;
                    case ContestCommand.MarkAbsent _ -> MARK_ABSENT;
                    case ContestCommand.MarkPresent _ -> MARK_PRESENT;
                    case ContestCommand.GiveExtraTime _ -> GIVE_EXTRA_TIME;
                    case ContestCommand.StartContest _ -> START;
                    case ContestCommand.ReadQuestion read -> reading(read.purpose());
                    case ContestCommand.PickFinal _ -> PICK_FINAL;
                    case ContestCommand.UseLifeline _ -> USE_LIFELINE;
                    case ContestCommand.OpenAnswers _ -> OPEN_ANSWERS;
                    case ContestCommand.ExtendTime _ -> EXTEND_TIME;
                    case ContestCommand.LockNow _ -> LOCK_NOW;
                    case ContestCommand.RevealKey _ -> REVEAL_KEY;
                    case ContestCommand.ConfirmRuling _ -> CONFIRM_RULING;
                    case ContestCommand.AcceptAnswer _ -> ACCEPT_ANSWER;
                    case ContestCommand.VoidRound _ -> VOID_ROUND;
                    case ContestCommand.RestoreContestants _ -> RESTORE;
                    case ContestCommand.EliminateContestants _ -> ELIMINATE;
                    case ContestCommand.Disqualify _ -> DISQUALIFY;
                    case ContestCommand.RuleDispute _ -> RULE_DISPUTE;
                    case ContestCommand.Rescue _ -> RESCUE;
                    case ContestCommand.EnterRescuePoints _ -> ENTER_POINTS;
                    case ContestCommand.EnterVotes _ -> ENTER_VOTES;
                    case ContestCommand.Pause pause ->
                            switch (pause.cause()) {
                                case HOST -> PAUSE;
                                case EMERGENCY -> EMERGENCY_STOP;
                                case TECHNICAL -> null;
                            };
                    case ContestCommand.Resume resume ->
                            resume.cause() == PauseCause.TECHNICAL ? null : RESUME;
                    case ContestCommand.StartTiebreak _ -> START_TIEBREAK;
                    case ContestCommand.ShareRanks _ -> SHARE_RANKS;
                    case ContestCommand.RingBell _ -> RING_BELL;
                    case ContestCommand.FinishContest _ -> FINISH;
                    case ContestCommand.Undo _ -> UNDO;
                    case ContestCommand.SubmitAnswer _,
                            ContestCommand.ConfirmZone _,
                            ContestCommand.RaiseDispute _,
                            ContestCommand.CloseRound _ ->
                            null;
                });
    }
}
