package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.Topic;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a curator looks for; what is empty does not matter.
 *
 * @param text words that all occur, with or without accents
 * @param dueWithin days until the last day; 0 asks for those that are over
 */
public record SearchWish(
        String text,
        Optional<Topic> topic,
        Optional<Type> type,
        Optional<Audience> audience,
        Optional<Difficulty> difficulty,
        Optional<State> state,
        OptionalInt dueWithin) {

    /** Everything but words, dates and the state. */
    boolean fits(Question question) {
        return is(topic, question.topic())
                && is(type, question.type())
                && is(difficulty, question.difficulty())
                && audience.map(question.tags().audience()::contains).orElse(true);
    }

    private static <T> boolean is(Optional<T> wanted, T actual) {
        return wanted.map(actual::equals).orElse(true);
    }
}
