package vn.chuongvang.questions;

import reactor.core.publisher.Mono;

import vn.chuongvang.questionbank.QuestionId;

import java.util.Set;

/**
 * Questions of sealed sets that were not played yet. Whoever shows questions of the bank asks here
 * first; the seal opens by itself when the contest is over.
 */
public interface SealedQuestions {

    /**
     * Those that this member of staff may not read: they are not named by any seal over them.
     *
     * @param staff number of the account
     */
    Mono<Set<QuestionId>> hiddenFrom(long staff);

    /**
     * Those that are secret for another contest and so are not drawn for this one.
     *
     * @param contest its number; 0 while it has none
     */
    Mono<Set<QuestionId>> keptFrom(long contest);
}
