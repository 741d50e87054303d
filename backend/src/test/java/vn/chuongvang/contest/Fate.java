package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.Change;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.DisputeWindow;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.EliminationMode;
import vn.chuongvang.contest.ContestRules.End;
import vn.chuongvang.contest.ContestRules.Selection;
import vn.chuongvang.contest.ContestRules.TiePolicy;
import vn.chuongvang.contest.ContestRules.Win;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random rules and random commands, sensible and senseless, from a seed. */
final class Fate {
    private static final Win[] WINS = {
        Win.LAST_STANDING, Win.ANSWER_FINAL, Win.BOTH_DISTINCT_TITLES
    };
    private static final TiePolicy[] TIES = {
        TiePolicy.SUDDEN_DEATH_CORRECT,
        TiePolicy.FASTEST_CORRECT,
        TiePolicy.CLOSEST_NUMBER,
        TiePolicy.SHARED
    };
    private static final int CONTESTANTS = 7;
    private static final int RESERVES = 2;

    private final Random random;

    Fate(long seed) {
        random = new Random(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    ContestRules rules() {
        if (happens(0.15)) {
            return RulingTests.score()
                    .answer(AnsweringTests.changing(Preset.SCORE.rules(), any(Change.values())))
                    .tie(any(TIES))
                    .rules();
        }
        var mode =
                happens(0.2)
                        ? new EliminationMode.FromQuestion(2)
                        : new EliminationMode.Immediate();
        var confirm = happens(0.3) ? Confirm.AUTO : Confirm.HOST_CONFIRM;
        return Play.small()
                .answer(AnsweringTests.changing(Preset.WARD.rules(), any(Change.values())))
                .elimination(new Elimination(mode, confirm))
                .allWrong(new AllWrong(any(AllWrongPolicy.values()), 1 + random.nextInt(5)))
                .rescue(
                        RescueTests.rescue(
                                any(Selection.values()), 1 + random.nextInt(2), happens(0.5)))
                .end(new End(any(WINS), 1 + random.nextInt(4)))
                .tie(any(TIES))
                .disputeWindow(any(DisputeWindow.values()))
                .rules();
    }

    ContestCommand preparation() {
        return Play.preparation(rules(), CONTESTANTS, RESERVES);
    }

    /** Mostly forward, sometimes exactly to the next deadline. */
    Instant later(Instant now, ContestState state) {
        var deadline = state.nextDeadline();
        return deadline.isPresent() && happens(0.15) && deadline.get().isAfter(now)
                ? deadline.get()
                : now.plusMillis(random.nextInt(3_000));
    }

    /** Half of the time what moves the contest on, else anything. */
    ContestCommand command(ContestState.Prepared state, Instant now) {
        if (state instanceof ContestState.Asking asking && happens(0.7)) {
            return happens(0.9) ? answer(asking, now) : close(asking, now);
        }
        var last = state.round();
        if (last.isPresent() && happens(0.04)) {
            return answer(state.hall(), last.get(), anybody(state.hall()), now);
        }
        var next = state.nextActs(now);
        return !next.isEmpty() && happens(0.5)
                ? of(next.getFirst(), state, now)
                : of(any(Act.values()), state, now);
    }

    private ContestCommand close(ContestState.Asking asking, Instant now) {
        return new ContestCommand.CloseRound(now, asking.current().number());
    }

    private ContestCommand answer(ContestState.Asking asking, Instant now) {
        var waiting = asking.waiting().toList();
        var contestant = waiting.isEmpty() || happens(0.2) ? anybody(asking.hall()) : any(waiting);
        return answer(asking.hall(), asking.current(), contestant, now);
    }

    private ContestCommand answer(Hall hall, Round round, ContestantId contestant, Instant now) {
        int number =
                happens(0.05)
                        ? 1 + random.nextInt(hall.rounds().size() + 1)
                        : round.number().value();
        return new ContestCommand.SubmitAnswer(
                now.minusMillis(random.nextInt(200)),
                contestant,
                new RoundNumber(number),
                1 + random.nextInt(3),
                response(round.question().kind()),
                happens(0.1) ? AnswerChannel.STAFF : AnswerChannel.PHONE);
    }

    private Response response(AnswerKind kind) {
        return kind.isChoice()
                ? new Response.Choice(Math.max(0, random.nextInt(6) - 2))
                : Play.number(random.nextInt(3));
    }

    /** A command for an act, likely to fit but not certain. */
    ContestCommand of(Act act, ContestState.Prepared state, Instant now) {
        var hall = state.hall();
        return switch (act) {
            case PREPARE -> preparation();
            case ADD_WALK_IN ->
                    new ContestCommand.AddWalkIn(
                            now,
                            new SeatNumber(1 + random.nextInt(20)),
                            new UnitId(1 + random.nextInt(3)),
                            false);
            case SUBSTITUTE -> new ContestCommand.Substitute(now, anybody(hall), anybody(hall));
            case MARK_ABSENT -> new ContestCommand.MarkAbsent(now, List.of(anybody(hall)));
            case MARK_PRESENT -> new ContestCommand.MarkPresent(now, someOf(absent(hall), hall));
            case START -> new ContestCommand.StartContest(now);
            case READ_MAIN -> new ContestCommand.ReadQuestion(now, QuestionPurpose.MAIN);
            case READ_BACKUP -> new ContestCommand.ReadQuestion(now, QuestionPurpose.BACKUP);
            case READ_TIEBREAK -> new ContestCommand.ReadQuestion(now, QuestionPurpose.TIEBREAK);
            case OPEN_ANSWERS -> new ContestCommand.OpenAnswers(now);
            case EXTEND_TIME -> new ContestCommand.ExtendTime(now, 1 + random.nextInt(20));
            case LOCK_NOW -> new ContestCommand.LockNow(now);
            case REVEAL_KEY -> new ContestCommand.RevealKey(now);
            case CONFIRM_RULING -> new ContestCommand.ConfirmRuling(now);
            case ACCEPT_ANSWER -> accept(state, now);
            case VOID_ROUND -> new ContestCommand.VoidRound(now, anyRound(state), "đề sai");
            case RESTORE ->
                    new ContestCommand.RestoreContestants(now, someOf(out(hall), hall), "lỗi máy");
            case ELIMINATE ->
                    new ContestCommand.EliminateContestants(
                            now, someOf(hall.onFloor().toList(), hall), "rời sàn");
            case DISQUALIFY -> new ContestCommand.Disqualify(now, anybody(hall), "nhắc bài");
            case RESCUE -> rescue(hall, now);
            case PAUSE -> new ContestCommand.Pause(now, PauseCause.HOST, "");
            case EMERGENCY_STOP -> new ContestCommand.Pause(now, PauseCause.EMERGENCY, "");
            case RESUME ->
                    new ContestCommand.Resume(
                            now, hall.pauses().heldByStaff().orElse(PauseCause.HOST));
            case START_TIEBREAK -> new ContestCommand.StartTiebreak(now, tied(hall));
            case SHARE_RANKS -> new ContestCommand.ShareRanks(now, tied(hall));
            case RING_BELL -> new ContestCommand.RingBell(now);
            case FINISH -> new ContestCommand.FinishContest(now);
            case UNDO -> new ContestCommand.Undo(now);
        };
    }

    /** What the room does by itself. */
    ContestCommand technical(ContestState.Prepared state, Instant now) {
        return state.hall().pauses().causes().contains(PauseCause.TECHNICAL)
                ? new ContestCommand.Resume(now, PauseCause.TECHNICAL)
                : new ContestCommand.Pause(now, PauseCause.TECHNICAL, "");
    }

    private ContestCommand accept(ContestState.Prepared state, Instant now) {
        var number = anyRound(state);
        var kind =
                state.round(number)
                        .map(round -> round.question().kind())
                        .orElse(AnswerKind.SINGLE_CHOICE);
        var answer =
                kind.isChoice()
                        ? new AcceptedAnswer.Option(1 + random.nextInt(3))
                        : new AcceptedAnswer.Text((1 + random.nextInt(2)) + ".0");
        return new ContestCommand.AcceptAnswer(now, number, answer);
    }

    private RoundNumber anyRound(ContestState.Prepared state) {
        int last = state.round().map(round -> round.number().value()).orElse(1);
        return new RoundNumber(happens(0.5) ? last : 1 + random.nextInt(last));
    }

    private ContestCommand rescue(Hall hall, Instant now) {
        var selection = hall.rules().rescue().selection();
        var eligible = new ArrayList<>(Rescues.eligible(hall).toList());
        Collections.shuffle(eligible, random);
        int count = 1 + random.nextInt(Math.max(1, eligible.size()));
        boolean picking = selection == Selection.UNIT_PICKS || selection == Selection.HOST_PICKS;
        var picks =
                picking
                        ? eligible.subList(0, Math.min(count, eligible.size()))
                        : List.<ContestantId>of();
        return new ContestCommand.Rescue(now, count, selection, random.nextLong(), picks);
    }

    private List<ContestantId> tied(Hall hall) {
        var running = hall.tiebreak();
        if (running.isPresent()) {
            return running.get().tied();
        }
        var groups = hall.tiedGroups();
        return groups.isEmpty() ? List.of(anybody(hall)) : any(groups);
    }

    private static List<ContestantId> absent(Hall hall) {
        return hall.roster().stream().map(Contestant::id).filter(hall::isAbsent).toList();
    }

    private static List<ContestantId> out(Hall hall) {
        return hall.roster().stream()
                .map(Contestant::id)
                .filter(id -> Corrections.mayReturn(hall, id))
                .toList();
    }

    private List<ContestantId> someOf(List<ContestantId> list, Hall hall) {
        if (list.isEmpty() || happens(0.05)) {
            return List.of(anybody(hall));
        }
        return list.subList(0, 1 + random.nextInt(Math.min(2, list.size())));
    }

    private ContestantId anybody(Hall hall) {
        return new ContestantId(1 + random.nextInt(hall.roster().size()));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
