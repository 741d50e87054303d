package vn.chuongvang.questions;

import reactor.core.publisher.Mono;

import java.util.List;

/** How many knew each question of one contest, for whoever compares two of them. */
public interface ItemShares {
    /**
     * One question, over all rounds of the contest that count.
     *
     * @param asked people who were asked
     * @param right of them
     */
    record Item(String question, long asked, long right) {}

    /** In the order of their ids; none while the contest is not counted yet. */
    Mono<List<Item>> items(long contest);
}
