package vn.chuongvang.sheets;

/** A file that is not read, and why. Nothing of it was kept. */
public final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why a file is not read. */
    public enum Reason {
        /** Nothing is in it. */
        EMPTY,
        /** Excel before 2007, or protected by a password. */
        OLD_OR_LOCKED,
        /** Neither .xlsx nor text. */
        NOT_A_TABLE,
        /** It begins like .xlsx and is damaged. */
        BROKEN,
        /** Far more comes out of it than its size lets expect. */
        BOMB,
        /** It defines XML entities, which no spreadsheet program does. */
        ENTITIES,
        /** All sheets are hidden, or there is no such sheet. */
        NO_SHEET,
        /** Letters that are neither UTF-8, UTF-16 nor Windows-1258. */
        ENCODING,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS
    }

    UnreadableTable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableTable(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
