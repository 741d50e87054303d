package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Who leads, for staff.
 *
 * @param seq position of the journal that it shows
 * @param awards the prizes and who wins them, of the result sheet only, once the contest is over
 * @param proof of the result sheet only, once the contest is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Standings(
        long seq,
        List<Line> people,
        List<UnitLine> units,
        @Nullable List<Award> awards,
        @Nullable Proof proof) {

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
            List<String> titles) {}

    /** One unit: more people standing, then more right, then less time. */
    record UnitLine(int rank, String unit, int people, int standing, int right, long rightMillis) {}

    /**
     * A prize, dealt out by rank; whoever shares a rank shares it.
     *
     * @param scope as the rules print it, like {@code RESCUE_UNIT}
     * @param contestants winners of a prize for contestants, {@code units} names of units for
     *     others
     */
    record Award(String title, String scope, List<Winner> contestants, List<String> units) {}

    /** By the name that stands on the sheet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Winner(int contestant, @Nullable Integer seat, String name, String unit) {}
}
