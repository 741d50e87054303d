package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Answer.ShortText;
import vn.chuongvang.questionbank.text.CalendarDay;
import vn.chuongvang.questionbank.text.LawNumber;
import vn.chuongvang.questionbank.text.NormalForm;
import vn.chuongvang.questionbank.text.NumberGrammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Why the matcher decided as it did, for who writes a question.
 *
 * @param with the accepted or rejected answer that decided, where there is one
 */
public record Explanation(Match match, Reason reason, Optional<String> with) {

    /** What made an answer right, near or wrong. */
    public enum Reason {
        /** Letter for letter, but for case, spaces and the like. */
        EXACT,
        /** An abbreviation written out, or the other way round. */
        ABBREVIATION,
        /** Both spellings are in use: kỹ and kĩ. */
        SPELLING,
        /** Accents were left out. */
        ACCENTLESS,
        /** Right without its accents, but accents count here. */
        ACCENTS_COUNT,
        /** The same day, or another one. */
        DAY,
        /** The same number of a law, or another one. */
        LAW_NUMBER,
        /** The same number, or another one. */
        NUMBER,
        /** Not the number, but within the tolerance. */
        TOLERANCE,
        /** No number where one is asked for. */
        NO_NUMBER,
        /** One letter off: the host decides. */
        ONE_LETTER,
        /** Among the answers that are never accepted. */
        MUST_REJECT,
        /** Letters, or a point of the picture. */
        MARKS,
        /** Nothing was written. */
        EMPTY,
        /** Like no accepted answer. */
        NOTHING_LIKE_IT
    }

    /** Of the verdict that {@link AnswerMatcher#match} gives. */
    public static Explanation of(Question question, String typed) {
        var match = AnswerMatcher.match(question, typed);
        return switch (question.answer()) {
            case ShortText words ->
                    written(match, AnswerMatcher.withTranslations(words, question), typed);
            case Answer.Number number -> number(match, number);
            case Answer.Choice _, Answer.TrueFalse _, Answer.Picked _, Answer.Hotspot _ ->
                    because(match, Reason.MARKS);
        };
    }

    private static Explanation number(Match match, Answer.Number number) {
        if (Double.isNaN(match.distance())) {
            return because(match, Reason.NO_NUMBER);
        }
        var within = match.isRight() && match.distance() > 0;
        return new Explanation(
                match, within ? Reason.TOLERANCE : Reason.NUMBER, Optional.of(number.keyText()));
    }

    private static Explanation written(Match match, ShortText key, String typed) {
        if (match.canonical().isEmpty()) {
            return because(match, Reason.EMPTY);
        }
        if (isMeant(key, typed, CalendarDay::parse)) {
            return because(match, Reason.DAY);
        }
        if (isMeant(key, typed, LawNumber::parse)) {
            return because(match, Reason.LAW_NUMBER);
        }
        if (isMeant(key, typed, text -> NumberGrammar.parse(text, List.of()))) {
            return because(match, Reason.NUMBER);
        }
        return switch (match.verdict()) {
            case RIGHT -> right(match, key, typed);
            case NEAR ->
                    new Explanation(
                            match,
                            Reason.ONE_LETTER,
                            key.accepted().stream()
                                    .filter(one -> AnswerMatcher.isNear(key.policy(), one, typed))
                                    .findFirst());
            case WRONG -> wrong(match, key, typed);
        };
    }

    private static Explanation right(Match match, ShortText key, String typed) {
        return same(match, Reason.EXACT, key.accepted(), typed, NormalForm::spelt)
                .or(
                        () ->
                                same(
                                        match,
                                        Reason.ABBREVIATION,
                                        key.accepted(),
                                        typed,
                                        NormalForm::exact))
                .or(() -> same(match, Reason.SPELLING, key.accepted(), typed, NormalForm::lenient))
                .or(() -> same(match, Reason.ACCENTLESS, key.accepted(), typed, NormalForm::folded))
                .orElseGet(() -> because(match, Reason.EXACT));
    }

    private static Explanation wrong(Match match, ShortText key, String typed) {
        return same(match, Reason.MUST_REJECT, key.mustReject(), typed, NormalForm::folded)
                .or(
                        () ->
                                same(
                                        match,
                                        Reason.ACCENTS_COUNT,
                                        key.accepted(),
                                        typed,
                                        NormalForm::folded))
                .orElseGet(() -> because(match, Reason.NOTHING_LIKE_IT));
    }

    private static Optional<Explanation> same(
            Match match,
            Reason reason,
            List<String> answers,
            String typed,
            Function<String, String> form) {
        return answers.stream()
                .filter(answer -> form.apply(answer).equals(form.apply(typed)))
                .findFirst()
                .map(answer -> new Explanation(match, reason, Optional.of(answer)));
    }

    private static <T> boolean isMeant(
            ShortText key, String typed, Function<String, Optional<T>> parser) {
        return parser.apply(typed).isPresent() && AnswerMatcher.keyIs(key, parser);
    }

    private static Explanation because(Match match, Reason reason) {
        return new Explanation(match, reason, Optional.empty());
    }
}
