package vn.chuongvang.participation.units;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as people look for it.
 *
 * @param folded its words in lower case without accents, in their order
 * @param marked the same words with accents; tones stand apart, so that "Hoà" and "Hòa" are one
 */
record Spelling(List<String> folded, List<Marked> marked) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /**
     * @param letters with the accents that make another vowel of it
     * @param tone empty where there is none
     */
    record Marked(String letters, String tone) {

        private static Marked of(String word) {
            var letters = new StringBuilder();
            var tone = new StringBuilder();
            Normalizer.normalize(word, Normalizer.Form.NFD)
                    .chars()
                    .forEach(
                            letter ->
                                    (TONES.indexOf(letter) >= 0 ? tone : letters)
                                            .append((char) letter));
            return new Marked(VietnameseText.nfc(letters.toString()), tone.toString());
        }

        /** Whether this, typed as far as it goes, is how the other word begins. */
        boolean begins(Marked word) {
            if (letters.equals(word.letters)) {
                return tone.equals(word.tone);
            }
            return word.letters.startsWith(letters) && (tone.isEmpty() || tone.equals(word.tone));
        }
    }

    static Spelling of(String text) {
        var words =
                Arrays.stream(
                                BETWEEN.split(
                                        VietnameseText.nfc(text)
                                                .replace('\u00D0', 'Đ')
                                                .toLowerCase(Locale.ROOT)))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return new Spelling(
                words.stream().map(VietnameseText::fold).toList(),
                words.stream().map(Marked::of).toList());
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Every word of this is how a word of the other begins, accents aside. */
    boolean isIn(Spelling text) {
        return folded.stream()
                .allMatch(word -> text.folded.stream().anyMatch(one -> one.startsWith(word)));
    }

    /** The same with all accents as they are typed. */
    boolean isExactlyIn(Spelling text) {
        return marked.stream().allMatch(word -> text.marked.stream().anyMatch(word::begins));
    }

    boolean isAllOf(Spelling text) {
        return folded.equals(text.folded);
    }

    boolean isStartOf(Spelling text) {
        int last = folded.size() - 1;
        return last < text.folded.size()
                && text.folded.subList(0, last).equals(folded.subList(0, last))
                && text.folded.get(last).startsWith(folded.get(last));
    }
}
