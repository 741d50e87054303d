package vn.chuongvang.sheets;

/**
 * One cell as it stands in a file; a formula is told and never evaluated.
 *
 * @param text what is seen, whole numbers without decimals; of a formula the formula itself
 */
public record Cell(Kind kind, String text) {
    static final Cell EMPTY = new Cell(Kind.EMPTY, "");
    private static final int LETTERS = 26;

    /** What a cell holds. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        FORMULA,
        /** A date, yes or no, or an error of the spreadsheet. */
        OTHER
    }

    static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /**
     * The letter of a column as spreadsheets show it: A, B … Z, AA.
     *
     * @param column from 0
     */
    public static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
    }
}
