package vn.chuongvang.gateway.web;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Question;

import java.util.List;

/**
 * The room of what stands below the text of a question that is answered with several marks or has a
 * picture. The numbers are those of {@code play/kinds/kinds.css} and {@code screen/kinds.css}.
 */
final class FurtherFit {
    private static final double SCREEN_LETTER = 56;
    private static final double PAIR_LETTER = 40; // two columns; the phone has them larger
    private static final double SCREEN_TEXT_ROOM = 326;
    private static final double SCREEN_TEXT_BESIDE = 210; // above a picture
    private static final double SCREEN_OPTION_ROOM = 96;
    private static final double SCREEN_PAIR_ROOM = 92;
    private static final double PHONE_HOW = 28; // the line that says what to do
    private static final double PHONE_SEND = 70;
    private static final double PHONE_PICTURE = 200;
    private static final double PHONE_SPOT = 430;

    private FurtherFit() {}

    static boolean isFor(Question question) {
        return question.media().picture().isPresent()
                || switch (question.answer()) {
                    case Answer.Choice _, Answer.TrueFalse _, Answer.ShortText _, Answer.Number _ ->
                            false;
                    case Answer.Picked _, Answer.Hotspot _ -> true;
                };
    }

    /** Below the text. */
    static double phone(Question question) {
        var picture = question.media().picture().isPresent() ? PHONE_PICTURE : 0;
        var marks =
                switch (question.answer()) {
                    case Answer.Choice(var options, _) -> stacked(options, 224, 21, 61);
                    case Answer.TrueFalse _ -> stacked(question.options(), 224, 21, 61);
                    case Answer.ShortText _, Answer.Number _ -> 300;
                    case Answer.MultipleChoice(var options, _) -> stacked(options, 190, 21, 61);
                    case Answer.Ordering(var items, _) -> stacked(items, 140, 21, 64);
                    case Answer.Matching(var left, var right, _) ->
                            Math.max(stacked(left, 80, 16.5, 56), stacked(right, 84, 16.5, 56));
                    case Answer.Hotspot _ -> PHONE_SPOT - picture;
                };
        return PHONE_HOW + picture + marks + PHONE_SEND;
    }

    private static double stacked(List<String> texts, double width, double letter, double least) {
        return texts.stream()
                .mapToDouble(
                        one ->
                                8
                                        + Math.max(
                                                least,
                                                SurfaceFit.lines(one, width, letter) * letter * 1.25
                                                        + 14))
                .sum();
    }

    /** Of the fuller box: that of the text, or that of an option. */
    static double screen(Question question) {
        var pictured = question.media().picture().isPresent();
        var room = pictured ? SCREEN_TEXT_BESIDE : SCREEN_TEXT_ROOM;
        var text = SurfaceFit.lines(question.text(), 1330, SCREEN_LETTER) * SCREEN_LETTER * 1.19;
        var boxes =
                switch (question.answer()) {
                    case Answer.Matching(var left, var right, _) ->
                            Math.max(
                                    fullest(left, 480, PAIR_LETTER, SCREEN_PAIR_ROOM),
                                    fullest(right, 440, PAIR_LETTER, SCREEN_PAIR_ROOM));
                    case Answer.Choice _,
                            Answer.TrueFalse _,
                            Answer.MultipleChoice _,
                            Answer.Ordering _ ->
                            pictured
                                    ? fullest(question.options(), 480, PAIR_LETTER, 96)
                                    : fullest(
                                            question.options(),
                                            1114,
                                            SCREEN_LETTER,
                                            SCREEN_OPTION_ROOM);
                    case Answer.ShortText _, Answer.Number _, Answer.Hotspot _ -> 0;
                };
        return Math.max(text / room, boxes);
    }

    private static double fullest(List<String> texts, double width, double letter, double room) {
        return texts.stream()
                .mapToDouble(one -> SurfaceFit.lines(one, width, letter) * letter * 1.12 / room)
                .max()
                .orElse(0);
    }
}
