package vn.chuongvang.start;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The catalogue of everything the terminal shows: Vietnamese first, English second. */
public final class Messages {

    private static final ResourceBundle VIETNAMESE = bundle("vi");
    private static final ResourceBundle ENGLISH = bundle("en");

    private Messages() {}

    /** Both languages in one line. */
    public static String line(String key, List<?> details) {
        return vietnamese(key, details) + " / " + english(key, details);
    }

    public static String vietnamese(String key, List<?> details) {
        return text(VIETNAMESE, key, details);
    }

    public static String english(String key, List<?> details) {
        return text(ENGLISH, key, details);
    }

    /** Numbers are shown as they are typed: a port is not 8,080. */
    private static String text(ResourceBundle bundle, String key, List<?> details) {
        return MessageFormat.format(
                bundle.getString(key), details.stream().map(String::valueOf).toArray());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("messages.start", Locale.of(language));
    }
}
