package vn.chuongvang.questionbank.text;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Unicode alone does not know about Vietnamese. */
public final class VietnameseText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** Control, format (bidi, zero-width), private, unassigned, lone surrogates, blank letters. */
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u115F\\u1160\\u3164\\uFFA0\\u2800]");

    /** No writing of Vietnam stacks more than two marks on a letter after composition. */
    private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");

    private VietnameseText() {}

    /** Composed form, so that equal text has equal characters. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Lower case without any accent; also đ, which does not decompose, and its look-alikes. */
    public static String fold(String text) {
        var letters = unifyD(Normalizer.normalize(text, Normalizer.Form.NFD));
        return MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    /** U+00D0 and U+0189 look like Đ and mean Đ when a Vietnamese keyboard sends them. */
    static String unifyD(String text) {
        return text.replace('\u00D0', 'Đ')
                .replace('\u0189', 'Đ')
                .replace('\u00F0', 'đ')
                .replace('\u0256', 'đ');
    }

    /**
     * A name as it may be shown: composed, without invisible or piled-up marks, single spaces, at
     * most so many graphemes. Empty when nothing visible is left.
     */
    public static String cleanName(String name, int maxGraphemes) {
        var visible = INVISIBLE.matcher(SPACES.matcher(nfc(name)).replaceAll(" ")).replaceAll("");
        var calm = PILED_MARKS.matcher(visible).replaceAll("$1");
        var spaced = SPACES.matcher(calm).replaceAll(" ").strip();
        return GRAPHEME.matcher(spaced)
                .results()
                .limit(maxGraphemes)
                .map(MatchResult::group)
                .reduce("", String::concat)
                .strip();
    }

    /**
     * A key whose plain order is the order of a Vietnamese name list: by given name (the last
     * word), then family name, then the words between.
     */
    public static String sortKey(String fullName) {
        var words = SPACES.matcher(nfc(fullName).strip()).replaceAll(" ").split(" ");
        var given = words[words.length - 1];
        var family = words.length > 1 ? words[0] : "";
        var middle =
                words.length > 2
                        ? String.join(" ", Arrays.copyOfRange(words, 1, words.length - 1))
                        : "";
        var collator = Collator.getInstance(Locale.of("vi", "VN"));
        return key(collator, given) + "!" + key(collator, family) + "!" + key(collator, middle);
    }

    private static String key(Collator collator, String word) {
        return HexFormat.of().formatHex(collator.getCollationKey(word).toByteArray());
    }
}
