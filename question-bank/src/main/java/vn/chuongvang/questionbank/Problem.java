package vn.chuongvang.questionbank;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something to mend in the files of the bank.
 *
 * @param flaw the key of the message in {@code problems.properties}
 * @param arguments what goes into the message
 */
public record Problem(String file, int line, String flaw, List<Object> arguments) {
    private static final String CATALOGUE = "vn.chuongvang.questionbank.problems";

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** One line a curator can act on: file, line, what is wrong and what to do. */
    public String message(Locale locale) {
        return file + ":" + line + ": " + text(locale);
    }

    /** What is wrong and what to do, without the place. */
    public String text(Locale locale) {
        var bundle =
                ResourceBundle.getBundle(
                        CATALOGUE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        var text = new MessageFormat(bundle.getString(flaw), Locale.ROOT);
        return text.format(arguments.toArray());
    }

    @Override
    public String toString() {
        return message(Locale.ROOT);
    }
}
