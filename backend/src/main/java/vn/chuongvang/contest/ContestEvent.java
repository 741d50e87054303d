package vn.chuongvang.contest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What happened. Facts carry what was decided, so that replaying them decides nothing. They name
 * nobody: contestants are numbers.
 */
public sealed interface ContestEvent {
    /** The time of the command that it follows from. */
    Instant at();

    record ContestPrepared(
            Instant at,
            ContestRules rules,
            int rulesVersion,
            String rulesHash,
            List<Contestant> roster,
            List<PreparedQuestion> questions)
            implements ContestEvent {
        public ContestPrepared {
            roster = List.copyOf(roster);
            questions = List.copyOf(questions);
        }
    }

    record WalkInAdded(Instant at, Contestant contestant) implements ContestEvent {}

    /** Both with their new seats. */
    record ContestantSubstituted(Instant at, Contestant left, Contestant entered)
            implements ContestEvent {}

    record ContestantsMarkedAbsent(Instant at, List<ContestantId> contestants)
            implements ContestEvent {
        public ContestantsMarkedAbsent {
            contestants = List.copyOf(contestants);
        }
    }

    record ContestantsMarkedPresent(Instant at, List<ContestantId> contestants)
            implements ContestEvent {
        public ContestantsMarkedPresent {
            contestants = List.copyOf(contestants);
        }
    }

    record ContestStarted(Instant at, int onFloor) implements ContestEvent {}

    /** See {@link ExtraTime}. */
    record ExtraTimeGiven(Instant at, List<ContestantId> contestants, int percent)
            implements ContestEvent {
        public ExtraTimeGiven {
            contestants = List.copyOf(contestants);
        }
    }

    /**
     * @param index number of the main question that it is or stands for
     * @param asked how many are asked: the floor, or those who are tied
     */
    record QuestionRead(
            Instant at,
            RoundNumber round,
            int index,
            QuestionPurpose purpose,
            QuestionId question,
            int asked,
            Instant opensAt,
            Instant closesAt)
            implements ContestEvent {}

    /**
     * @param category of the final question, from 1
     */
    record FinalPicked(Instant at, int category) implements ContestEvent {}

    record LifelineUsed(Instant at, RoundNumber round, ContestantId contestant, String lifeline)
            implements ContestEvent {}

    record AnswersOpened(Instant at, RoundNumber round, Instant opensAt, Instant closesAt)
            implements ContestEvent {}

    /**
     * @param at when the server received it
     * @param tookMillis since the opening, pauses taken out
     */
    record AnswerRecorded(
            Instant at,
            ContestantId contestant,
            RoundNumber round,
            int attempt,
            Response response,
            AnswerChannel channel,
            long tookMillis)
            implements ContestEvent {}

    /** Received after the grace: evidence for a dispute, not counted. */
    record AnswerCameLate(
            Instant at,
            ContestantId contestant,
            RoundNumber round,
            int attempt,
            Response response,
            AnswerChannel channel)
            implements ContestEvent {}

    record TimeExtended(Instant at, RoundNumber round, Instant opensAt, Instant closesAt)
            implements ContestEvent {}

    /** The host moved the deadline to now. */
    record AnswersLocked(Instant at, RoundNumber round, Instant opensAt, Instant closesAt)
            implements ContestEvent {}

    /**
     * Nothing that comes later counts; only now may anything about the key leave the server.
     *
     * @param early everybody had given a final answer before the deadline
     */
    record RoundClosed(Instant at, RoundNumber round, boolean early) implements ContestEvent {}

    record KeyRevealed(
            Instant at,
            RoundNumber round,
            List<ContestantId> right,
            List<ContestantId> wrong,
            List<ContestantId> noAnswer)
            implements ContestEvent {
        public KeyRevealed {
            right = List.copyOf(right);
            wrong = List.copyOf(wrong);
            noAnswer = List.copyOf(noAnswer);
        }
    }

    /**
     * A referee has looked at a zone.
     *
     * @param contestants of the zone, and whose board among them is {@code wrong}
     */
    record ZoneConfirmed(
            Instant at, RoundNumber round, List<ContestantId> contestants, List<ContestantId> wrong)
            implements ContestEvent {
        public ZoneConfirmed {
            contestants = List.copyOf(contestants);
            wrong = List.copyOf(wrong);
        }
    }

    /** Somebody says that a question went wrong for them. */
    record DisputeRaised(Instant at, RoundNumber round, ContestantId contestant, Claim claim)
            implements ContestEvent {}

    /**
     * Whether a dispute was right; what follows from it comes as facts of its own.
     *
     * @param reason without names; it stays in the journal
     */
    record DisputeRuled(
            Instant at, RoundNumber round, ContestantId contestant, boolean upheld, String reason)
            implements ContestEvent {}

    /**
     * The ruling is confirmed.
     *
     * @param out who leaves the floor
     */
    record RoundSettled(Instant at, RoundNumber round, RoundOutcome outcome, List<ContestantId> out)
            implements ContestEvent {
        public RoundSettled {
            out = List.copyOf(out);
        }
    }

