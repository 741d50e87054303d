package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Answer.ShortText;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question's words, folded and between spaces, so that one text can be looked for in another.
 *
 * @param said all that contestants read before the reveal
 * @param answers what is accepted as a written answer
 */
record Wording(String said, List<String> answers) {

    static Wording of(Question question) {
        return new Wording(
                Stream.of(
                                Stream.of(question.text()),
                                question.options().stream(),
                                question.prompts().stream(),
                                areas(question))
                        .flatMap(texts -> texts)
                        .map(NormalForm::folded)
                        .collect(Collectors.joining(" ", " ", " ")),
                question.answer() instanceof ShortText words
                        ? words.accepted().stream()
                                .map(answer -> " " + NormalForm.folded(answer) + " ")
                                .toList()
                        : List.of());
    }

    private static Stream<String> areas(Question question) {
        return question.answer() instanceof Answer.Hotspot tap
                ? tap.areas().stream().map(Answer.Area::name)
                : Stream.of();
    }

    boolean tells(Wording other) {
        return other.answers.stream().anyMatch(said::contains);
    }
}
