package vn.chuongvang.identity;

/** What programs read by a machine key: figures of participation, the book of units, contests. */
public enum MachineScope {
    FIGURES,
    UNITS,
    CONTESTS
}
