package vn.chuongvang.gateway.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a host (and, where docs/protocol.md says so, a referee) may do to a running contest.
 * Discriminator {@code do}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StaffAct.Start.class, name = "start"),
    @JsonSubTypes.Type(value = StaffAct.Read.class, name = "read"),
    @JsonSubTypes.Type(value = StaffAct.PickFinal.class, name = "pickFinal"),
    @JsonSubTypes.Type(value = StaffAct.Lifeline.class, name = "lifeline"),
    @JsonSubTypes.Type(value = StaffAct.Open.class, name = "open"),
    @JsonSubTypes.Type(value = StaffAct.Extend.class, name = "extend"),
    @JsonSubTypes.Type(value = StaffAct.Lock.class, name = "lock"),
    @JsonSubTypes.Type(value = StaffAct.Reveal.class, name = "reveal"),
    @JsonSubTypes.Type(value = StaffAct.Zone.class, name = "zone"),
    @JsonSubTypes.Type(value = StaffAct.Confirm.class, name = "confirm"),
    @JsonSubTypes.Type(value = StaffAct.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = StaffAct.VoidRound.class, name = "void"),
    @JsonSubTypes.Type(value = StaffAct.Restore.class, name = "restore"),
    @JsonSubTypes.Type(value = StaffAct.Eliminate.class, name = "eliminate"),
    @JsonSubTypes.Type(value = StaffAct.Disqualify.class, name = "disqualify"),
    @JsonSubTypes.Type(value = StaffAct.Raise.class, name = "raise"),
    @JsonSubTypes.Type(value = StaffAct.Rule.class, name = "rule"),
    @JsonSubTypes.Type(value = StaffAct.Rescue.class, name = "rescue"),
    @JsonSubTypes.Type(value = StaffAct.RescuePoints.class, name = "rescuePoints"),
    @JsonSubTypes.Type(value = StaffAct.Votes.class, name = "votes"),
    @JsonSubTypes.Type(value = StaffAct.Tiebreak.class, name = "tiebreak"),
    @JsonSubTypes.Type(value = StaffAct.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = StaffAct.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = StaffAct.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = StaffAct.Bell.class, name = "bell"),
    @JsonSubTypes.Type(value = StaffAct.Finish.class, name = "finish"),
    @JsonSubTypes.Type(value = StaffAct.Undo.class, name = "undo"),
    @JsonSubTypes.Type(value = StaffAct.Absent.class, name = "absent"),
    @JsonSubTypes.Type(value = StaffAct.Present.class, name = "present"),
    @JsonSubTypes.Type(value = StaffAct.WalkIn.class, name = "walkIn"),
    @JsonSubTypes.Type(value = StaffAct.Substitute.class, name = "substitute"),
    @JsonSubTypes.Type(value = StaffAct.AnswerFor.class, name = "answerFor"),
    @JsonSubTypes.Type(value = StaffAct.HandOver.class, name = "handOver")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface StaffAct {
    /** Fixes the floor; chairs that nobody took do not start. Question 1 may be read. */
    record Start() implements StaffAct {}

    /**
     * Reads the next question: {@code main}, {@code backup} (for the one just voided), {@code
     * tiebreak} or {@code rescue}.
     */
    record Read(String source) implements StaffAct {
        public Read {
            Wire.present("source", source);
            Wire.bounded("source", source, 16);
        }
    }

    /** Picks the {@code category} of the final question, from 1. */
    record PickFinal(int category) implements StaffAct {}

    /** A contestant uses a {@code lifeline} that the rules name. */
    record Lifeline(int contestant, String lifeline) implements StaffAct {
        public Lifeline {
            Wire.present("lifeline", lifeline);
            Wire.bounded("lifeline", lifeline, 120);
        }
    }

    /** Opens answering now, before the planned time. */
    record Open() implements StaffAct {}

    record Extend(int seconds) implements StaffAct {}

    record Lock() implements StaffAct {}

    record Reveal() implements StaffAct {}

    /**
     * A referee has looked at the seats of these contestants.
     *
     * @param wrong whose board is wrong
     */
    record Zone(int round, List<Integer> contestants, List<Integer> wrong) implements StaffAct {
        public Zone {
            contestants = Wire.contestants(contestants);
            wrong = Wire.contestants(wrong);
        }
    }

    /** Confirms the ruling: lamps go off, the round is settled. */
    record Confirm() implements StaffAct {}

    /** Accepts one more answer of a round as right, for everybody who gave it. */
    record Accept(int round, @Nullable Integer option, @Nullable String canonical)
            implements StaffAct {
        public Accept {
            if ((option == null) == (canonical == null)) {
                throw new IllegalArgumentException("exactly one of option and canonical");
            }
            Wire.bounded("canonical", canonical, 400);
        }
    }

    record VoidRound(int round, String reason) implements StaffAct {
        public VoidRound {
            checkReason(reason);
        }
    }

    record Restore(List<Integer> contestants, String reason) implements StaffAct {
        public Restore {
            contestants = Wire.contestants(contestants);
            checkReason(reason);
        }
    }

    record Eliminate(List<Integer> contestants, String reason) implements StaffAct {
        public Eliminate {
            contestants = Wire.contestants(contestants);
            checkReason(reason);
        }
    }

    record Disqualify(int contestant, String reason) implements StaffAct {
        public Disqualify {
            checkReason(reason);
        }
    }

    /**
     * @param count what the game gave: balls, points; what rescuers won in a quiz
     * @param selection one of the rule table's {@code rescue.selection} values
     * @param picks contestants picked by the host or the unit, for those two selections
     */
    record Rescue(int count, String selection, List<Integer> picks) implements StaffAct {
        public Rescue {
            Wire.atLeast("count", count, 0);
            Wire.present("selection", selection);
            Wire.bounded("selection", selection, 64);
            picks = Wire.contestants(picks);
        }
    }

    /** Raises a hand about a closed {@code round} for a contestant; referees may. */
    record Raise(int contestant, int round, String claim) implements StaffAct {
        public Raise {
            Wire.present("claim", claim);
            Wire.bounded("claim", claim, 16);
        }
    }

    /**
     * Says whether a dispute was right, for a {@code reason}; what follows is an act of its own.
     */
    record Rule(int contestant, int round, boolean upheld, String reason) implements StaffAct {
        public Rule {
            checkReason(reason);
        }
    }

    /**
     * Enters what rescuers won with the last question or in a game; it adds up.
     *
     * @param byUnit which of the points were won for which unit
     */
    record RescuePoints(int points, List<Wire.UnitPoints> byUnit) implements StaffAct {
        public RescuePoints {
            byUnit = Wire.some("byUnit", byUnit);
        }
    }

    /** The tally of the audience's votes, for the rescue that follows. */
    record Votes(List<Wire.Votes> votes) implements StaffAct {
        public Votes {
            votes = Wire.some("votes", votes);
        }
    }

    /**
     * Starts sub-questions among the named contestants ({@code shared} settles the tie by sharing).
     */
    record Tiebreak(List<Integer> among, boolean shared) implements StaffAct {
        public Tiebreak {
            among = Wire.contestants(among);
        }
    }

    record Pause(String reason) implements StaffAct {
        public Pause {
            checkReason(reason);
        }
    }

    /** Emergency stop: the clock stands and the screen shows nothing but the emblem. */
    record Stop() implements StaffAct {}

    /** Ends the emergency stop if there is one, else the pause. */
    record Resume() implements StaffAct {}

    record Bell() implements StaffAct {}

    record Finish() implements StaffAct {}

    /** Undoes the last act of staff. */
    record Undo() implements StaffAct {}

    record Absent(List<Integer> contestants) implements StaffAct {
        public Absent {
            contestants = Wire.contestants(contestants);
        }
    }

    record Present(List<Integer> contestants) implements StaffAct {
        public Present {
            contestants = Wire.contestants(contestants);
        }
    }

    record WalkIn(@Nullable Integer seat, String name, int unit) implements StaffAct {
        public WalkIn {
            Wire.present("name", name);
            Wire.bounded("name", name, 240);
        }
    }

    record Substitute(int out, int in) implements StaffAct {}

    /** Enters an answer on behalf ("Nhập hộ đáp án"); referees may. */
    record AnswerFor(int contestant, @Nullable Integer option, @Nullable String text)
            implements StaffAct {
        public AnswerFor {
            if ((option == null) == (text == null)) {
                throw new IllegalArgumentException("exactly one of option and text");
            }
            Wire.bounded("text", text, 400);
        }
    }

    /** Frees the seat from its device so that another phone may claim it; referees may. */
    record HandOver(int contestant) implements StaffAct {}

    private static void checkReason(@Nullable String reason) {
        Wire.present("reason", reason);
        Wire.bounded("reason", reason, 500);
    }
}
