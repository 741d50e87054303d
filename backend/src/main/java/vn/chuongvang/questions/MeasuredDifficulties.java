package vn.chuongvang.questions;

import reactor.core.publisher.Flux;

import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.QuestionId;

/**
 * How hard questions turned out to be in real contests; the draw takes it in place of the author's
 * estimate. Whoever keeps statistics implements it.
 */
public interface MeasuredDifficulties {

    /** Only versions about which enough is known; at most one line for each version. */
    Flux<Measured> enough();

    /** One version of a question: a new version starts anew. */
    record Measured(QuestionId question, int version, Difficulty difficulty) {}
}
