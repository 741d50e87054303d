package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;

import java.util.HashMap;
import java.util.Map;

/** The first receipt of every answer of a contest; used by its room's thread alone. */
final class Receipts {

    private final Map<AnswerKey, Receipt> known = new HashMap<>();

    @Nullable Receipt find(AnswerKey key) {
        return known.get(key);
    }

    void keep(Recorded fact) {
        var key = keyOf(fact.event());
        if (key != null) {
            known.putIfAbsent(key, receipt(fact, key));
        }
    }

    private static Receipt receipt(Recorded fact, AnswerKey key) {
        var counted = fact.event() instanceof ContestEvent.AnswerRecorded;
        return new Receipt(fact.seq(), key.attempt(), fact.event().at(), counted);
    }

    /** Evidence that came late is no answer: the database need not keep it unique. */
    static @Nullable AnswerKey countedKeyOf(ContestEvent event) {
        return event instanceof ContestEvent.AnswerRecorded ? keyOf(event) : null;
    }

    private static @Nullable AnswerKey keyOf(ContestEvent event) {
        if (event instanceof ContestEvent.AnswerRecorded it) {
            return new AnswerKey(it.round().value(), it.contestant().value(), it.attempt());
        }
        if (event instanceof ContestEvent.AnswerCameLate it) {
            return new AnswerKey(it.round().value(), it.contestant().value(), it.attempt());
        }
        return null;
    }
}
