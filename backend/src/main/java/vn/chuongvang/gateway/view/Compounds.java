package vn.chuongvang.gateway.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compound words that stay on one line. Vietnamese writes a space inside a word, and a line that
 * ends there is read twice; a space that does not break is all it takes, on every surface.
 */
public final class Compounds {
    static final char UNBREAKABLE = '\u00A0';

    private static final Set<String> WORDS = read("/text/compounds_vi.txt");
    private static final Pattern BEFORE = Pattern.compile("^[“\"(‘]+");
    private static final Pattern AFTER = Pattern.compile("[”\")’.,;:?!…]+$");

    private Compounds() {}

    /** The same words; those of two syllables that the list names are held together. */
    public static String glued(String text) {
        var syllables = text.split(" ", -1);
        var glued = new StringBuilder(syllables[0]);
        var mayHold = true;
        for (int i = 1; i < syllables.length; i++) {
            var holds = mayHold && isWord(syllables[i - 1], syllables[i]);
            glued.append(holds ? UNBREAKABLE : ' ').append(syllables[i]);
            mayHold = !holds; // never a chain: a line must break somewhere
        }
        return glued.toString();
    }

    private static boolean isWord(String first, String second) {
        var word =
                BEFORE.matcher(first).replaceFirst("")
                        + " "
                        + AFTER.matcher(second).replaceFirst("");
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    static Set<String> words() {
        return WORDS;
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Compounds.class.getResourceAsStream(resource)) {
            var lines =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
