package vn.chuongvang.identity;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cleaned full name of 1 to 60 graphemes, and the short form that the public sees. */
public record PersonName(String full) {
    public static final int LONGEST = 60;
    private static final int LONGEST_SHORT = 24;
    private static final int LONGEST_TYPED = 2_000;
    private static final Pattern FIRST_GRAPHEME = Pattern.compile("\\X");

    /** Empty when nothing visible is left, or when it is too long to be a name. */
    public static Optional<PersonName> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var clean = VietnameseText.cleanName(typed, LONGEST + 1);
        var fits = clean.equals(VietnameseText.cleanName(clean, LONGEST));
        return clean.isEmpty() || !fits ? Optional.empty() : Optional.of(new PersonName(clean));
    }

    /** "Nguyễn Văn An" is shown as "Nguyễn V. A."; a single word stays as it is. */
    public String shortForm() {
        var words = full.split(" ");
        var spelt = VietnameseText.cleanName(words[0], LONGEST_SHORT);
        for (int i = 1; i < words.length; i++) {
            var longer = spelt + " " + initial(words[i]);
            if (!longer.equals(VietnameseText.cleanName(longer, LONGEST_SHORT))) {
                break;
            }
            spelt = longer;
        }
        return spelt;
    }

    private static String initial(String word) {
        var grapheme = FIRST_GRAPHEME.matcher(word);
        return (grapheme.find() ? grapheme.group() : word).toUpperCase(Locale.ROOT) + ".";
    }
}
