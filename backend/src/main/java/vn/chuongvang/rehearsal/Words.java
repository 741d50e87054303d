package vn.chuongvang.rehearsal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The catalogue of what rehearsals print: Vietnamese first, English second. */
public final class Words {

    private static final ResourceBundle VIETNAMESE = bundle("vi");
    private static final ResourceBundle ENGLISH = bundle("en");

    private Words() {}

    /** Both languages in one line; numbers are shown as they are given. */
    public static String line(String key, Object... details) {
        Object[] shown = Stream.of(details).map(String::valueOf).toArray();
        return MessageFormat.format(VIETNAMESE.getString(key), shown)
                + " / "
                + MessageFormat.format(ENGLISH.getString(key), shown);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("messages.rehearsal", Locale.of(language));
    }
}
