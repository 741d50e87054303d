package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Decision;
import vn.chuongvang.contest.ExtraTime;
import vn.chuongvang.contest.FloorByAnnouncement;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.leaderboard.Board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what everybody was told against the journal: the ten invariants of a simulation. While it
 * runs, by the columns of the rows; at the end, by a replay of its own.
 */
final class Witness {

    /** The first thing that was wrong. */
    record Violation(String invariant, String what) {
        @Override
        public String toString() {
            return invariant + ": " + what;
        }
    }

    private record Ack(ContestantId contestant, PhoneView.Tap tap, ServerMessage.Ack said) {}

    private record Question(int round, ContestantId contestant) {}

    private final Simulation world;
    private final Map<Question, Map<Integer, PhoneView.Tap>> taps = new HashMap<>();
    private final List<Ack> acks = new ArrayList<>();
    private final Set<Integer> done = new HashSet<>();
    private @Nullable Violation violation;
    private int compared;

    Witness(Simulation world) {
        this.world = world;
    }

    @Nullable Violation violation() {
        return violation;
    }

    int acknowledged() {
        return acks.size();
    }

    /** How many resumed phones were held against a steady one. */
    int compared() {
        return compared;
    }

    void violated(String invariant, String what) {
        if (violation == null) {
            violation = new Violation(invariant, what);
            world.agenda.note(() -> "VIOLATED " + violation);
            world.agenda.stop();
        }
    }

    private void mustHold(
            boolean holds, String invariant, java.util.function.Supplier<String> what) {
        if (!holds) {
            violated(invariant, what.get());
        }
    }

    // ------------------------------------------------------------ while it runs

    void tapped(ContestantId contestant, PhoneView.Tap tap) {
        taps.computeIfAbsent(new Question(tap.round(), contestant), _ -> new HashMap<>())
                .putIfAbsent(tap.attempt(), tap);
    }

    /** A receipt leaves the server. */
    void acknowledged(ContestantId contestant, PhoneView.Tap tap, ServerMessage.Ack said) {
        acks.add(new Ack(contestant, tap, said));
        var rows = world.database.rows();
        mustHold(
                said.receipt() <= rows.size(),
                "I1",
                () -> contestant + " has a receipt for " + tap + " that is not on disk: " + said);
        if (said.receipt() <= rows.size()) {
            var key = rows.get((int) said.receipt() - 1).answer();
            var meant = new AnswerKey(tap.round(), contestant.value(), said.attempt());
            mustHold(
                    meant.equals(key),
                    "I1",
                    () -> contestant + " has a receipt for " + tap + " where " + key + " lies");
        }
    }

    /** A message leaves the server, for a contestant or for a screen. */
    void shown(ServerMessage message) {
        var text = message.toString();
        var from = text.indexOf("KEY:");
        if (from < 0) {
            return;
        }
        var id = text.substring(from + 4, from + 10);
        mustHold(
                isClosedOnDisk(id),
                "I5",
                () -> "the key of " + id + " is shown before its round is closed: " + text);
    }

    private boolean isClosedOnDisk(String question) {
        var open = -1L;
        for (var row : world.database.rows()) {
            if (row.type().equals("QuestionRead") && row.body().contains(question)) {
                open = row.seq();
            } else if (open >= 0
                    && (row.type().equals("RoundClosed") || row.type().equals("RoundVoided"))) {
                return true;
            }
        }
        return false;
    }

    /** A phone that came back shows what it would show had it never gone. */
    void sameAsSteady(SimulatedPhone phone, PhoneView.Picture resumed, PhoneView.Picture steady) {
        compared++;
        mustHold(
                resumed.equals(steady),
                "I8",
                () -> phone + " shows " + resumed + " and, had it stayed, " + steady);
    }

