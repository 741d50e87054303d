package vn.chuongvang.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;

/** A contest rebuilt from its journal: where it stands, and every answer's first receipt. */
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final EventJson json;
    private final Receipts receipts = new Receipts();

    private Position position;
    private boolean unbroken = true;
    private long epoch;

    private Replay(StoredContest contest, EventJson json) {
        this.position = Position.start(contest.root());
        this.json = json;
    }

    static Mono<Replay> of(StoredContest contest, OwnedJournal journal, EventJson json) {
        var replay = new Replay(contest, json);
        return journal.rows(contest.id(), 0).doOnNext(replay::take).then(Mono.just(replay));
    }

    Position position() {
        return position;
    }

    /** In which the last fact was written; 0 before the first. */
    long epoch() {
        return epoch;
    }

    Receipts receipts() {
        return receipts;
    }

    private void take(JournalRow row) {
        if (row.seq() != position.seq() + 1) {
            throw new IllegalStateException(
                    "contest %s: fact %d follows fact %d"
                            .formatted(row.contest(), row.seq(), position.seq()));
        }
        if (unbroken && !HashChain.holds(position.head(), row)) {
            unbroken = false;
            LOG.error(
                    "contest {}: fact {} was changed after it was written",
                    row.contest(),
                    row.seq());
        }
        var fact = json.recorded(row);
        receipts.keep(fact);
        position = position.after(fact, row.hash());
        epoch = row.epoch();
    }
}
