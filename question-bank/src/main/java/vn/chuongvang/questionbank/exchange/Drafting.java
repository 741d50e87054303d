package vn.chuongvang.questionbank.exchange;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One item while it is read. */
public final class Drafting {
    private final List<Note> warnings = new ArrayList<>();
    private String title = "";
    private String text = "";
    private String explanation = "";
    private List<String> category = List.of();
    private Hints hints = Hints.NONE;
    private @Nullable Answer answer;
    private @Nullable Medium picture;

    Drafting() {}

    public void title(String words) {
        title = Words.oneLine(words);
    }

    /**
     * @throws Refusal when there are none
     */
    public void text(String words) {
        text = Words.clean(words);
        if (text.isEmpty()) {
            throw new Refusal("text.missing");
        }
    }

    public void explanation(String words) {
        explanation = Words.clean(words);
    }

    boolean isExplained() {
        return !explanation.isEmpty();
    }

    public void answer(Answer right) {
        answer = right;
    }

    /** Says the topic, too, where its name is one of ours. */
    public void category(List<String> path) {
        category = path;
        hints = hints.withTopic(Hints.topicOf(path));
    }

    public Hints hints() {
        return hints;
    }

    public void hints(Hints other) {
        hints = other;
    }

    /**
     * @throws Refusal when there is one already
     */
    public void picture(Medium one) {
        if (picture != null) {
            throw new Refusal("media.many");
        }
        picture = one;
    }

    public void warn(String code, Object... arguments) {
        warn(Note.of(code, arguments));
    }

    public void warn(Note note) {
        if (!warnings.contains(note)) {
            warnings.add(note);
        }
    }

    String title() {
        return title.isEmpty() ? text : title;
    }

    List<Note> warnings() {
        return warnings;
    }

    /**
     * @throws Refusal when a part is missing
     */
    Draft draft() {
        var right = answer;
        if (text.isEmpty() || right == null) {
            throw new Refusal("text.missing");
        }
        var words = Answers.words(right);
        if (OldLetters.isTcvn3(text + " " + String.join(" ", words) + " " + explanation)) {
            throw new Refusal("text.tcvn3");
        }
        tooLong("text", Stream.of(text), Limits.LONGEST_TEXT);
        tooLong("option", words.stream(), Limits.LONGEST_OPTION);
        tooLong("explanation", Stream.of(explanation), Limits.LONGEST_EXPLANATION);
        if (explanation.isEmpty()) {
            warn("explanation.missing");
        }
        if (picture != null && picture.alt().isEmpty()) {
            warn("media.alt");
        }
        return new Draft.Partial(
                text, right, explanation, category, Optional.ofNullable(picture), hints);
    }

    private void tooLong(String what, Stream<String> words, int most) {
        words.filter(one -> one.length() > most)
                .findFirst()
                .ifPresent(one -> warn("long." + what, one.length(), most));
    }
}
