package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The result sheet without anybody's name or seat, for programs.
 *
 * @param awards the prizes and who wins them, by contestant and by unit
 * @param proof absent when the journal does not fit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Ranking(
        List<Line> people,
        List<Standings.UnitLine> units,
        List<Award> awards,
        Standings.@Nullable Proof proof) {

    /**
     * One contestant, by a number that means something in this contest only.
     *
     * @param outAt number of the question that put them out; absent while they stand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int rank,
            int contestant,
            String unit,
            int right,
            long rightMillis,
            @Nullable Integer outAt,
            List<String> titles,
            boolean absent) {}

    /**
     * A prize, dealt out by rank.
     *
     * @param contestants numbers of winners of a prize for contestants, {@code units} names of
     *     units for others
     */
    record Award(String title, String scope, List<Integer> contestants, List<String> units) {}

    static Ranking of(Standings standings) {
        var awards = standings.awards();
        return new Ranking(
                standings.people().stream().map(Ranking::line).toList(),
                standings.units(),
                awards == null ? List.of() : awards.stream().map(Ranking::award).toList(),
                standings.proof());
    }

    private static Line line(Standings.Line line) {
        return new Line(
                line.rank(),
                line.contestant(),
                line.unit(),
                line.right(),
                line.rightMillis(),
                line.outAt(),
                line.titles(),
                line.absent());
    }

    private static Award award(Standings.Award award) {
        return new Award(
                award.title(),
                award.scope(),
                award.contestants().stream().map(Standings.Winner::contestant).toList(),
                award.units());
    }
}
