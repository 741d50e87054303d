package pagebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys of the catalogues that travel apart from their page, shortened alike in scripts and in the
 * English catalogues. A key that is put together at run time keeps its name.
 */
final class TextKeys {
    private static final Pattern KEY = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)+)\"");
    private static final Pattern PUT_TOGETHER =
            Pattern.compile("[`\"]([a-z]\\w*(?:\\.\\w+)*\\.)(?:\\$\\{|\")");
    private static final String FIRST = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SECOND = "abcdefghijklmnopqrstuvwxyz" + FIRST + "0123456789";

    private final Map<String, String> names;

    private TextKeys(Map<String, String> names) {
        this.names = names;
    }

    /** Of all that pages fetch in {@code i18n/*.en.json}. */
    static TextKeys of(Path source) throws IOException {
        var keys = new TreeSet<String>();
        for (var catalogue : files(source.resolve("i18n"), ".en.json")) {
            KEY.matcher(catalogue).results().forEach(found -> keys.add(found.group(1)));
        }
        var prefixes = new TreeSet<String>();
        for (var script : files(source, ".js")) {
            PUT_TOGETHER.matcher(script).results().forEach(found -> prefixes.add(found.group(1)));
        }
        keys.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        var names = new TreeMap<String, String>();
        keys.forEach(key -> names.put(key, name(names.size())));
        return new TextKeys(Map.copyOf(names));
    }

    /** The text with every key that it names in quotes by its short name. */
    String shorten(String text) {
        return KEY.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        "\""
                                                + names.getOrDefault(found.group(1), found.group(1))
                                                + "\""));
    }

    /** Two letters, of which no key begins with the first. */
    private static String name(int n) {
        return "" + FIRST.charAt(n / SECOND.length()) + SECOND.charAt(n % SECOND.length());
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/lib/"))
                    .sorted()
                    .map(Assets::text)
                    .toList();
        }
    }
}
