package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.Response;

import java.util.HashMap;
import java.util.Map;

/** The first receipt of every answer of a contest; used by its room's thread alone. */
final class Receipts {

    private final Map<AnswerKey, Kept> known = new HashMap<>();

    /** A receipt, and what it is for. */
    private record Kept(Receipt receipt, Response response) {}

    /** Of the answer with that key, whatever it says. */
    @Nullable Receipt find(AnswerKey key) {
        var kept = known.get(key);
        return kept == null ? null : kept.receipt();
    }

    /**
     * The same when that answer is sent again. None for another answer with its number, which comes
     * from a second page of the contestant: it is not on disk.
     */
    @Nullable Receipt find(AnswerKey key, Response response) {
        var kept = known.get(key);
        return kept == null || !kept.response().equals(response) ? null : kept.receipt();
    }

    void keep(Recorded fact) {
        if (fact.event() instanceof ContestEvent.AnswerRecorded it) {
            keep(fact, key(it), it.response(), true);
        } else if (fact.event() instanceof ContestEvent.AnswerCameLate it) {
            var key = new AnswerKey(it.round().value(), it.contestant().value(), it.attempt());
            keep(fact, key, it.response(), false);
        }
    }

    private void keep(Recorded fact, AnswerKey key, Response response, boolean counted) {
        var receipt = new Receipt(fact.seq(), key.attempt(), fact.event().at(), counted);
        known.putIfAbsent(key, new Kept(receipt, response));
    }

    /** Evidence that came late is no answer: the database need not keep it unique. */
    static @Nullable AnswerKey countedKeyOf(ContestEvent event) {
        return event instanceof ContestEvent.AnswerRecorded it ? key(it) : null;
    }

    static AnswerKey key(ContestEvent.AnswerRecorded it) {
        return new AnswerKey(it.round().value(), it.contestant().value(), it.attempt());
    }
}