    /** An act that was made at one position is done at most once. */
    void acted(SimulatedHost.Click click, Reply reply) {
        if (reply instanceof Reply.Committed && click.isAct()) {
            mustHold(
                    done.add(click.number()),
                    "I1",
                    () -> "a double click was done twice: " + click);
        }
        if (reply instanceof Reply.Failed) {
            violated("I1", "an act could not be judged: " + click);
        }
    }

    // ------------------------------------------------------------ at the end

    /** Everything that can be told from the journal as it is now. */
    void check(@Nullable Room open) {
        var rows = world.database.rows();
        var position = Position.start(world.contest.root());
        var floor = new FloorByAnnouncement();
        var read = new ArrayList<Recorded>();
        Set<ContestantId> asked = Set.of();
        var counted = new HashMap<Question, Set<Integer>>();
        var same = new ArrayList<ContestEvent.AnswerRecorded>();
        var sameFrom = position.state();
        long epoch = 0;
        for (var row : rows) {
            var at = position;
            mustHold(row.seq() == at.seq() + 1, "I2", () -> row.seq() + " follows " + at.seq());
            var lastEpoch = epoch;
            mustHold(
                    row.epoch() >= lastEpoch,
                    "I2",
                    () ->
                            "epoch %d of fact %d after %d"
                                    .formatted(row.epoch(), row.seq(), lastEpoch));
            epoch = row.epoch();
            mustHold(
                    HashChain.holds(at.head(), row),
                    "I2",
                    () -> "fact " + row.seq() + " is not chained to the one before");
            mustHold(!row.at().isBefore(at.at()), "I2", () -> "time goes back at " + row.seq());
            if (violation != null) {
                return;
            }
            var fact = world.json.recorded(row);
            read.add(fact);
            mustHold(
                    fact.event().at().getNano() % 1_000_000 == 0,
                    "I6",
                    () -> "the wire cannot say the time of " + fact);
            if (fact.event() instanceof ContestEvent.AnswerRecorded answer) {
                inTime(answer, at.state());
                onlyOnce(answer, counted);
                var main =
                        at.state() instanceof ContestState.Asking asking
                                && asking.current().isMain();
                var allowed = asked;
                mustHold(
                        !main || allowed.contains(answer.contestant()),
                        "I7",
                        () -> answer.contestant() + " is out and answers: " + answer);
                alone(answer, at.state());
                if (same.isEmpty() || !same.getLast().at().equals(answer.at())) {
                    inAnyOrder(sameFrom, same, at.state());
                    same.clear();
                    sameFrom = at.state();
                }
                same.add(answer);
            } else {
                inAnyOrder(sameFrom, same, at.state());
                same.clear();
            }
            floor.hear(fact.event());
            if (fact.event() instanceof ContestEvent.QuestionRead) {
                asked = Set.copyOf(floor.floor());
            }
            if (fact.event() instanceof ContestEvent.KeyRevealed revealed) {
                scoring(revealed, asked, at.state());
            }
            if (violation != null) {
                return;
            }
            position = at.after(fact, row.hash());
        }
        receipts(read);
        sameEverywhere(open, position);
    }

    /** I4. */
    private void inTime(ContestEvent.AnswerRecorded answer, ContestState before) {
        var inTime =
                before instanceof ContestState.Asking asking
                        && answer.round().equals(asking.current().number())
                        && !answer.at().isBefore(asking.current().opensAt())
                        && !answer.at()
                                .isAfter(
                                        ExtraTime.closesAt(
                                                        asking.hall(),
                                                        asking.current(),
                                                        answer.contestant())
                                                .plusMillis(
                                                        asking.hall()
                                                                .rules()
                                                                .answer()
                                                                .graceMillis()));
        mustHold(inTime, "I4", () -> "counted out of its time: " + answer);
    }

