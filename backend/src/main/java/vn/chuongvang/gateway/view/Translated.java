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
public final class Translated {

    private static final String ENGLISH = "en";

    private Translated() {}

    public static Wire.Picture picture(Media.Picture picture) {
        return new Wire.Picture(picture.file(), picture.alt());
    }

    public static Wire.Recording recording(Media.Recording recording) {
        return new Wire.Recording(recording.file(), recording.transcript());
    }

    /** The right marks of an answer of several, in the right order where order counts. */
    public static @Nullable List<Integer> marks(Question question) {
        return question.answer() instanceof Answer.Picked picked ? picked.key() : null;
    }

    /** The area to be tapped. */
    public static Wire.@Nullable Area area(Question question) {
        if (!(question.answer() instanceof Answer.Hotspot(var areas, int key))) {
            return null;
        }
        var area = areas.get(key);
        return new Wire.Area(area.left(), area.top(), area.width(), area.height());
    }

    /**
     * Whether a page needs more for it than for text with options or a board. A page in English
     * knows from the languages that it has English words to show.
     */
    static boolean needsMore(Question question) {
        var further =
                switch (question.answer()) {
                    case Answer.Choice _, Answer.TrueFalse _, Answer.ShortText _, Answer.Number _ ->
                            false;
                    case Answer.Picked _, Answer.Hotspot _ -> true;
                };
        return further
                || !question.media().equals(Media.NONE)
                || question.translations().keySet().stream().anyMatch(code -> !ENGLISH.equals(code))
                || question.translations().values().stream()
                        .anyMatch(one -> one.recording().isPresent());
    }

    static @Nullable List<String> languages(List<Question> questions) {
        var codes =
                questions.stream()
                        .flatMap(question -> question.translations().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
        return codes.isEmpty() ? null : codes;
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
