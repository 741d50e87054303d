package vn.chuongvang.contest;

/** What a fact is to the memory of the last act. */
sealed interface EventRole {

    /** The first fact of an act of staff. */
    record Did(Act act) implements EventRole {}

    /** Follows from the act before it and goes with it. */
    record Followed() implements EventRole {}

    /** Done by contestants, by the room, or to the clock: stays when the act before is undone. */
    record Meanwhile() implements EventRole {}

    static EventRole of(ContestEvent event) {
        return switch (event) {
            case ContestEvent.ContestPrepared _ -> new Did(Act.PREPARE);
            case ContestEvent.WalkInAdded _ -> new Did(Act.ADD_WALK_IN);
            case ContestEvent.ContestantSubstituted _ -> new Did(Act.SUBSTITUTE);
            case ContestEvent.ContestantsMarkedAbsent _ -> new Did(Act.MARK_ABSENT);
            case ContestEvent.ContestantsMarkedPresent _ -> new Did(Act.MARK_PRESENT);
            case ContestEvent.ExtraTimeGiven _ -> new Did(Act.GIVE_EXTRA_TIME);
            case ContestEvent.ContestStarted _ -> new Did(Act.START);
            case ContestEvent.QuestionRead read -> new Did(Act.reading(read.purpose()));
            case ContestEvent.FinalPicked _ -> new Did(Act.PICK_FINAL);
            case ContestEvent.LifelineUsed _ -> new Did(Act.USE_LIFELINE);
            case ContestEvent.AnswersOpened _ -> new Did(Act.OPEN_ANSWERS);
            case ContestEvent.TimeExtended _ -> new Did(Act.EXTEND_TIME);
            case ContestEvent.AnswersLocked _ -> new Did(Act.LOCK_NOW);
            case ContestEvent.KeyRevealed _ -> new Did(Act.REVEAL_KEY);
            case ContestEvent.RoundSettled _,
                    ContestEvent.TiebreakSettled _,
                    ContestEvent.RescueQuestionSettled _,
                    ContestEvent.AudienceQuestionSettled _ ->
                    new Did(Act.CONFIRM_RULING);
            case ContestEvent.AnswerAccepted _ -> new Did(Act.ACCEPT_ANSWER);
            case ContestEvent.RoundVoided _ -> new Did(Act.VOID_ROUND);
            case ContestEvent.ContestantsRestored _ -> new Did(Act.RESTORE);
            case ContestEvent.ContestantsPutOut _ -> new Did(Act.ELIMINATE);
            case ContestEvent.ContestantDisqualified _ -> new Did(Act.DISQUALIFY);
            case ContestEvent.DisputeRuled _ -> new Did(Act.RULE_DISPUTE);
            case ContestEvent.RescueGranted _, ContestEvent.ReservesEntered _ ->
                    new Did(Act.RESCUE);
            case ContestEvent.RescuePointsEntered _ -> new Did(Act.ENTER_POINTS);
            case ContestEvent.VotesEntered _ -> new Did(Act.ENTER_VOTES);
            case ContestEvent.TiebreakStarted _ -> new Did(Act.START_TIEBREAK);
            case ContestEvent.RanksShared _ -> new Did(Act.SHARE_RANKS);
            case ContestEvent.BellRung _ -> new Did(Act.RING_BELL);
            case ContestEvent.ContestFinished _ -> new Did(Act.FINISH);
            case ContestEvent.ActUndone _ -> new Did(Act.UNDO);
            case ContestEvent.TitleAwarded _,
                    ContestEvent.TitleWithdrawn _,
                    ContestEvent.TiebreakCancelled _ ->
                    new Followed();
            case ContestEvent.AnswerRecorded _,
                    ContestEvent.AnswerCameLate _,
                    ContestEvent.RoundClosed _,
                    ContestEvent.ZoneConfirmed _,
                    ContestEvent.DisputeRaised _,
                    ContestEvent.ContestPaused _,
                    ContestEvent.ContestResumed _ ->
                    new Meanwhile();
        };
    }
}
