package vn.chuongvang.participation.units;

/** An apostrophe before what a spreadsheet would run, in text files; taken off when read again. */
public final class FormulaGuard {
    private static final String STARTS = "=+-@\t\r";

    private FormulaGuard() {}

    public static String on(String text) {
        return isRun(text, 0) ? "'" + text : text;
    }

    static String off(String text) {
        return text.startsWith("'") && isRun(text, 1) ? text.substring(1) : text;
    }

    private static boolean isRun(String text, int at) {
        return text.length() > at && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
