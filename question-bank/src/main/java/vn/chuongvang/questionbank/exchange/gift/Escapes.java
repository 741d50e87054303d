package vn.chuongvang.questionbank.exchange.gift;

/**
 * What a backslash says in GIFT. While a block is taken apart, letters that were escaped stand for
 * themselves as private ones, so that they separate nothing.
 */
final class Escapes {
    private static final String ESCAPED = "\\~=#{}:n";
    private static final String MEANT = "\\~=#{}:\n";
    private static final char FIRST = '\uE000';

    private Escapes() {}

    static String hidden(String written) {
        var text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            var letter = written.charAt(i);
            var next = i + 1 < written.length() ? ESCAPED.indexOf(written.charAt(i + 1)) : -1;
            if (letter == '\\' && next >= 0) {
                text.append((char) (FIRST + next));
                i++;
            } else {
                text.append(isHidden(letter) ? '\uFFFD' : letter);
            }
        }
        return text.toString();
    }

    static String shown(String hidden) {
        var text = new StringBuilder();
        hidden.chars()
                .forEach(
                        letter ->
                                text.append(
                                        isHidden((char) letter)
                                                ? MEANT.charAt(letter - FIRST)
                                                : (char) letter));
        return text.toString();
    }

    static String written(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var place = MEANT.indexOf(text.charAt(i));
            if (place >= 0) {
                escaped.append('\\').append(ESCAPED.charAt(place));
            } else {
                escaped.append(text.charAt(i));
            }
        }
        return escaped.toString();
    }

    private static boolean isHidden(char letter) {
        return letter >= FIRST && letter < FIRST + ESCAPED.length();
    }
}
