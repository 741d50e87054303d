package vn.chuongvang.participation.units;

/** Columns of the sheet of units, in the order in which they are written. */
enum UnitColumn {
    KEY,
    HIERARCHY,
    PARENT,
    /** For people; never read. */
    PARENT_NAME,
    TYPE,
    NAME,
    SHORT_NAME,
    ADMIN_CODE,
    FROM,
    /** The last day, as people say it; the book keeps the day after. */
    UNTIL,
    DECREE,
    ALIASES,
    /** Keys of units that became this one on its first day. */
    MERGED_FROM;

    /** Columns of the sheet that says what became of which unit. */
    enum Line {
        FROM,
        TO,
        KIND,
        ON,
        DECREE,
        SHARE
    }
}
