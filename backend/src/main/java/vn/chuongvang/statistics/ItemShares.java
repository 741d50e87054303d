package vn.chuongvang.statistics;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/** How many knew each question of one contest; for whoever compares two of them. */
@Component
public class ItemShares {
    private final PlayTables tables;

    ItemShares(PlayTables tables) {
        this.tables = tables;
    }

    /**
     * One question, over all rounds of the contest that count.
     *
     * @param asked people who were asked
     * @param right of them
     */
    public record Item(String question, long asked, long right) {}

    /** In the order of their ids; none while the contest is not counted yet. */
    public Mono<List<Item>> of(long contest) {
        return tables.items(contest).collectList();
    }
}
