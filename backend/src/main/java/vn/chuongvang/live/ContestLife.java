package vn.chuongvang.live;

/** How far a contest has come. */
public enum ContestLife {
    /** Made, not opened; may be deleted. */
    DRAFT,
    /** Has a room; is resumed at every start. */
    RUNNING,
    FINISHED
}
