package vn.chuongvang.print;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The result sheet to be signed.
 *
 * @param people best first
 * @param units best first
 */
public record OfficialResults(
        Occasion occasion, List<Line> people, List<UnitLine> units, Proof proof)
        implements PrintPiece {

    public OfficialResults {
        people = List.copyOf(people);
        units = List.copyOf(units);
    }

    /** What a contestant may win. */
    public enum Title {
        GOLDEN_BELL,
        LAST_STANDING
    }

    /**
     * One contestant.
     *
     * @param rightMillis time of the right answers, in milliseconds
     * @param outAt number of the question that put them out; absent for who stood to the end
     * @param prizes names of the prizes of the rules that they won
     */
    public record Line(
            int rank,
            @Nullable Integer seat,
            String name,
            String unit,
            int right,
            long rightMillis,
            @Nullable Integer outAt,
            List<Title> titles,
            List<String> prizes) {

        public Line {
            titles = List.copyOf(titles);
            prizes = List.copyOf(prizes);
        }
    }

    /** One unit: so many of its people stood to the end. */
    public record UnitLine(
            int rank, String unit, int people, int standing, int right, List<String> prizes) {

        public UnitLine {
            prizes = List.copyOf(prizes);
        }
    }

    /**
     * What the sheet was recomputed from.
     *
     * @param contest number of the contest, for {@code ./chuongvang verify-contest}
     * @param rulesHash SHA-256 of the rules' text, in hexadecimal digits
     * @param facts how many facts the journal has
     * @param head hash of the last fact
     * @param seal facts and head, signed: printed as a QR code
     */
    public record Proof(long contest, String rulesHash, long facts, String head, String seal) {}
}
