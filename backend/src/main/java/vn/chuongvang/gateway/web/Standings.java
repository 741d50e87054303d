package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Who leads, for staff.
 *
 * @param seq position of the journal that it shows
 * @param proof of the result sheet only, once the contest is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Standings(
        long seq,
        List<Line> people,
        List<UnitLine> units,
        List<Award> awards,
        @Nullable Proof proof) {

    /** A prize of the rules and who won it, best first; of the result sheet only. */
    record Award(String prize, List<Winner> contestants, List<Winner> units) {

        boolean isWonBy(int contestant) {
            return contestants.stream().anyMatch(winner -> winner.number() == contestant);
        }

        boolean isWonByUnit(int unit) {
            return units.stream().anyMatch(winner -> winner.number() == unit);
        }
    }

    /**
     * @param number of the contestant or of the unit
     */
    record Winner(int number, String name) {}

    /** Prizes of one contestant. */
    List<String> prizesOf(int contestant) {
        return awards.stream()
                .filter(award -> award.isWonBy(contestant))
                .map(Award::prize)
                .toList();
    }

    List<String> prizesOfUnit(int unit) {
        return awards.stream().filter(award -> award.isWonByUnit(unit)).map(Award::prize).toList();
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
}
