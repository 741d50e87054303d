package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.contest.Act;
import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Decision;
import vn.chuongvang.contest.PauseCause;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges letters one after the other, each on the state that those before it lead to. None of it
 * has happened until the rows are on disk; then {@link #answer} tells everybody.
 */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Tenure tenure;
    private final EventJson json;
    private final Receipts receipts;
    private final List<Letter> letters = new ArrayList<>();
    private final List<JournalRow> rows = new ArrayList<>();
    private final List<Recorded> facts = new ArrayList<>();
    private final Receipts fresh = new Receipts();
    private final List<Runnable> replies = new ArrayList<>();

    private Position end;

    Batch(Tenure tenure, Position start, EventJson json, Receipts receipts) {
        this.tenure = tenure;
        this.end = start;
        this.json = json;
        this.receipts = receipts;
    }

    Position end() {
        return end;
    }

    List<Letter> letters() {
        return letters;
    }

    List<JournalRow> rows() {
        return rows;
    }

    List<Recorded> facts() {
        return facts;
    }

    /** How many letters are of staff. */
    int acts() {
        return (int) origins().filter(Submission.Origin.Staff.class::isInstance).count();
    }

    /** How many letters are of contestants. */
    int answers() {
        return (int) origins().filter(Submission.Origin.Contestant.class::isInstance).count();
    }

    /** The longest that a contestant's letter had been under way when judging began. */
    Duration waited(Instant began) {
        return origins()
                .map(
                        origin ->
                                origin instanceof Submission.Origin.Contestant(var received)
                                                && received.isBefore(began)
                                        ? Duration.between(received, began)
                                        : Duration.ZERO)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Stream<Submission.Origin> origins() {
        return letters.stream()
                .filter(Submission.class::isInstance)
                .map(letter -> ((Submission) letter).origin());
    }

    /** Tells everybody, in the order of the letters. */
    void answer() {
        facts.forEach(receipts::keep);
        replies.forEach(Batch::quietly);
    }

    void add(Letter letter, Instant now) {
        letters.add(letter);
        var at = now.isBefore(end.at()) ? end.at() : now;
        switch (letter) {
            case Submission submission -> {
                var reply = judge(submission, at);
                replies.add(() -> submission.reply().accept(reply));
            }
            case Letter.Prepare(var contest) -> own(contest.preparation(at), at);
            case Letter.CloseDue(var round) -> own(new ContestCommand.CloseRound(at, round), at);
            case Letter.Hold(var since, var reason) -> hold(since, reason, at);
            case Letter.GiveBack giveBack -> giveBack(giveBack, at);
        }
    }

    private Reply judge(Submission submission, Instant at) {
        try {
            var command = submission.command().apply(at);
            return switch (submission.origin()) {
                case Submission.Origin.Contestant _ -> submit(command, null, at);
                case Submission.Origin.Staff(var actor, var seen) ->
                        Act.of(command).isPresent() && seen != end.controlSeq()
                                ? new Reply.Stale(end.controlSeq())
                                : submit(command, actor, at);
            };
        } catch (RuntimeException e) {
            LOG.error("contest {}: a command could not be judged", tenure.contest(), e);
            return new Reply.Failed();
        }
    }

    private Reply submit(ContestCommand command, @Nullable String actor, Instant at) {
        var first = firstReceipt(command);
        return first == null ? decide(command, actor, at) : new Reply.Repeated(first);
    }

    private @Nullable Receipt firstReceipt(ContestCommand command) {
        if (!(command instanceof ContestCommand.SubmitAnswer answer)) {
            return null;
        }
        var key = key(answer, answer.attempt());
        var written = fresh.find(key, answer.response());
        return written == null ? receipts.find(key, answer.response()) : written;
    }

    private @Nullable Receipt receipt(ContestCommand.SubmitAnswer answer, int attempt) {
        var key = key(answer, attempt);
        var written = fresh.find(key);
        return written == null ? receipts.find(key) : written;
    }

    private static AnswerKey key(ContestCommand.SubmitAnswer answer, int attempt) {
        return new AnswerKey(answer.round().value(), answer.contestant().value(), attempt);
    }

    private Reply decide(ContestCommand command, @Nullable String actor, Instant at) {
        return switch (Contest.decide(end.state(), command)) {
            case Decision.Accepted(var events) ->
                    new Reply.Committed(record(events, actor, at), end.controlSeq());
            case Decision.Refused(var reason, var details) ->
                    new Reply.Refused(reason, details, end.controlSeq());
            case Decision.AlreadyRecorded(var answer) -> {
                var submitted = (ContestCommand.SubmitAnswer) command;
                var newer = receipt(submitted, answer.attempt());
                yield newer == null ? new Reply.Failed() : new Reply.Repeated(newer);
            }
        };
    }

    private void own(ContestCommand command, Instant at) {
        try {
            if (decide(command, null, at) instanceof Reply.Refused refused) {
                LOG.debug("contest {}: {}", tenure.contest(), refused.reason());
            }
        } catch (RuntimeException e) {
            LOG.error("contest {}: the room's own command failed", tenure.contest(), e);
        }
    }

    private void hold(Instant since, String reason, Instant at) {
        if (end.state() instanceof ContestState.Asking asking && !isHeld(asking)) {
            // A round that was never closed did not outlast its grace, so nobody came too late.
            var last = asking.closesForGood();
            var from = since.isBefore(last) ? since : last;
            own(new ContestCommand.Pause(from, PauseCause.TECHNICAL, reason), at);
        }
    }

    private void giveBack(Letter.GiveBack lost, Instant at) {
        hold(lost.since(), lost.reason(), at);
        if (end.state() instanceof ContestState.Asking asking && isHeld(asking)) {
            var isCommonTime = isCommonTime(asking);
            own(new ContestCommand.Resume(at, PauseCause.TECHNICAL), at);
            if (isCommonTime) {
                leaveAtLeast(lost.atLeast(), at);
            }
        }
    }

    /** Answers of all were on their way when the clock stopped, not only of who has more time. */
    private static boolean isCommonTime(ContestState.Asking asking) {
        var grace = asking.hall().rules().answer().graceMillis();
        var last = asking.current().closesAt().plusMillis(grace);
        return asking.pausedSince().filter(since -> !since.isAfter(last)).isPresent();
    }

    /** What is left of a time that ended in the grace is nothing, and not less. */
    private void leaveAtLeast(Duration time, Instant at) {
        if (end.state() instanceof ContestState.Asking asking && !asking.isPaused()) {
            var left = Duration.between(at, asking.current().closesAt());
            var missing = left.isNegative() ? time : time.minus(left);
            if (missing.isPositive()) {
                var seconds = Math.toIntExact(missing.plusMillis(999).toSeconds());
                own(new ContestCommand.ExtendTime(at, seconds), at);
            }
        }
    }

    /** A room stopped the clock, and none has given the time back yet. */
    static boolean isHeld(ContestState state) {
        return state instanceof ContestState.Asking asking
                && asking.hall().pauses().isHeldBy(PauseCause.TECHNICAL);
    }

    private List<Recorded> record(List<ContestEvent> events, @Nullable String actor, Instant at) {
        var after = end;
        var newRows = new ArrayList<JournalRow>();
        var newFacts = new ArrayList<Recorded>();
        for (var event : events) {
            var fact = new Recorded(after.seq() + 1, at, actor, event);
            var row =
                    HashChain.link(
                            after.head(),
                            tenure.contest(),
                            fact.seq(),
                            tenure.epoch(),
                            at,
                            actor,
                            json.type(event),
                            Receipts.countedKeyOf(event),
                            json.body(event));
            newFacts.add(fact);
            newRows.add(row);
            after = after.after(fact, row.hash());
        }
        // Only now: a fact that cannot be taken in must leave no trace.
        end = after;
        rows.addAll(newRows);
        facts.addAll(newFacts);
        newFacts.forEach(fresh::keep);
        return newFacts;
    }

    /** A phone that is gone must not cost the others their receipt. */
    private static void quietly(Runnable reply) {
        try {
            reply.run();
        } catch (RuntimeException e) {
            LOG.error("a reply could not be delivered", e);
        }
    }
}
