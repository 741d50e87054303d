package vn.chuongvang.questionbank;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Question.State;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads the files of one language after the other, and gives the questions what fits them. */
final class TranslationReader {
    private final List<Reading.Entry> entries;
    private final UnaryOperator<@Nullable String> contentName;
    private final Map<QuestionId, Question> questions = new HashMap<>();
    private final List<Reading.Translated> found = new ArrayList<>();

    TranslationReader(List<Reading.Entry> entries, UnaryOperator<@Nullable String> contentName) {
        this.entries = entries;
        this.contentName = contentName;
        entries.forEach(entry -> questions.put(entry.question().id(), entry.question()));
    }

    void read(String language, String file, YamlFields root) {
        for (var fields : root.mappings("translations")) {
            var id = fields.requiredParsed("id", QuestionId::new, "T7-001");
            var version = fields.requiredInt("version");
            var state = fields.requiredConstant("state", State.class);
            var translation = new TranslationFields(fields, contentName).read(version.orElse(0));
            if (id.isPresent() && state.isPresent() && translation.isPresent()) {
                add(
                        new Reading.Translated(
                                language,
                                id.get(),
                                Optional.ofNullable(questions.get(id.get())),
                                translation.get(),
                                state.get(),
                                file,
                                fields.line(),
                                fields.lines()));
            }
        }
        root.refuseUnknown();
    }

    private void add(Reading.Translated translated) {
        found.add(translated);
        if (translated.isUsed()) {
            questions.computeIfPresent(
                    translated.id(),
                    (_, question) ->
                            with(question, translated.language(), translated.translation()));
        }
    }

    private static Question with(Question question, String language, Translation translation) {
        var translations = new TreeMap<>(question.translations());
        translations.put(language, translation);
        return question.in(translations);
    }

    List<Reading.Translated> found() {
        return found;
    }

    /** The entries, each question with its translations. */
    List<Reading.Entry> translated() {
        return entries.stream()
                .map(
                        entry ->
                                entry.about(
                                        questions.getOrDefault(
                                                entry.question().id(), entry.question())))
                .toList();
    }
}
