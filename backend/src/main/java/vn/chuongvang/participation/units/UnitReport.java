package vn.chuongvang.participation.units;

import java.util.List;
import java.util.UUID;

/**
 * What a file would do to the units, before anything is done.
 *
 * @param generation of the tree that it was held against
 * @param added rows that begin a unit or another version of it
 * @param changed rows that change a version that is there
 * @param unchanged rows that say what is there already
 * @param refused rows that do not fit
 * @param lines that say what became of units and are new
 * @param rows the first {@value #MOST_SHOWN} that are not unchanged, refused ones first
 * @param problems the first {@value #MOST_SHOWN}, errors before warnings
 */
public record UnitReport(
        long generation,
        int added,
        int changed,
        int unchanged,
        int refused,
        int lines,
        int errors,
        int warnings,
        List<Row> rows,
        List<UnitProblem> problems) {
    static final int MOST_SHOWN = 500;

    /** What becomes of a row. */
    public enum State {
        REFUSED,
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * One row of the sheet of units.
     *
     * @param unit an id of its own for each dry run where it is new
     * @param fields what differs from what is there
     */
    public record Row(
            int line, State state, String key, UUID unit, String name, List<String> fields) {}
}
