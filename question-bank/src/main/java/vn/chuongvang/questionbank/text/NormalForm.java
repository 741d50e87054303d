package vn.chuongvang.questionbank.text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which written answers are compared. Only for comparison: what was typed and what is
 * official stays as it is.
 */
public final class NormalForm {
    private static final Pattern NOT_PART_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'%+]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u0060\u00B4]");
    private static final Pattern LOOSE_APOSTROPHE = Pattern.compile("(?<!\\S)'+|'+(?!\\S)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s]]");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    /** kỹ/kĩ, lý/lí, Mỹ/Mĩ, quý/quí, hy/hi, tỷ/tỉ, sỹ/sĩ, vỹ/vĩ: one word, two spellings. */
    private static final Pattern LONE_Y =
            Pattern.compile("(?<![\\p{L}])(qu|[hklmstv])y(?![\\p{L}])");

    /**
     * Found without regard to accents, as they are typed in a hurry. None of them is a word of its
     * own, also without accents.
     */
    private static final Map<String, String> ABBREVIATIONS = read("abbreviations.txt");

    private NormalForm() {}

    /**
     * Level 1: case, spaces, quotes, hyphens, code points and the place of the tone mark do not
     * count; accents do. Common abbreviations are written out.
     */
    public static String exact(String typed) {
        return String.join(" ", expand(words(typed)).stream().map(NormalForm::toneLast).toList());
    }

    /** As {@link #exact}, with abbreviations as they were typed. */
    public static String spelt(String typed) {
        return String.join(" ", words(typed).stream().map(NormalForm::toneLast).toList());
    }

    /** As {@link #exact}, and {@code i} for {@code y} where both spellings are in use. */
    public static String lenient(String typed) {
        return oneSpellingOfI(exact(typed));
    }

    /** Level 2: as {@link #lenient}, without accents. */
    public static String folded(String typed) {
        return oneSpellingOfI(VietnameseText.fold(exact(typed)));
    }

    /** Lines of an abbreviation, a tab, and what it stands for; # begins a remark. */
    private static Map<String, String> read(String name) {
        try (var stream = Objects.requireNonNull(NormalForm.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String typed) {
        var composed = VietnameseText.unifyD(VietnameseText.nfc(typed)).toLowerCase(Locale.ROOT);
        var visible = INVISIBLE.matcher(composed).replaceAll("");
        var quoted = APOSTROPHES.matcher(visible).replaceAll("'");
        var spaced = NOT_PART_OF_A_WORD.matcher(quoted).replaceAll(" ");
        var bare = LOOSE_APOSTROPHE.matcher(spaced).replaceAll("").strip();
        return bare.isEmpty() ? List.of() : List.of(bare.split(" +"));
    }

    /** Longest first, so that "TP HCM" is found before a lone word could be. */
    private static List<String> expand(List<String> words) {
        var result = new ArrayList<String>();
        for (int at = 0; at < words.size(); ) {
            var length = Math.min(4, words.size() - at);
            while (length > 1 && written(words.subList(at, at + length)) == null) {
                length--;
            }
            var phrase = words.subList(at, at + length);
            var full = written(phrase);
            result.addAll(full == null ? phrase : List.of(full.split(" ")));
            at += length;
        }
        return result;
    }

    private static @Nullable String written(List<String> words) {
        return ABBREVIATIONS.get(VietnameseText.fold(String.join(" ", words)));
    }

    /** hòa and hoà, thủy and thuỷ: the tone moves behind the last letter, wherever it was set. */
    private static String toneLast(String word) {
        var letters = Normalizer.normalize(word, Normalizer.Form.NFD);
        var tones = new StringBuilder();
        TONE.matcher(letters).results().forEach(tone -> tones.append(tone.group()));
        var bare = VietnameseText.nfc(TONE.matcher(letters).replaceAll(""));
        return bare + tones;
    }

    private static String oneSpellingOfI(String text) {
        return LONE_Y.matcher(text).replaceAll("$1i");
    }
}
