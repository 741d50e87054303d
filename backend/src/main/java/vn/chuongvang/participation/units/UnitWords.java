package vn.chuongvang.participation.units;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** Words of files of units: written in one language, understood in both. */
final class UnitWords {
    private static final List<ResourceBundle> BOTH =
            List.of(bundle(Locale.of("vi")), bundle(Locale.ENGLISH));

    static final Reading<UnitColumn> COLUMNS = new Reading<>("column", UnitColumn.class);
    static final Reading<UnitColumn.Line> LINES = new Reading<>("line", UnitColumn.Line.class);
    static final Reading<UnitType> TYPES = new Reading<>("type", UnitType.class);
    static final Reading<Hierarchy> HIERARCHIES = new Reading<>("hierarchy", Hierarchy.class);

    /** Renamed, retyped and re-parented units are told by their versions. */
    static final Reading<Lineage.Kind> KINDS = new Reading<>("kind", Lineage.Kind.class);

    private final ResourceBundle words;

    private UnitWords(ResourceBundle words) {
        this.words = words;
    }

    static UnitWords in(Locale language) {
        return new UnitWords(bundle(language));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "messages.units",
                language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi"));
    }

    String of(String group, Enum<?> value) {
        return words.getString(group + "." + value.name());
    }

    String sheet(String name) {
        return words.getString("sheet." + name);
    }

    /** Behind a name that is not used any more. */
    String until(String day) {
        return MessageFormat.format(words.getString("until"), day);
    }

    /** Words of one kind, as people type them. */
    static final class Reading<E extends Enum<E>> {
        private final Map<String, E> known = new HashMap<>();

        private Reading(String group, Class<E> type) {
            for (var value : type.getEnumConstants()) {
                known.put(folded(value.name()), value);
                var key = group + "." + value.name();
                for (var bundle : BOTH) {
                    if (bundle.containsKey(key)) {
                        known.put(folded(bundle.getString(key)), value);
                        Arrays.stream(bundle.getString(key + ".also").split("\\|"))
                                .filter(word -> !word.isBlank())
                                .forEach(word -> known.putIfAbsent(folded(word), value));
                    }
                }
            }
        }

        Optional<E> read(String typed) {
            return Optional.ofNullable(known.get(folded(typed)));
        }

        private static String folded(String typed) {
            return String.join(" ", Spelling.of(VietnameseText.nfc(typed)).folded());
        }
    }
}
