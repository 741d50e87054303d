package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What may be asked of a contest. Time and chance come in with the command. */
public sealed interface ContestCommand {
    /** When the server received it; for an answer, when its frame was read from the socket. */
    Instant at();

    /**
     * Sets the contest up.
     *
     * @param rulesHash of {@link ContestRules#canonical()}, computed outside the rules
     * @param roster contestants 1, 2, 3 … without gaps
     * @param questions main questions in the order in which they are asked, at the end the final
     *     ones to pick from, backups, sub-questions
     */
    record PrepareContest(
            Instant at,
            ContestRules rules,
            int rulesVersion,
            String rulesHash,
            List<Contestant> roster,
            List<PreparedQuestion> questions)
            implements ContestCommand {
        public PrepareContest {
            roster = List.copyOf(roster);
            questions = List.copyOf(questions);
        }
    }

    /** Somebody who was not on the roster; gets the next number. Until question 1 opens. */
    record AddWalkIn(Instant at, @Nullable SeatNumber seat, UnitId unit, boolean reserve)
            implements ContestCommand {}

    /** A reserve takes the seat of somebody, who becomes a reserve. Until question 1 opens. */
    record Substitute(Instant at, ContestantId leaving, ContestantId entering)
            implements ContestCommand {}

    /** Empty seats: their contestants do not start. Until question 1 opens. */
    record MarkAbsent(Instant at, List<ContestantId> contestants) implements ContestCommand {
        public MarkAbsent {
            contestants = List.copyOf(contestants);
        }
    }

    /** They came after all. Until question 1 opens; later it takes a restore. */
    record MarkPresent(Instant at, List<ContestantId> contestants) implements ContestCommand {
        public MarkPresent {
            contestants = List.copyOf(contestants);
        }
    }

    /** Extra time for some, in percent of what everybody has; 0 takes it away. Before the start. */
    record GiveExtraTime(Instant at, List<ContestantId> contestants, int percent)
            implements ContestCommand {
        public GiveExtraTime {
            contestants = List.copyOf(contestants);
        }
    }

    /** Whoever is present stands on the floor. */
    record StartContest(Instant at) implements ContestCommand {}

    /** The host reads the next question of that purpose; the opening and the deadline are set. */
    record ReadQuestion(Instant at, QuestionPurpose purpose) implements ContestCommand {}

    /**
     * Picks which final question is read.
     *
     * @param category from 1, in the order in which they were prepared
     */
    record PickFinal(Instant at, int category) implements ContestCommand {}

    /** Somebody who plays the question uses a lifeline that the rules name. */
    record UseLifeline(Instant at, ContestantId contestant, String lifeline)
            implements ContestCommand {}

    /** Answers open now and not at the planned time; they stay open as long as planned. */
    record OpenAnswers(Instant at) implements ContestCommand {}

    /**
     * An answer, or a resend of one: (contestant, round, attempt) is its key.
     *
     * @param attempt from 1; a change of mind is the next one
     */
    record SubmitAnswer(
            Instant at,
            ContestantId contestant,
            RoundNumber round,
            int attempt,
            Response response,
            AnswerChannel channel)
            implements ContestCommand {
        public SubmitAnswer {
            Require.atLeastOne(attempt, "an attempt");
        }
    }

    /** More time; also takes back a lock as long as the round is not closed. */
    record ExtendTime(Instant at, int seconds) implements ContestCommand {}

    /** The deadline is now; the grace still runs. */
    record LockNow(Instant at) implements ContestCommand {}

    /** Issued by the room at {@link ContestState#nextDeadline()}: nothing received later counts. */
    record CloseRound(Instant at, RoundNumber round) implements ContestCommand {}

    /** Shows the key. Cannot be undone, only voided. */
    record RevealKey(Instant at) implements ContestCommand {}

