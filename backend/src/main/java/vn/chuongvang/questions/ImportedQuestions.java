package vn.chuongvang.questions;

import reactor.core.publisher.Mono;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;

import java.util.List;
import java.util.Set;

/** Where questions from a file go: into the bank, as drafts that somebody else has to review. */
public interface ImportedQuestions {

    /** The id of a question that has none yet; the bank gives it the next free one. */
    static QuestionId withoutId(Topic topic) {
        return new QuestionId(topic + "-000");
    }

    /**
     * Adds all of them or none. A question whose id the bank has becomes a new version of it,
     * unless nothing differs; any other gets a new id. So does one with the number of a question
     * that was written in the web: another server counts its own from the same beginning.
     *
     * @param untouched ids of questions that whoever imports may not read, and so not change
     * @param by the sign-in name of who imports
     * @return the ids, in the order of the questions
     */
    Mono<List<QuestionId>> addDrafts(
            List<Question> questions, Set<QuestionId> untouched, String by);
}
