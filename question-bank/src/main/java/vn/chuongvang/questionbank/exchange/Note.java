package vn.chuongvang.questionbank.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Something to tell whoever imports or exports: what is wrong or lost, and what to do.
 *
 * @param code the key of the message in {@code exchange.properties}; of our own files, a key of
 *     {@code problems.properties}
 * @param arguments what goes into the message
 */
public record Note(String code, List<String> arguments) {
    private static final String CATALOGUE = "vn.chuongvang.questionbank.exchange";
    private static final String OF_THE_BANK = "vn.chuongvang.questionbank.problems";

    public Note {
        arguments = List.copyOf(arguments);
    }

    public static Note of(String code, Object... arguments) {
        return new Note(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** One sentence in this language; Vietnamese for the root. */
    public String message(Locale locale) {
        return new MessageFormat(pattern(code, locale), Locale.ROOT).format(arguments.toArray());
    }

    /** Words of the catalogue that stand for what a format does not know. */
    public static String words(String code, Locale locale) {
        return pattern(code, locale);
    }

    private static String pattern(String code, Locale locale) {
        return Stream.of(CATALOGUE, OF_THE_BANK)
                .map(name -> bundle(name, locale))
                .filter(bundle -> bundle.containsKey(code))
                .findFirst()
                .map(bundle -> bundle.getString(code))
                .orElseThrow(() -> new IllegalStateException("No message for " + code));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