    /**
     * A referee has looked at these seats, after the key was shown. Saying it again takes the place
     * of what was said before. No act of staff in the sense of {@link Act}: referees work side by
     * side.
     *
     * @param contestants the zone: who of those asked sits there
     * @param wrong whose board is wrong; the others of the zone are right if boards count
     */
    record ConfirmZone(
            Instant at, RoundNumber round, List<ContestantId> contestants, List<ContestantId> wrong)
            implements ContestCommand {
        public ConfirmZone {
            contestants = List.copyOf(contestants);
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * Raises a hand about a closed question; from the contestant's phone, or by a referee. No act
     * of staff in the sense of {@link Act}.
     */
    record RaiseDispute(Instant at, ContestantId contestant, RoundNumber round, Claim claim)
            implements ContestCommand {}

    /**
     * Rules on an open dispute.
     *
     * @param reason without names; it stays in the journal
     */
    record RuleDispute(
            Instant at, ContestantId contestant, RoundNumber round, boolean upheld, String reason)
            implements ContestCommand {}

    /** Confirms the ruling: whoever is out leaves the floor. */
    record ConfirmRuling(Instant at) implements ContestCommand {}

    /** Everybody who answered this was right too; whom the round put out comes back. */
    record AcceptAnswer(Instant at, RoundNumber round, AcceptedAnswer answer)
            implements ContestCommand {}

    /**
     * The round never counted: whom it put out comes back.
     *
     * @param reason without names; it stays in the journal
     */
    record VoidRound(Instant at, RoundNumber round, String reason) implements ContestCommand {}

    /** Brings back eliminated, disqualified or late contestants, for a reason without names. */
    record RestoreContestants(Instant at, List<ContestantId> contestants, String reason)
            implements ContestCommand {
        public RestoreContestants {
            contestants = List.copyOf(contestants);
        }
    }

    /** Puts contestants out by decision of the host, for a reason without names. */
    record EliminateContestants(Instant at, List<ContestantId> contestants, String reason)
            implements ContestCommand {
        public EliminateContestants {
            contestants = List.copyOf(contestants);
        }
    }

    /** Out of the contest and of the ranking, for a reason without names. */
    record Disqualify(Instant at, ContestantId contestant, String reason)
            implements ContestCommand {}

    /**
     * What rescuers won: the points of one question, or of a physical game. They add up.
     *
     * @param points in all, from 0
     * @param byUnit which of them were won for which unit; nobody need have won for a unit
     */
    record EnterRescuePoints(Instant at, int points, List<UnitPoints> byUnit)
            implements ContestCommand {
        public EnterRescuePoints {
            byUnit = List.copyOf(byUnit);
        }
    }

    /** The tally of what spectators voted; takes the place of an earlier one. */
    record EnterVotes(Instant at, List<VoteCount> votes) implements ContestCommand {
        public EnterVotes {
            votes = List.copyOf(votes);
        }
    }

    /**
     * Brings contestants back, or reserves in (cứu trợ).
     *
     * @param count what the host counted: balls, points; what rescuers won in a quiz
     * @param selection must be the one that the rules print
     * @param seed of the draw, shown to everybody; also decides ties of the other selections
     * @param picks for {@code UNIT_PICKS} and {@code HOST_PICKS}, otherwise empty
     */
    record Rescue(
            Instant at,
            int count,
            ContestRules.Selection selection,
            long seed,
            List<ContestantId> picks)
            implements ContestCommand {
        public Rescue {
            picks = List.copyOf(picks);
        }
    }

    /** Stops the clock: nothing is accepted from contestants until the resumption. */
    record Pause(Instant at, PauseCause cause, String reason) implements ContestCommand {}

    /** Ends the pause of that cause; the time lost is given back. */
    record Resume(Instant at, PauseCause cause) implements ContestCommand {}

    /** Sub-questions among contestants whose rank is tied. */
    record StartTiebreak(Instant at, List<ContestantId> contestants) implements ContestCommand {
        public StartTiebreak {
            contestants = List.copyOf(contestants);
        }
    }

    /** The tied contestants share their rank; ends a running tie-break among those still tied. */
    record ShareRanks(Instant at, List<ContestantId> contestants) implements ContestCommand {
        public ShareRanks {
            contestants = List.copyOf(contestants);
        }
    }

    /** Rings the golden bell for whoever was right on the final question. */
    record RingBell(Instant at) implements ContestCommand {}

    record FinishContest(Instant at) implements ContestCommand {}

    /** Takes the last act back that can be taken back; see {@link Act}. */
    record Undo(Instant at) implements ContestCommand {}
}
