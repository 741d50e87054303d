package vn.chuongvang.gateway.message;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.NoDeadline;

import java.util.List;
import java.util.Map;

/** Parts that several server messages share. Times are epoch milliseconds of the server's clock. */
public final class Wire {
    private static final int MOST_VALUES = 10;

    private Wire() {}

    /** Jackson hands null to a record whose JSON lacks the field; null marking cannot see that. */
    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    static void bounded(String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw new IllegalArgumentException(field + " is too long");
        }
    }

    /** Far more than anybody means, and few enough to look at each. */
    static void few(String field, List<?> values) {
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException(field + " has more than " + MOST_VALUES);
        }
    }

    static void atLeast(String field, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(field + " is out of range");
        }
    }

    /** A list of contestants as staff name them: present, of bounded length, without gaps. */
    static List<Integer> contestants(@Nullable List<Integer> value) {
        if (value == null || value.size() > MOST_CONTESTANTS) {
            throw new IllegalArgumentException("contestants are missing or too many");
        }
        return List.copyOf(value);
    }

    /** A list that must be there, of bounded length. */
    static <T> List<T> some(String field, @Nullable List<T> value) {
        if (value == null || value.size() > MOST_CONTESTANTS) {
            throw new IllegalArgumentException(field + " are missing or too many");
        }
        return List.copyOf(value);
    }

    private static final int MOST_CONTESTANTS = 20_000;

    /**
     * What stays the same during a contest.
     *
     * @param seats number of seats; {@code columns} of the floor map, row by row from seat 1
     * @param graceMs how long after the lock an answer in flight still counts
     * @param scoring true in score mode: nobody goes dark
     * @param boards true where only boards are answered with: phones show, and take nothing
     * @param kinds true where some question is answered with several marks or a tap on a picture,
     *     or has a picture, a recording or words in a language that pages have not: they fetch what
     *     they need for it. It does not tell which question
     * @param languages codes of the other languages, sorted; absent where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContestCard(
            String title,
            String organiser,
            String code,
            int questions,
            int seats,
            int columns,
            int graceMs,
            boolean scoring,
            boolean changeAllowed,
            boolean boards,
            boolean kinds,
            @Nullable List<String> languages) {}

    /**
     * What floor referees look at after the reveal.
     *
     * @param asked who plays this round: a zone is made of them
     * @param boards whose board counts, because no answer does
     * @param checked whose seats are confirmed
     * @param wrong of the boards, those that were confirmed as wrong
     */
    public record Checks(
            List<Integer> asked,
            List<Integer> boards,
            List<Integer> checked,
            List<Integer> wrong) {}

    /** The contestant on this phone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record You(int contestant, @Nullable Integer seat, String name, String unit) {}

    /**
     * A question as contestants, spectators and the screen may see it. It has no field for the key.
     *
     * @param round ordinal of the asked question, the one that answers name
     * @param n main question number (a backup repeats the number it replaces); 0 for a sub-question
     *     and for a rescue question
     * @param source {@code backup}, {@code tiebreak} or {@code rescue}; absent for a main question
     * @param kind {@code truefalse}, {@code text}, {@code number}, {@code multiple}, {@code order},
     *     {@code match} or {@code spot}; absent for a choice
     * @param options what the letters stand for: options, what is put in order, the right of pairs
     * @param prompts the left of pairs
     * @param spots what may be tapped on the picture, from top to bottom, for who does not see it
     * @param unit of a number, as it stands behind the box to write in
     * @param among contestants who play a sub-question or a rescue question (nobody when rescuers
     *     answer); absent when everybody lit is asked
     * @param buzzer true where the first right press wins and one press is final; else absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(
            int round,
            int n,
            int of,
            @Nullable String source,
            @Nullable String kind,
            String text,
            List<String> options,
            @Nullable List<String> prompts,
            @Nullable List<Spot> spots,
            @Nullable String unit,
            @Nullable Picture picture,
            @Nullable Recording recording,
            @Nullable Map<String, Words> words,
            @Nullable List<Integer> among,
            @Nullable Boolean buzzer,
            long opensAt,
            long closesAt) {

        /** {@code closesAt} of a question without a time limit, until a host locks it. */
        public static final long NEVER = NoDeadline.NEVER.toEpochMilli();

        /** The same with another deadline, epoch milliseconds. */
        public Question closing(long at) {
            return timed(opensAt, at);
        }

        /** The same at other times, epoch milliseconds. */
        public Question timed(long opens, long closes) {
            return new Question(
                    round, n, of, source, kind, text, options, prompts, spots, unit, picture,
                    recording, words, among, buzzer, opens, closes);
        }
    }

    /** A picture at {@code /media/{file}}, and {@code /media/{file}/small} for phones. */
    public record Picture(String file, String alt) {}

    /** A recording at {@code /media/{file}}. */
    public record Recording(String file, String transcript) {}

    /** A point in an area that may be tapped, in thousandths of the picture, and what is there. */
    public record Spot(String name, int x, int y) {}

    /** An area of the picture, in thousandths of its width and height. */
    public record Area(int left, int top, int width, int height) {}

    /**
     * A question's words in another language of the contest; what is absent stands there in
     * Vietnamese.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Words(
            String text,
            List<String> options,
            @Nullable List<String> prompts,
            @Nullable String alt,
            @Nullable Recording recording) {}

    /**
     * The right answer, only ever built after {@code closed} is committed and the host revealed it.
     *
     * @param marks indexes of the right options, in the right order where order counts
     * @param area to be tapped
     * @param whyIn the explanation in other languages of the contest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Key(
            @Nullable Integer option,
            @Nullable String text,
            @Nullable List<Integer> marks,
            @Nullable Area area,
            String why,
            @Nullable Map<String, String> whyIn,
            @Nullable String source) {

        /** Of a question with one option or written words as its key, in Vietnamese. */
        public static Key of(
                @Nullable Integer option,
                @Nullable String text,
                String why,
                @Nullable String source) {
            return new Key(option, text, null, null, why, null, source);
        }
    }

    /** A pause: the clock stands since {@code since}. */
    public record Paused(long since, String cause, String reason) {}

    /** One person on a public board: short name only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ranked(
            int rank,
            @Nullable Integer seat,
            String name,
            String unit,
            int right,
            @Nullable Integer outAt,
            @Nullable String title) {}

    /** A seat that has to be named: the winner, the last few. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Named(int contestant, @Nullable Integer seat, String name, String unit) {}

    /** Roster entry for staff and the screen; index in the list = position in the floor string. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RosterEntry(
            int contestant, @Nullable Integer seat, String name, String unit, boolean reserve) {}

    /**
     * One line of the run of show.
     *
     * @param state {@code done}, {@code void}, {@code now} or {@code next}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShowLine(
            int n,
            @Nullable Integer round,
            String title,
            String kind,
            String state,
            @Nullable Integer before,
            @Nullable Integer after) {}

    /**
     * One line of the host's log; the client words it from its catalogue by {@code kind}.
     *
     * @param undoable true only for the last act, while it can be undone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LogLine(
            long seq,
            long at,
            String kind,
            @Nullable String actor,
            Map<String, Object> params,
            boolean undoable) {}

    /**
     * Who wins a prize: contestants, or the names of units, best first.
     *
     * @param scope as the rules print it, like {@code RESCUE_UNIT}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Award(
            String title,
            String scope,
            List<Named> contestants,
            List<String> units,
            @Nullable List<Integer> guests) {}

    /**
     * What a final question may be about.
     *
     * @param topics by category, from 1
     * @param picked the category that was picked; absent: none yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finals(List<String> topics, @Nullable Integer picked) {}

    /**
     * Something to rule on.
     *
     * @param n the question's number, 0 for a sub-question or a rescue question
     * @param claim {@code right}, {@code notRecorded}, {@code question}, {@code other}, or {@code
     *     late}: an answer that came too late
     * @param at when it was raised, or when the late answer came; {@code due} until when it counted
     * @param answer what was given, as the host reads it: a letter, or words; absent: nothing
     * @param canonical of a written answer, by which it can be accepted for all
     * @param wrong true for an answer in time that is not right by now: it may be accepted
     * @param upheld absent while it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dispute(
            int contestant,
            int round,
            int n,
            String claim,
            long at,
            long due,
            @Nullable Integer option,
            @Nullable String answer,
            @Nullable String canonical,
            @Nullable Boolean wrong,
            @Nullable Boolean upheld,
            @Nullable String reason) {}

    /** The lifelines that a contestant has {@code left}. */
    public record Lifelines(int contestant, List<String> left) {}

    /**
     * What the rescuers of one unit won; {@code unit} is its place in the list of units, from 0.
     */
    public record UnitPoints(int unit, int points) {}

    /** How many spectators voted for a contestant. */
    public record Votes(int contestant, int votes) {}

    /**
     * The rescue that may be played or granted now.
     *
     * @param mechanism as the rules print it, like {@code OX_ROUND}
     * @param returns how many come back, as the rules print it, like {@code PER_POINT(1)}
     * @param calledFor a trigger of the rules holds, and it is not only the host's choice
     * @param eligible how many may come back
     * @param candidates who may come back; at most 300 are named
     * @param rounds rescue questions that count
     * @param points what rescuers have won
     * @param votes the tally, best first; at most 300
     */
    public record Rescue(
            String mechanism,
            String returns,
            boolean calledFor,
            int eligible,
            List<Integer> candidates,
            int rounds,
            int points,
            List<Votes> votes) {}

    /** A written answer that needs a ruling, or that could be accepted for all who wrote it. */
    public record WrittenAnswer(String canonical, String text, String verdict, int count) {}
}
