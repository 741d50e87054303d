package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.RoundNumber;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Positions of the answers of one round, of every attempt: whoever still reads the moment before
 * the newest attempt finds the receipt of the one that moment knows.
 */
final class Receipts {
    private final int round;
    private final Map<Attempt, Long> seqs = new ConcurrentHashMap<>();

    private record Attempt(int contestant, int number) {}

    Receipts(int round) {
        this.round = round;
    }

    void add(ContestEvent.AnswerRecorded answer, long seq) {
        if (answer.round().value() == round) {
            seqs.put(new Attempt(answer.contestant().value(), answer.attempt()), seq);
        }
    }

    /** Takes over what an older one of the same round knows and this one does not. */
    void fillFrom(Receipts older) {
        if (older.round == round) {
            older.seqs.forEach(seqs::putIfAbsent);
        }
    }

    long of(RoundNumber wanted, ContestantId contestant, int attempt) {
        return wanted.value() == round
                ? seqs.getOrDefault(new Attempt(contestant.value(), attempt), 0L)
                : 0;
    }
}
