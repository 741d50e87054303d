package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Answer.ShortText;
import vn.chuongvang.questionbank.Match.Verdict;
import vn.chuongvang.questionbank.text.CalendarDay;
import vn.chuongvang.questionbank.text.LawNumber;
import vn.chuongvang.questionbank.text.NormalForm;
import vn.chuongvang.questionbank.text.NumberGrammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares what a contestant typed with the key. Pure; any text whatever gives a verdict. */
public final class AnswerMatcher {
    private static final int LONGEST = 200;
    private static final int NEAR_FROM = 6;

    private AnswerMatcher() {}

    public static Match match(Question question, String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return switch (question.answer()) {
            case Answer.Choice choice -> tapped(text, choice.options(), choice.key());
            case Answer.TrueFalse claim ->
                    tapped(text, Answer.TrueFalse.OPTIONS, claim.key() ? 0 : 1);
            case ShortText words -> words(withTranslations(words, question), text);
            case Answer.Number number -> number(number, text);
            case Answer.Picked picked -> Marks.match(picked, text);
            case Answer.Hotspot spot -> Marks.match(spot, text);
        };
    }

    /** What is right in one of the question's languages is right. */
    static ShortText withTranslations(ShortText words, Question question) {
        if (question.translations().isEmpty()) {
            return words;
        }
        var more =
                question.translations().values().stream()
                        .flatMap(translation -> translation.accepted().stream());
        return new ShortText(
                Stream.concat(words.accepted().stream(), more).toList(),
                words.mustReject(),
                words.policy());
    }

    /** On a board, a letter or the words of the option. */
    private static Match tapped(String typed, List<String> options, int key) {
        var canonical = NormalForm.exact(typed);
        var letter = String.valueOf((char) ('a' + key));
        var right =
                canonical.equals(letter) || canonical.equals(NormalForm.exact(options.get(key)));
        return verdict(right ? Verdict.RIGHT : Verdict.WRONG, canonical);
    }

    private static Match number(Answer.Number key, String typed) {
        var number = NumberGrammar.parse(typed, key.units());
        if (number.isEmpty()) {
            return verdict(Verdict.WRONG, NormalForm.folded(typed));
        }
        var distance = number.get().subtract(key.value()).abs();
        var right = distance.compareTo(key.tolerance()) <= 0;
        var canonical = number.get().stripTrailingZeros().toPlainString();
        return new Match(right ? Verdict.RIGHT : Verdict.WRONG, canonical, distance.doubleValue());
    }

    /** Days, law numbers and numbers are compared by meaning where the key is one of them. */
    private static Match words(ShortText key, String typed) {
        var day = CalendarDay.parse(typed);
        if (day.isPresent() && keyIs(key, CalendarDay::parse)) {
            var canonical = day.get().canonical();
            var right = accepted(key, CalendarDay::parse).anyMatch(day.get()::equals);
            return verdict(right ? Verdict.RIGHT : Verdict.WRONG, canonical);
        }
        var law = LawNumber.parse(typed);
        if (law.isPresent() && keyIs(key, LawNumber::parse)) {
            var right = accepted(key, LawNumber::parse).anyMatch(law.get()::agreesWith);
            return verdict(right ? Verdict.RIGHT : Verdict.WRONG, law.get().canonical());
        }
        var number = NumberGrammar.parse(typed, List.of());
        if (number.isPresent() && keyIs(key, text -> NumberGrammar.parse(text, List.of()))) {
            var right =
                    accepted(key, text -> NumberGrammar.parse(text, List.of()))
                            .anyMatch(value -> value.compareTo(number.get()) == 0);
            var canonical = number.get().stripTrailingZeros().toPlainString();
            return verdict(right ? Verdict.RIGHT : Verdict.WRONG, canonical);
        }
        return plainWords(key, typed);
    }

    /**
     * Everything is compared before anything is decided: what a right answer would not need takes
     * its time too, so that how soon an acknowledgement comes tells nothing.
     */
    private static Match plainWords(ShortText key, String typed) {
        var form = form(key.policy());
        var canonical = form.apply(typed);
        if (canonical.isEmpty()) {
            return verdict(Verdict.WRONG, canonical);
        }
        var folded = NormalForm.folded(typed);
        var accepted = count(forms(key.accepted(), form), canonical) > 0;
        var rejected = count(forms(key.mustReject(), form), canonical) > 0;
        var nearlyRejected = count(forms(key.mustReject(), NormalForm::folded), folded) > 0;
        var nearlyAccepted = count(forms(key.accepted(), NormalForm::folded), folded) > 0;
        var near =
                key.accepted().stream().filter(text -> isNear(key.policy(), text, typed)).count();
        if (accepted && !rejected) {
            return verdict(Verdict.RIGHT, canonical);
        }
        if (nearlyRejected) {
            return verdict(Verdict.WRONG, canonical);
        }
        if (key.policy() == MatchPolicy.LENIENT && nearlyAccepted) {
            return verdict(Verdict.RIGHT, canonical);
        }
        return verdict(near > 0 ? Verdict.NEAR : Verdict.WRONG, canonical);
    }

    private static long count(Stream<String> forms, String one) {
        return forms.filter(one::equals).count();
    }

    private static Function<String, String> form(MatchPolicy policy) {
        return switch (policy) {
            case EXACT -> NormalForm::exact;
            case LENIENT -> NormalForm::lenient;
            case IGNORE_ACCENTS -> NormalForm::folded;
        };
    }

    static boolean isNear(MatchPolicy policy, String accepted, String typed) {
        var bare = NormalForm.folded(accepted);
        var one = EditDistance.isOne(form(policy).apply(accepted), form(policy).apply(typed));
        var oneOfBare = EditDistance.isOne(bare, NormalForm.folded(typed));
        return bare.length() >= NEAR_FROM && (one || (policy != MatchPolicy.EXACT && oneOfBare));
    }

    static <T> boolean keyIs(ShortText key, Function<String, Optional<T>> parser) {
        return accepted(key, parser).findAny().isPresent();
    }

    private static <T> Stream<T> accepted(ShortText key, Function<String, Optional<T>> parser) {
        return key.accepted().stream().flatMap(text -> parser.apply(text).stream());
    }

    private static Stream<String> forms(List<String> texts, Function<String, String> form) {
        return texts.stream().map(form);
    }

    static Match verdict(Verdict verdict, String canonical) {
        return new Match(verdict, canonical, Double.NaN);
    }
}
