package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestState;

/** What recomputing a journal found. */
public sealed interface Verification {

    /**
     * Every fact is as it was written.
     *
     * @param rulesHash of the rules' canonical text, printed on the result sheet
     * @param facts how many
     * @param head hash of the last one: equal heads mean equal journals
     * @param sealed hash of the fact that was asked for; absent when the journal does not reach it
     * @param state the contest recomputed from them
     */
    record Sound(
            ContestId contest,
            Hash rulesHash,
            long facts,
            Hash head,
            @Nullable Hash sealed,
            ContestState state)
            implements Verification {}

    /**
     * Something was changed after it was written.
     *
     * @param seq of the first fact that does not fit, or the one that is missing
     */
    record Broken(ContestId contest, long seq, String what) implements Verification {}

    /** There is no such contest. */
    record Unknown(ContestId contest) implements Verification {}
}