    /**
     * A sub-question is settled.
     *
     * @param order best first; whoever shares a place is in the same list. The first list is still
     *     tied when it names more than one
     */
    record TiebreakSettled(Instant at, RoundNumber round, List<List<ContestantId>> order)
            implements ContestEvent {
        public TiebreakSettled {
            order = order.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param regraded who is right now and was not
     * @param restored those of them who stand again
     */
    record AnswerAccepted(
            Instant at,
            RoundNumber round,
            AcceptedAnswer answer,
            List<ContestantId> regraded,
            List<ContestantId> restored)
            implements ContestEvent {
        public AnswerAccepted {
            regraded = List.copyOf(regraded);
            restored = List.copyOf(restored);
        }
    }

    /**
     * @param restored who stands again because the round does not count
     */
    record RoundVoided(Instant at, RoundNumber round, String reason, List<ContestantId> restored)
            implements ContestEvent {
        public RoundVoided {
            restored = List.copyOf(restored);
        }
    }

    record ContestantsRestored(Instant at, List<ContestantId> contestants, String reason)
            implements ContestEvent {
        public ContestantsRestored {
            contestants = List.copyOf(contestants);
        }
    }

    /**
     * @param index number of the last main question, 0 before the first
     */
    record ContestantsPutOut(Instant at, List<ContestantId> contestants, int index, String reason)
            implements ContestEvent {
        public ContestantsPutOut {
            contestants = List.copyOf(contestants);
        }
    }

    record ContestantDisqualified(Instant at, ContestantId contestant, String reason)
            implements ContestEvent {}

    /**
     * @param number which rescue this is, from 1
     * @param entered what the host counted
     * @param returned in the order in which they were selected
     */
    record RescueGranted(
            Instant at,
            int number,
            int entered,
            ContestRules.Selection selection,
            long seed,
            List<ContestantId> returned)
            implements ContestEvent {
        public RescueGranted {
            returned = List.copyOf(returned);
        }
    }

    /**
     * A rescue in which reserves come in beside those who stand.
     *
     * @param number which rescue this is, from 1
     * @param entered what the host counted
     * @param returned in the order in which they were selected
     */
    record ReservesEntered(
            Instant at,
            int number,
            int entered,
            ContestRules.Selection selection,
            long seed,
            List<ContestantId> returned)
            implements ContestEvent {
        public ReservesEntered {
            returned = List.copyOf(returned);
        }
    }

    /**
     * A rescue question is settled; nobody leaves the floor or comes back by it.
     *
     * @param through who was right of those whom it asked; nobody when rescuers answered
     */
    record RescueQuestionSettled(Instant at, RoundNumber round, List<ContestantId> through)
            implements ContestEvent {
        public RescueQuestionSettled {
            through = List.copyOf(through);
        }
    }

    /** A question to the audience is settled; nothing on the floor changes by it. */
    record AudienceQuestionSettled(Instant at, RoundNumber round) implements ContestEvent {}

    /**
     * @param points what rescuers won, added to what they had won for this rescue
     * @param byUnit which of them were won for which unit
     */
    record RescuePointsEntered(Instant at, int points, List<UnitPoints> byUnit)
            implements ContestEvent {
        public RescuePointsEntered {
            byUnit = List.copyOf(byUnit);
        }
    }

    /** The tally of spectators' votes for the rescue that comes next. */
    record VotesEntered(Instant at, List<VoteCount> votes) implements ContestEvent {
        public VotesEntered {
            votes = List.copyOf(votes);
        }
    }

    record ContestPaused(Instant at, PauseCause cause, String reason) implements ContestEvent {}

    /**
     * @param givenBack by how much the opening and the deadline of an unanswered question move;
     *     zero while the other cause still holds the clock
     */
    record ContestResumed(Instant at, PauseCause cause, Duration givenBack)
            implements ContestEvent {}

    record TiebreakStarted(Instant at, List<ContestantId> contestants) implements ContestEvent {
        public TiebreakStarted {
            contestants = List.copyOf(contestants);
        }
    }

    /**
     * A correction changed who is tied with whom: what sub-questions decided among these is void.
     */
    record TiebreakCancelled(Instant at, List<ContestantId> contestants) implements ContestEvent {
        public TiebreakCancelled {
            contestants = List.copyOf(contestants);
        }
    }

    record RanksShared(Instant at, List<ContestantId> contestants) implements ContestEvent {
        public RanksShared {
            contestants = List.copyOf(contestants);
        }
    }

    /**
     * @param round that led to it
     * @param standsAgain won by sub-questions among those who are out: the lamp is lit again
     */
    record TitleAwarded(
            Instant at,
            Title title,
            ContestantId contestant,
            RoundNumber round,
            boolean standsAgain)
            implements ContestEvent {}

    /**
     * A correction took the ground from a title.
     *
     * @param outAgain the lamp that only the title had lit again goes off
     */
    record TitleWithdrawn(Instant at, Title title, ContestantId contestant, boolean outAgain)
            implements ContestEvent {}

    /** The golden bell: everybody named holds {@link Title#GOLDEN_BELL} from now on. */
    record BellRung(Instant at, RoundNumber round, List<ContestantId> contestants)
            implements ContestEvent {
        public BellRung {
            contestants = List.copyOf(contestants);
        }
    }

    record ContestFinished(Instant at, Ending ending, List<RankLine> ranking)
            implements ContestEvent {
        public ContestFinished {
            ranking = List.copyOf(ranking);
        }
    }

    /**
     * Everything is as if the act had not been done; what contestants and the room did since stays.
     *
     * @param givenBack how long an unanswered question had been away because of the act
     */
    record ActUndone(Instant at, Act act, Duration givenBack) implements ContestEvent {}
}
