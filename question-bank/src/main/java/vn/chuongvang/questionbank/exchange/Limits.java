package vn.chuongvang.questionbank.exchange;

/** How much of a stranger's file is read; more is refused before it is kept. */
public final class Limits {
    /** Of a file, packed or not. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    public static final int MOST_ITEMS = 5_000;

    /** Letters of one item without its media. */
    public static final int LONGEST_ITEM = 64 * 1024;

    /** Bytes of one picture. */
    public static final int LARGEST_PICTURE = 5 * 1024 * 1024;

    /** What the linter of the bank allows; longer is told and can be shortened in the editor. */
    static final int LONGEST_TEXT = 160;

    static final int LONGEST_OPTION = 60;
    static final int LONGEST_EXPLANATION = 280;

    private Limits() {}
}
