package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.regex.Pattern;

/** How long names and decrees may be, in graphemes, and what they look like. */
public final class UnitTexts {
    static final int NAME = 120;
    static final int SHORT_NAME = 60;
    static final int DECREE = 200;
    static final int REASON = 500;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._/-]{1,20}");

    private UnitTexts() {}

    static boolean fits(String name, String shortName, String decree) {
        return !name.isBlank()
                && isClean(name, NAME)
                && isClean(shortName, SHORT_NAME)
                && fitsDecree(decree);
    }

    static boolean fits(UnitChange.Founded founded, String decree) {
        return fits(founded.name(), founded.shortName(), decree) && fitsCode(founded.adminCode());
    }

    /** Files hold several in one cell. */
    static boolean fitsAlias(String alias) {
        return fits(alias, "", "") && alias.indexOf('|') < 0 && alias.indexOf(';') < 0;
    }

    static boolean fitsDecree(String decree) {
        return isClean(decree, DECREE);
    }

    /** Why something is taken back. */
    public static boolean fitsReason(String reason) {
        return !reason.isBlank() && isClean(reason, REASON);
    }

    static boolean fitsCode(@Nullable String code) {
        return code == null || CODE.matcher(code).matches();
    }

    /** Composed, without invisible letters and doubled spaces; never cut. */
    public static String clean(String typed) {
        return VietnameseText.cleanName(typed, Integer.MAX_VALUE);
    }

    /** Of what somebody typed, to be shown beside a problem. */
    static String shortened(String typed) {
        return VietnameseText.cleanName(typed, 60);
    }

    private static boolean isClean(String text, int most) {
        return text.equals(VietnameseText.cleanName(text, most));
    }
}
