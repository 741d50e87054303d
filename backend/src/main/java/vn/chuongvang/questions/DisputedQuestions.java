package vn.chuongvang.questions;

import reactor.core.publisher.Flux;

import vn.chuongvang.questionbank.QuestionId;

import java.time.LocalDate;

/** Tells which questions were disputed in real contests; rehearsals do not count. */
public interface DisputedQuestions {

    /** Those with any dispute. */
    Flux<Disputes> disputed();

    /**
     * Disputes about one version of a question.
     *
     * @param raised how many there were, the upheld ones among them
     * @param last the day of the last contest with one
     */
    record Disputes(QuestionId question, int version, int raised, int upheld, LocalDate last) {

        /** One that was upheld, or several whatever became of them. */
        public boolean isSerious() {
            return upheld > 0 || raised > 1;
        }
    }
}
