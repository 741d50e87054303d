package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Every parameter of a contest, as an immutable snapshot that is stored with its version and hash.
 * {@link #notBuilt()} names what was chosen and is not built, {@link #impossible()} what cannot be.
 */
public record ContestRules(
        Roster roster,
        Seating seating,
        SeatAssignment seatAssignment,
        int heats,
        Questions questions,
        List<Section> sections,
        Answering answer,
        Elimination elimination,
        AllWrong allWrong,
        RescueRules rescue,
        End end,
        FinalQuestion finalQuestion,
        List<String> lifelines,
        TiePolicy tie,
        List<RankBy> ranking,
        List<Prize> prizes,
        DisputeWindow disputeWindow,
        AudiencePlay audience) {

    public ContestRules {
        sections = List.copyOf(sections);
        lifelines = List.copyOf(lifelines);
        ranking = List.copyOf(ranking);
        prizes = List.copyOf(prizes);
    }

    /**
     * @param reservesPerUnit how many reserves (dự bị) a unit may bring
     * @param quotaPerUnit how many of a unit may stand on the floor; none: no limit
     */
    public record Roster(int maxOnFloor, int reservesPerUnit, @Nullable Integer quotaPerUnit) {}

    /** How seats are numbered; the bib carries the seat's number. */
    public sealed interface Seating {
        /** Rows from the front, numbers from 1 along each row. */
        record Grid(int rows, int columns) implements Seating {}

        record Numbered(int seats) implements Seating {}

        record None() implements Seating {}

        /** Seats there are; none at all without seating. */
        default int seats() {
            return switch (this) {
                case Grid(int rows, int columns) -> rows * columns;
                case Numbered(int seats) -> seats;
                case None _ -> 0;
            };
        }

        /** Whether somebody on the floor may sit there; without seating nobody has a seat. */
        default boolean has(@Nullable SeatNumber seat) {
            return this instanceof None ? seat == null : seat != null && seat.value() <= seats();
        }
    }

    /** How seats are given out, by whoever writes the roster. */
    public enum SeatAssignment {
        /** By a draw whose seed is shown. */
        DRAW,
        /** By a draw that keeps people of the same unit apart. */
        BY_UNIT_SPREAD,
        /** As the roster says. */
        FREE
    }

    /** How many questions of each purpose are prepared. */
    public record Questions(int main, int backup, int tiebreak, int audience) {}

    /**
     * Main questions {@code from} to {@code to}, both included.
     *
     * @param answerSeconds 0: no time limit, the host locks ({@link NoDeadline})
     * @param readSeconds from reading to opening; 0 when answers open with the reading
     * @param difficulty 1 (easy) to 5, for the draw, as {@code hardGates}: those to cut the field
     */
    public record Section(
            int from,
            int to,
            Set<AnswerKind> kinds,
            int answerSeconds,
            int readSeconds,
            int difficulty,
            Set<Integer> hardGates) {
        public Section {
            kinds = Ordered.copyOf(kinds);
            hardGates = Ordered.copyOf(hardGates);
        }
    }

    /**
     * @param fewestOptions and {@code mostOptions}: what a single choice may have
     * @param graceMillis how long after the deadline an answer in flight still counts
     */
    public record Answering(
            Channel channel,
            Set<AnswerKind> kinds,
            int fewestOptions,
            int mostOptions,
            Set<Prompt> prompts,
            Change change,
            CountsAs noAnswer,
            CountsAs late,
            Window window,
            int graceMillis) {
        public Answering {
            kinds = Ordered.copyOf(kinds);
            prompts = Ordered.copyOf(prompts);
        }
    }

    /** What contestants answer with. */
    public enum Channel {
        PHONE,
        /** Boards held up when the time is over; referees mark the wrong ones. */
        BOARD,
        /** A phone's answer counts, and else the board. */
        HYBRID
    }

    /** What a question may show beside its text. */
    public enum Prompt {
        TEXT,
        IMAGE,
        AUDIO
    }

    /** Whether an answer may be changed. */
    public enum Change {
        /** The last attempt received in time counts. */
        UNTIL_LOCK,
        FIRST_FINAL
    }

    /** What a missing or late answer counts as; there is nothing else to choose. */
    public enum CountsAs {
        WRONG
    }

    /** When answers open. */
    public enum Window {
        AFTER_READ,
        /** The time to answer includes the reading. */
        WITH_READ
    }

    public record Elimination(EliminationMode mode, Confirm confirm) {}

    /** When a wrong answer puts out. */
    public sealed interface EliminationMode {
        record Immediate() implements EliminationMode {}

        /** A wrong answer costs a life, the last one puts out. Whoever comes back has one. */
        record Lives(int lives) implements EliminationMode {}

        /** Nobody leaves; the score decides. */
        record NoneScore() implements EliminationMode {}

        /** Questions before this one only count. */
        record FromQuestion(int question) implements EliminationMode {}
    }

    /** Who lets people walk after the key was shown. */
    public enum Confirm {
        AUTO,
        /** The host, when referees have confirmed everybody who was asked. */
        REFEREE_CONFIRM,
        HOST_CONFIRM
    }

    /**
     * What follows when everybody on the floor is wrong.
     *
     * @param policy before question {@code rankFrom}; from there on {@code RANK_PREVIOUS_SET}
     */
    public record AllWrong(AllWrongPolicy policy, int rankFrom) {}

    /** One answer of {@link AllWrong}. */
    public enum AllWrongPolicy {
        ANNUL_AND_BACKUP,
        KEEP_ALL,
        RESCUE_NOW,
        RANK_PREVIOUS_SET
    }

    /**
     * @param maxUses how often, with a trigger for units how often for each unit; a rescue after
     *     {@code RESCUE_NOW} is always allowed
     * @param againAllowed whether somebody rescued once may be rescued again
     */
    public record RescueRules(
            List<RescueTrigger> triggers,
            int maxUses,
            RescueMechanism mechanism,
            ReturnCount returnCount,
            Selection selection,
            boolean againAllowed) {
        public RescueRules {
            triggers = List.copyOf(triggers);
        }
    }

    /** What proposes a rescue. */
    public sealed interface RescueTrigger {
        record RemainingAtMost(int remaining) implements RescueTrigger {}

        /** Of those who were asked the first question: above 0, below 1. */
        record RemainingFraction(double fraction) implements RescueTrigger {}

        /** After this question, before the next one. */
        record AtQuestion(int question) implements RescueTrigger {}

        /** For units of which so few stand, from before {@code fromQuestion} is read. */
        record UnitRemainingAtMost(int remaining, int fromQuestion) implements RescueTrigger {}

        /** The host, between any two questions. */
        record Manual() implements RescueTrigger {}
    }

    /** How places are won. */
    public enum RescueMechanism {
        /** A physical game; the host enters what it gave. */
        HOST_ENTERS_COUNT,
        /** Rescuers (teachers, leaders) answer questions; the host enters what they won. */
        RESCUER_QUIZ,
        /** The eliminated answer questions; whoever is right in all of them may come back. */
        OX_ROUND,
        /** Reserves come in, and nobody back. */
        RESERVES_ENTER,
        ALL_BACK
    }

    /** How many come back. */
    public sealed interface ReturnCount {
        /** So many, whatever the game gave. */
        record Fixed(int count) implements ReturnCount {}

        /** So many for each point that the host enters. */
        record PerPoint(int each) implements ReturnCount {}

        /** So many of each unit. */
        record PerUnit(int each) implements ReturnCount {}

        record All() implements ReturnCount {}

        /** As it is printed: {@code PER_POINT(1)}. */
        default String text() {
            return switch (this) {
                case Fixed(int fixed) -> "FIXED(" + fixed + ")";
                case PerPoint(int each) -> "PER_POINT(" + each + ")";
                case PerUnit(int each) -> "PER_UNIT(" + each + ")";
                case All _ -> "ALL";
            };
        }
    }

    /** Who comes back. Ties are decided by a draw whose seed is shown. */
    public enum Selection {
        LAST_ELIMINATED_FIRST,
        LONGEST_CORRECT_STREAK,
        RANDOM_DRAW,
        /** Units name them, as evenly as the places allow. */
        UNIT_PICKS,
        HOST_PICKS,
        /** Most votes of spectators first; the tally is handed in. */
        AUDIENCE_VOTE
    }

    /**
     * @param lastStandingFrom from this question on a single survivor is the last one standing; an
     *     earlier one plays on
     */
    public record End(Win win, int lastStandingFrom) {}

    /** What wins. */
    public enum Win {
        LAST_STANDING,
        /** Right on the final question: rings the bell. */
        ANSWER_FINAL,
        BOTH_DISTINCT_TITLES,
        /** No titles: the ranking decides. For score mode. */
        RANKING
    }

    /**
     * @param reader who reads it, printed in the script
     */
    public record FinalQuestion(FinalChoice choice, String reader) {}

    /** How the final question, the last main one, is chosen. */
    public sealed interface FinalChoice {
        record Fixed() implements FinalChoice {}

        /** One question is prepared for each category; whoever plays it picks. */
        record PickCategory(int categories) implements FinalChoice {}
    }

    /** How a tied rank is decided. */
    public enum TiePolicy {
        SUDDEN_DEATH_CORRECT,
        FASTEST_CORRECT,
        /** The first right press after the reading ("Hết") wins, the others are behind it. */
        BUZZER,
        CLOSEST_NUMBER,
        SHARED
    }

    /** One step of the ranking. */
    public enum RankBy {
        /** Nobody is in score mode. */
        ELIMINATED_LATER,
        MORE_RIGHT,
        LESS_TIME
    }

    /**
     * @param count how many places of its scope's ranking it takes, after the prizes before it
     */
    public record Prize(String title, int count, PrizeScope scope) {}

    /** Whom a prize is for. */
    public enum PrizeScope {
        INDIVIDUAL,
        UNIT,
        /** Units by what their rescuers won. */
        RESCUE_UNIT,
        AUDIENCE
    }

    /** Until when a further answer may be accepted as right; a round can be voided at any time. */
    public enum DisputeWindow {
        UNTIL_NEXT_QUESTION_OPENS,
        UNTIL_FINISHED
    }

    /** Whether spectators answer too. */
    public enum AudiencePlay {
        OFF,
        PARALLEL
    }

    /** The section of a main question; sub-questions go by the one that is given. */
    public Section sectionOf(int index) {
        return sections.stream()
                .filter(section -> section.from() <= index && index <= section.to())
                .findFirst()
                .orElse(sections.getLast());
    }

    /** Whether a wrong answer to this main question puts out. */
    public boolean eliminatesAt(int index) {
        return switch (elimination.mode()) {
            case EliminationMode.Immediate _, EliminationMode.Lives _ -> true;
            case EliminationMode.FromQuestion(int question) -> index >= question;
            case EliminationMode.NoneScore _ -> false;
        };
    }

    /** How many wrong answers put out. */
    int lives() {
        return elimination.mode() instanceof EliminationMode.Lives(int lives) ? lives : 1;
    }

    public boolean isScoreMode() {
        return elimination.mode() instanceof EliminationMode.NoneScore;
    }

    AllWrongPolicy allWrongAt(int index) {
        return index >= allWrong.rankFrom() ? AllWrongPolicy.RANK_PREVIOUS_SET : allWrong.policy();
    }

    /** Names of the parameters whose chosen variant is not built; empty: all of it is. */
    public List<String> notBuilt() {
        return RulesBuilt.missing(this);
    }

    /** Values that cannot be. */
    public List<ImpossibleValue> impossible() {
        return RulesCheck.impossible(this);
    }

    /** All parameters as lines {@code name=value} in a fixed order: what is hashed and printed. */
    public String canonical() {
        return RulesText.of(this);
    }

    /** A copy to change. */
    public RulesDraft edit() {
        return new RulesDraft(this);
    }
}
