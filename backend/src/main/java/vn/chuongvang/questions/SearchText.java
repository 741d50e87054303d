package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Translation;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything of a question that somebody may remember of it, in small letters without accents. */
final class SearchText {
    private SearchText() {}

    static String of(Question question) {
        var provenance = question.provenance();
        return Stream.of(
                        Stream.of(question.id().value(), question.text(), question.explanation()),
                        question.options().stream(),
                        question.prompts().stream(),
                        answers(question.answer()),
                        provenance.factIds().stream(),
                        provenance.sources().stream().map(source -> source.title()),
                        provenance.legalBasis().stream().map(law -> law.number()),
                        question.translations().values().stream().map(Translation::text))
                .flatMap(texts -> texts)
                .map(VietnameseText::fold)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> answers(Answer answer) {
        return switch (answer) {
            case Answer.ShortText words -> words.accepted().stream();
            case Answer.Number number -> Stream.of(number.keyText());
            case Answer.Hotspot spot -> spot.areas().stream().map(Answer.Area::name);
            case Answer.Choice _, Answer.TrueFalse _, Answer.Picked _ -> Stream.of();
        };
    }
}
