package vn.chuongvang.sheets;

import java.util.regex.Pattern;

/**
 * An apostrophe before a text that a spreadsheet would run, or take for a day (7/12), in text
 * files; taken off when read again.
 */
public final class FormulaGuard {
    private static final String RUN = "=+-@\t\r";
    private static final Pattern DAY =
            Pattern.compile("\\s*\\d{1,4}\\s*[/-]\\s*\\d{1,4}(\\s*[/-]\\s*\\d{1,4})?\\s*");

    private FormulaGuard() {}

    public static String on(String text) {
        return isTaken(text) ? "'" + text : text;
    }

    public static String off(String text) {
        return text.startsWith("'") && isTaken(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isTaken(String text) {
        return !text.isEmpty() && (RUN.indexOf(text.charAt(0)) >= 0 || DAY.matcher(text).matches());
    }
}
