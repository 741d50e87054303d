package vn.chuongvang.questionbank.exchange;

import java.nio.charset.StandardCharsets;

/**
 * Tells which of the ways in which Vietnamese was written before Unicode a file may have, by its
 * bytes or by what they became: only to give advice, never to convert.
 */
final class OldLetters {
    /** In TCVN3 (ABC) ă â ê ô ơ ư đ à ả ã á ạ ằ ẳ ẵ ắ; elsewhere signs that stand in no word. */
    private static final String TCVN3_LETTERS = "¨©ª«¬\u00AD®µ¶·¸¹»¼½¾Æ";

    /** Tone marks of Windows-1258: grave, hook, tilde, acute, dot below. */
    private static final String TONES_1258 = "\u00CC\u00D2\u00DE\u00EC\u00F2";

    /** Vowels that take them, and â ê ô ă ơ ư as Windows-1258 has them. */
    private static final String VOWELS_1258 =
            "aeiouyAEIOUY\u00E2\u00EA\u00F4\u00E3\u00F5\u00FD\u00C2\u00CA\u00D4\u00C3\u00D5\u00DD";

    private static final int FEW = 4;
    private static final int SURE = 2;

    private OldLetters() {}

    static Note advice(byte[] bytes) {
        var letters = new String(bytes, StandardCharsets.ISO_8859_1);
        var high = (int) letters.chars().filter(letter -> letter >= 0x80).count();
        var abc = inWords(letters, TCVN3_LETTERS);
        var tones = tones(letters);
        if (abc * FEW >= high && abc >= tones) {
            return Note.of("encoding.tcvn3");
        }
        return Note.of(tones * FEW * 2 >= high ? "encoding.1258" : "encoding.other");
    }

    /** Whether text that was decoded well is written for an old font: "Chµo mõng". */
    static boolean isTcvn3(String text) {
        var unicode =
                text.codePoints()
                        .filter(
                                letter ->
                                        letter >= 0x1EA0 && letter <= 0x1EF9
                                                || "ăĂđĐơƠưƯ".indexOf(letter) >= 0)
                        .count();
        return unicode == 0 && inWords(text, TCVN3_LETTERS) >= SURE;
    }

    /** How many of these stand beside a letter of a word. */
    private static int inWords(String text, String wanted) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            if (wanted.indexOf(text.charAt(i)) >= 0
                    && (i > 0 && isLetter(text.charAt(i - 1))
                            || i + 1 < text.length() && isLetter(text.charAt(i + 1)))) {
                found++;
            }
        }
        return found;
    }

    private static int tones(String text) {
        int found = 0;
        for (int i = 1; i < text.length(); i++) {
            if (TONES_1258.indexOf(text.charAt(i)) >= 0
                    && VOWELS_1258.indexOf(text.charAt(i - 1)) >= 0) {
                found++;
            }
        }
        return found;
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }
}
