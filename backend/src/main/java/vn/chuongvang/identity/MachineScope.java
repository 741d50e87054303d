package vn.chuongvang.identity;

/**
 * What programs read by a machine key: figures of participation, the book of units, contests, how
 * the server does.
 */
public enum MachineScope {
    FIGURES,
    UNITS,
    CONTESTS,
    METRICS
}
