package vn.chuongvang.live;

import vn.chuongvang.contest.ContestState;

/** What recomputing a journal found. */
public sealed interface Verification {

    /**
     * Every fact is as it was written.
     *
     * @param facts how many
     * @param head hash of the last one: equal heads mean equal journals
     * @param state the contest recomputed from them
     */
    record Sound(StoredContest contest, long facts, Hash head, ContestState state)
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
