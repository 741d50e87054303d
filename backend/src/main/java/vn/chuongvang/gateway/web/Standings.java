package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/**
 * Who leads, for staff.
 *
 * @param seq position of the journal that it shows
 * @param awards the prizes and who wins them, of the result sheet only, once the contest is over
 * @param survey what people said at the end, of the result sheet only
 * @param proof of the result sheet only, once the contest is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Standings(
        long seq,
        List<Line> people,
        List<UnitLine> units,
        @Nullable List<Award> awards,
        @Nullable Survey survey,
        @Nullable Proof proof) {

    /** Names of the prizes of one contestant. */
    List<String> prizesOf(int contestant) {
        return prizes(
                award -> award.contestants().stream().anyMatch(w -> w.contestant() == contestant));
    }

    List<String> prizesOfUnit(String unit) {
        return prizes(award -> award.units().contains(unit));
    }

    /** Whether anybody of a unit came; of the result sheet only. */
    boolean hasCome(String unit) {
        return people.stream().anyMatch(line -> !line.absent() && line.unit().equals(unit));
    }

    private List<String> prizes(Predicate<Award> won) {
        return awards == null ? List.of() : awards.stream().filter(won).map(Award::title).toList();
    }

    /**
     * That a finished contest was recomputed from its journal, and fits.
     *
     * @param seal facts and head, signed by this server: for a QR code
     */
    record Proof(long facts, String head, String seal) {}

    /**
     * One contestant.
     *
     * @param titles {@code goldenBell}, {@code lastStanding}
     * @param absent did not come; known of the result sheet only
     * @param outAt number of the question that put them out; absent while they stand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int rank,
            int contestant,
            @Nullable Integer seat,
            String name,
            String unit,
            int right,
            long rightMillis,
            @Nullable Integer outAt,
            List<String> titles,
            boolean absent) {}

    /** One unit: more people standing, then more right, then less time. */
    record UnitLine(
            int rank,
            int number,
            String unit,
            int people,
            int standing,
            int right,
            long rightMillis) {}

    /**
     * A prize, dealt out by rank; whoever shares a rank shares it.
     *
     * @param scope as the rules print it, like {@code RESCUE_UNIT}
     * @param contestants winners of a prize for contestants, {@code units} names of units for
     *     others, {@code guests} numbers of spectators
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Award(
            String title,
            String scope,
            List<Winner> contestants,
            List<String> units,
            @Nullable List<Integer> guests) {}

    /**
     * The survey at the end.
     *
     * @param filled how many filled it in
     * @param counts for each question, for each answer
     */
    record Survey(int filled, List<List<Integer>> counts) {}

    /** By the name that stands on the sheet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Winner(int contestant, @Nullable Integer seat, String name, String unit) {}
}