    /** I1 and I3: one fact for each tap, and of each question the last attempt alone counts. */
    private void onlyOnce(ContestEvent.AnswerRecorded answer, Map<Question, Set<Integer>> counted) {
        var question = new Question(answer.round().value(), answer.contestant());
        var attempts = counted.computeIfAbsent(question, _ -> new HashSet<>());
        mustHold(attempts.add(answer.attempt()), "I3", () -> "twice in the journal: " + answer);
        mustHold(
                attempts.stream().allMatch(attempt -> attempt <= answer.attempt()),
                "I3",
                () -> "an older attempt takes the place of a newer one: " + answer);
        var tapped = taps.getOrDefault(question, Map.of()).get(answer.attempt());
        mustHold(tapped != null, "I1", () -> "in the journal and never tapped: " + answer);
    }

    /** I7. */
    private void scoring(
            ContestEvent.KeyRevealed revealed, Set<ContestantId> asked, ContestState before) {
        if (before instanceof ContestState.AtQuestion question && question.current().isMain()) {
            mustHold(
                    asked.containsAll(revealed.right()),
                    "I7",
                    () -> "right without having been asked: " + revealed + ", asked " + asked);
        }
    }

    /** I10: what a batch decided is what each answer leads to by itself. */
    private void alone(ContestEvent.AnswerRecorded answer, ContestState before) {
        var decision = Contest.decide(before, command(answer));
        mustHold(
                decision instanceof Decision.Accepted(var events)
                        && events.getFirst().equals(answer),
                "I10",
                () -> "alone it leads to " + decision + ": " + answer);
    }

    /** I10: answers of the same millisecond may come in any order. */
    private void inAnyOrder(
            ContestState before, List<ContestEvent.AnswerRecorded> same, ContestState after) {
        if (same.size() < 2
                || same.stream().map(ContestEvent.AnswerRecorded::contestant).distinct().count()
                        < same.size()) {
            return;
        }
        var state = before;
        for (var answer : same.reversed()) {
            if (Contest.decide(state, command(answer)) instanceof Decision.Accepted(var events)) {
                state = Contest.evolve(state, events.getFirst());
            }
        }
        var end = state;
        mustHold(
                end.equals(after),
                "I10",
                () -> "in another order it comes out differently: " + same);
    }

    private static ContestCommand.SubmitAnswer command(ContestEvent.AnswerRecorded answer) {
        return new ContestCommand.SubmitAnswer(
                answer.at(),
                answer.contestant(),
                answer.round(),
                answer.attempt(),
                answer.response(),
                answer.channel());
    }

    /** I1: every receipt that ever left a server. */
    private void receipts(List<Recorded> facts) {
        for (var ack : acks) {
            var fact = facts.get((int) ack.said().receipt() - 1);
            var holds =
                    fact.event() instanceof ContestEvent.AnswerRecorded answer
                            && answer.contestant().equals(ack.contestant())
                            && answer.round().equals(new RoundNumber(ack.tap().round()))
                            && (answer.attempt() != ack.tap().attempt()
                                    || isSame(answer.response(), ack.tap()));
            mustHold(holds, "I1", () -> "acknowledged was " + ack + ", on disk is " + fact);
        }
    }

    private static boolean isSame(Response response, PhoneView.Tap tap) {
        return switch (response) {
            case Response.Choice(int option) -> tap.option() != null && tap.option() == option;
            case Response.Written written -> written.text().equals(tap.text());
        };
    }

    /** I6: the journal, the room and the board say the same. */
    private void sameEverywhere(@Nullable Room open, Position replayed) {
        if (open == null || !open.isOpen()) {
            return;
        }
        var live = open.view();
        mustHold(
                live.seq() == replayed.seq() && live.controlSeq() == replayed.controlSeq(),
                "I6",
                () -> "the room is at " + live.seq() + ", the journal at " + replayed.seq());
        mustHold(
                live.state().equals(replayed.state()),
                "I6",
                () -> "the room's state is not what its journal leads to");
        if (live.state() instanceof ContestState.Prepared one
                && replayed.state() instanceof ContestState.Prepared other) {
            mustHold(
                    Board.of(one.hall(), live.seq()).equals(Board.of(other.hall(), replayed.seq())),
                    "I6",
                    () -> "another board");
        }
    }
}
