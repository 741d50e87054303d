package vn.chuongvang.participation.units;

/**
 * What does not fit in a file of units.
 *
 * @param error keeps the file from being imported; else a warning
 * @param sheet in which it stands
 * @param line from 1; 0 where it is about a unit that is not in the file
 * @param cell such as B7; empty where it is about the whole row
 * @param code worded by the page; docs/http-api.md lists all
 * @param value what stands there
 */
public record UnitProblem(
        boolean error, Sheet sheet, int line, String cell, String code, String value) {

    /** The two sheets of a file of units. */
    public enum Sheet {
        UNITS,
        LINEAGE
    }
}
