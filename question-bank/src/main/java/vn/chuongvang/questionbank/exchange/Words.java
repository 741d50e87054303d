package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.regex.Pattern;

/** Text of strangers as our bank keeps it: composed, visible, with single spaces. */
public final class Words {
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

    /** Controls, marks of direction, zero widths, private and lone halves; joiners may stay. */
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{Cc}\\p{Co}\\p{Cs}\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E"
                            + "\\u2060-\\u2069\\uFEFF\\uFFFE\\uFFFF&&[^\\n]]");

    private static final Pattern SPACES = Pattern.compile("[\\t\\p{Zs}]+");
    private static final Pattern AROUND_LINES = Pattern.compile(" *\\n[ \\n]*");

    private Words() {}

    /** Lines may stay; empty ones do not. */
    public static String clean(String text) {
        var lines = LINE_ENDS.matcher(text).replaceAll("\n");
        var spaced = SPACES.matcher(lines).replaceAll(" ");
        var visible = INVISIBLE.matcher(spaced).replaceAll("");
        var single = SPACES.matcher(visible).replaceAll(" ");
        return VietnameseText.nfc(AROUND_LINES.matcher(single).replaceAll("\n").strip());
    }

    public static String oneLine(String text) {
        return clean(text).replace('\n', ' ');
    }

    /** No letter is cut in two. */
    static String cut(String text, int length) {
        var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
