package vn.chuongvang.gateway.web;

import vn.chuongvang.gateway.view.Compounds;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a question stands on every surface without scrolling and without letters smaller than
 * they may be. Set by the widths of Be Vietnam Pro, a little on the wide side: a browser needs no
 * more room than this. The numbers are those of the style sheets, in CSS pixels.
 */
final class SurfaceFit {
    private static final int LONG = 100; // characters from which on a phone sets the text smaller
    private static final double PHONE_ROOM = 530; // 740 without head, timer and receipt

    /** Where an answer is sent by a button that stays in sight, half a page may be scrolled to. */
    private static final double PHONE_MORE = PHONE_ROOM * 1.5;

    private static final double PHONE_BOARD = 300; // a keyboard below it included
    private static final double SCREEN_TEXT_ROOM = 326;
    private static final double SCREEN_OPTION_ROOM = 138;
    private static final double SCREEN_LETTER = 56; // design 2.5: nothing needed to play is smaller
    private static final double CONSOLE_ROOM = 270;
    private static final double CONSOLE_MORE = CONSOLE_ROOM * 1.5; // it scrolls in itself

    /** Of all letters that Vietnamese is written in, and more; each question is set five times. */
    private static final double[] WIDTHS =
            IntStream.range(0, 0x2100).mapToDouble(SurfaceFit::measured).toArray();

    private SurfaceFit() {}

    enum Surface {
        PHONE,
        SCREEN,
        CONSOLE
    }

    /** A question that is too long, and where. */
    record TooLong(String question, String reason, List<Surface> surfaces) {}

    /** Those that may not be played before they are replaced. */
    static List<TooLong> tooLong(List<Question> questions) {
        return questions.stream()
                .filter(SurfaceFit::overflows)
                .map(one -> new TooLong(one.id().value(), "TOO_LONG", overflown(one)))
                .toList();
    }

    static boolean overflows(Question question) {
        return !overflown(question).isEmpty();
    }

    static List<Surface> overflown(Question question) {
        return Stream.of(Surface.values()).filter(surface -> fill(question, surface) > 1).toList();
    }

    /** The part of its room on a surface that a question takes; above 1 it runs over. */
    static double fill(Question question, Surface surface) {
        return switch (surface) {
            case PHONE -> phone(question) / (FurtherFit.isFor(question) ? PHONE_MORE : PHONE_ROOM);
            case SCREEN ->
                    FurtherFit.isFor(question) ? FurtherFit.screen(question) : screen(question);
            case CONSOLE ->
                    console(question) / (FurtherFit.isFor(question) ? CONSOLE_MORE : CONSOLE_ROOM);
        };
    }

    private static double phone(Question question) {
        var isLong = question.text().length() > LONG;
        var letter = isLong ? 20 : 22;
        var text = lines(question.text(), 328, letter) * letter * 1.28;
        if (FurtherFit.isFor(question)) {
            return text + FurtherFit.phone(question);
        }
        var options = question.options();
        var gaps = (isLong ? 7 : 10) * Math.max(0, options.size() - 1);
        return options.isEmpty()
                ? text + PHONE_BOARD
                : text
                        + gaps
                        + options.stream()
                                .mapToDouble(
                                        one -> Math.max(94, lines(one, 224, 21) * 21 * 1.25 + 14))
                                .sum();
    }

    /** Of the fuller box: that of the text, or that of an option. */
    private static double screen(Question question) {
        var text = lines(question.text(), 1330, SCREEN_LETTER) * SCREEN_LETTER * 1.19;
        var option =
                question.options().stream()
                        .mapToDouble(one -> lines(one, 1114, SCREEN_LETTER) * SCREEN_LETTER * 1.12)
                        .max()
                        .orElse(0);
        return Math.max(text / SCREEN_TEXT_ROOM, option / SCREEN_OPTION_ROOM);
    }

    /** Two options in a row, as high as the higher one. */
    private static double console(Question question) {
        var options = question.options();
        var rows =
                IntStream.range(0, Math.ceilDiv(options.size(), 2))
                        .mapToDouble(row -> consoleRow(options, row * 2))
                        .sum();
        var gaps = 10 * Math.max(0, Math.ceilDiv(options.size(), 2) - 1);
        return lines(question.text(), 402, 20) * 27 + 14 + rows + gaps;
    }

    private static double consoleRow(List<String> options, int first) {
        return options.stream()
                .skip(first)
                .limit(2)
                .mapToDouble(one -> Math.max(56, lines(one, 177, 15) * 22.5 + 16))
                .max()
                .orElse(0);
    }

    /** Of a text that breaks between words only. */
    static int lines(String text, double width, double letter) {
        var count = 1;
        var used = 0.0;
        for (var word : Compounds.glued(text.strip()).split("\\s+")) {
            var needed = width(word) * letter;
            if (used > 0 && used + letter * width(" ") + needed > width) {
                count++;
                used = needed;
            } else {
                used += (used > 0 ? letter * width(" ") : 0) + needed;
            }
            count += (int) (used / (width + 1)); // a word longer than the line is broken
            used %= width + 1;
        }
        return count;
    }

    /** In parts of the letter's size; marks stand above and below and take no room. */
    private static double width(String text) {
        var width = 0.0;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            width +=
                    letter < WIDTHS.length
                            ? WIDTHS[letter]
                            : measured(Character.codePointAt(text, i));
            i += Character.isHighSurrogate(letter) ? 1 : 0;
        }
        return width;
    }

    private static double measured(int letter) {
        var bare = VietnameseText.fold(Character.toString(letter));
        if (bare.isEmpty()) {
            return Character.getType(letter) == Character.NON_SPACING_MARK ? 0 : 0.32;
        }
        if ("iljtfr.,:;'!|()\"“”‘’ \u00A0-/".contains(bare)) {
            return 0.32;
        }
        if ("mw@%".contains(bare)) {
            return 0.88;
        }
        if (Character.isUpperCase(letter)) {
            return 0.68;
        }
        return Character.isDigit(letter) ? 0.6 : 0.57;
    }
}
