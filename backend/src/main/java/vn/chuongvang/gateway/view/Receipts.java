package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.RoundNumber;

import java.util.Arrays;

/**
 * Positions of the newest answers of one round. A reader who comes between two answers sees the one
 * before or the one after, and both are on disk.
 */
final class Receipts {
    private final int round;
    private long[] seqs = {};

    Receipts(int round) {
        this.round = round;
    }

    void add(ContestEvent.AnswerRecorded answer, long seq) {
        if (answer.round().value() == round) {
            put(answer.contestant().value(), seq);
        }
    }

    /** Takes over what an older one of the same round knows and this one does not. */
    synchronized void fillFrom(Receipts older) {
        if (older.round != round) {
            return;
        }
        var known = older.seqs;
        for (int index = 0; index < known.length; index++) {
            if (known[index] > 0 && at(index) == 0) {
                put(index, known[index]);
            }
        }
    }

    synchronized long of(RoundNumber wanted, ContestantId contestant) {
        return wanted.value() == round ? at(contestant.value()) : 0;
    }

    private synchronized void put(int index, long seq) {
        if (index >= seqs.length) {
            seqs = Arrays.copyOf(seqs, Math.max(index + 1, seqs.length * 2));
        }
        seqs[index] = seq;
    }

    private long at(int index) {
        return index < seqs.length ? seqs[index] : 0;
    }
}
