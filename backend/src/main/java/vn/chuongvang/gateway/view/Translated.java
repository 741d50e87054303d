package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Translation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a question shows besides its Vietnamese words: media, and its words in other languages. */
final class Translated {

    private Translated() {}

    static Wire.Picture picture(Media.Picture picture) {
        return new Wire.Picture(picture.file(), picture.alt());
    }

    static Wire.Recording recording(Media.Recording recording) {
        return new Wire.Recording(recording.file(), recording.transcript());
    }

    /** The middles of all areas, right and wrong, from top to bottom. */
    static @Nullable List<Wire.Spot> spots(Question question) {
        return question.answer() instanceof Answer.Hotspot(var areas, _)
                ? areas.stream()
                        .sorted(
                                Comparator.comparing(Answer.Area::top)
                                        .thenComparing(Answer.Area::left))
                        .map(
                                area ->
                                        new Wire.Spot(
                                                area.name(),
                                                area.left() + area.width() / 2,
                                                area.top() + area.height() / 2))
                        .toList()
                : null;
    }

    static @Nullable Map<String, Wire.Words> words(Question question) {
        var words = new TreeMap<String, Wire.Words>();
        question.translations().forEach((language, one) -> words.put(language, words(one)));
        return words.isEmpty() ? null : words;
    }

    static @Nullable Map<String, String> explanations(Question question) {
        var found = new TreeMap<String, String>();
        question.translations()
                .forEach(
                        (language, one) ->
                                one.explanation().ifPresent(text -> found.put(language, text)));
        return found.isEmpty() ? null : found;
    }

    private static Wire.Words words(Translation translation) {
        return new Wire.Words(
                translation.text(),
                translation.options(),
                translation.prompts().isEmpty() ? null : translation.prompts(),
                translation.alt().orElse(null),
                translation.recording().map(Translated::recording).orElse(null));
    }
}
