package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.PauseCause;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.StaffNote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What views need of the facts beside the state: the last acts for the log, and the receipts of the
 * round being played.
 */
public final class Chronicle {
    public static final int LOG_LINES = 60;

    private final List<Recorded> log;
    private final Receipts receipts;
    private final List<StaffNote> notes;

    private Chronicle(List<Recorded> log, Receipts receipts, List<StaffNote> notes) {
        this.log = log;
        this.receipts = receipts;
        this.notes = notes;
    }

    public static Chronicle empty() {
        return new Chronicle(List.of(), new Receipts(0), List.of());
    }

    /** With nothing read yet, ready for the answers to come. */
    public static Chronicle openingAt(ContestState state) {
        int round =
                state instanceof ContestState.Prepared prepared
                        ? prepared.round().map(Round::number).map(RoundNumber::value).orElse(0)
                        : 0;
        return new Chronicle(List.of(), new Receipts(round), List.of());
    }

    /** After these facts; answers go into the receipts and not into the log. */
    public Chronicle after(List<Recorded> facts) {
        var newLog = log;
        var newReceipts = receipts;
        for (var fact : facts) {
            if (fact.event() instanceof ContestEvent.AnswerRecorded answer) {
                newReceipts.add(answer, fact.seq());
            } else if (fact.event() instanceof ContestEvent.QuestionRead read) {
                newReceipts = new Receipts(read.round().value());
            }
            if (LogLines.isWorthALine(fact.event())) {
                newLog = added(newLog, fact);
            }
        }
        return new Chronicle(newLog, newReceipts, notes);
    }

    /** This, and then what {@code newer} heard since. */
    Chronicle followedBy(Chronicle newer) {
        var joined = log;
        for (var fact : newer.log) {
            joined = added(joined, fact);
        }
        newer.receipts.fillFrom(receipts);
        return new Chronicle(joined, newer.receipts, notes).noting(newer.notes);
    }

    /** With more lines that are no facts. */
    public Chronicle noting(List<StaffNote> more) {
        var longer = notes;
        for (var note : more) {
            longer = added(longer, note);
        }
        return new Chronicle(log, receipts, longer);
    }

    private static <T> List<T> added(List<T> lines, T line) {
        var from = Math.max(0, lines.size() + 1 - LOG_LINES);
        var longer = new ArrayList<>(lines.subList(from, lines.size()));
        longer.add(line);
        return List.copyOf(longer);
    }

    List<StaffNote> notes() {
        return notes;
    }

    /** Whether the log says already that this contestant came late. */
    public boolean hasNoted(ContestantId latecomer) {
        return notes.stream()
                .anyMatch(
                        note ->
                                note instanceof StaffNote.LateArrival late
                                        && late.contestant() == latecomer.value());
    }

    List<Recorded> log() {
        return log;
    }

    /** Why the host stopped the clock last. */
    String pauseReason() {
        return log.reversed().stream()
                .map(Recorded::event)
                .filter(ContestEvent.ContestPaused.class::isInstance)
                .map(ContestEvent.ContestPaused.class::cast)
                .filter(pause -> pause.cause() == PauseCause.HOST)
                .map(ContestEvent.ContestPaused::reason)
                .findFirst()
                .orElse("");
    }

    /** When everybody had given a final answer to this round before its deadline. */
    Optional<Instant> closedEarly(RoundNumber round) {
        return log.reversed().stream()
                .map(Recorded::event)
                .filter(ContestEvent.RoundClosed.class::isInstance)
                .map(ContestEvent.RoundClosed.class::cast)
                .filter(closed -> closed.early() && closed.round().equals(round))
                .map(ContestEvent.RoundClosed::at)
                .findFirst();
    }

    /** Position of the fact of this answer, 0 when it is not known. */
    long receipt(RoundNumber round, ContestantId contestant, int attempt) {
        return receipts.of(round, contestant, attempt);
    }
}
