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
record Standings(long seq, List<Line> people, List<UnitLine> units, @Nullable Proof proof) {

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
}
