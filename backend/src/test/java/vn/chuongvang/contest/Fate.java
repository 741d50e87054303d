package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.Answering;
import vn.chuongvang.contest.ContestRules.Change;
import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.DisputeWindow;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.EliminationMode;
import vn.chuongvang.contest.ContestRules.End;
import vn.chuongvang.contest.ContestRules.FinalChoice;
import vn.chuongvang.contest.ContestRules.FinalQuestion;
import vn.chuongvang.contest.ContestRules.RankBy;
import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.RescueTrigger;
import vn.chuongvang.contest.ContestRules.ReturnCount;
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
        TiePolicy.BUZZER,
        TiePolicy.SHARED
    };
    private static final TiePolicy[] TIES_ON_BOARDS = {
        TiePolicy.SUDDEN_DEATH_CORRECT, TiePolicy.FASTEST_CORRECT, TiePolicy.SHARED
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
        var channel = happens(0.7) ? Channel.PHONE : any(Channel.values());
        var answer = answering(channel);
        var tie = any(channel == Channel.PHONE ? TIES : TIES_ON_BOARDS);
        if (happens(0.2)) {
            return RulingTests.score()
                    .answer(answer)
                    .tie(tie)
                    .finalQuestion(new FinalQuestion(finalChoice(), ""))
                    .rules();
        }
        EliminationMode usual = new EliminationMode.Immediate();
        var mode =
                happens(0.6)
                        ? usual
                        : any(
                                new EliminationMode.FromQuestion(2),
                                new EliminationMode.Lives(1 + random.nextInt(2)));
        var confirm =
                channel == Channel.PHONE
                        ? any(Confirm.values())
                        : any(Confirm.HOST_CONFIRM, Confirm.REFEREE_CONFIRM);
        return Play.small()
                .answer(answer)
                .elimination(new Elimination(mode, confirm))
                .allWrong(new AllWrong(any(AllWrongPolicy.values()), 1 + random.nextInt(5)))
                .rescue(rescueRules())
                .end(new End(any(WINS), 1 + random.nextInt(4)))
                .tie(tie)
                .lifelines(happens(0.3) ? List.of("50:50") : List.of())
                .finalQuestion(new FinalQuestion(finalChoice(), ""))
                .ranking(ranking())
                .disputeWindow(any(DisputeWindow.values()))
                .rules();
    }

    private Answering answering(Channel channel) {
        var old = AnsweringTests.changing(Preset.WARD.rules(), any(Change.values()));
        return new Answering(
                channel,
                old.kinds(),
                old.fewestOptions(),
                old.mostOptions(),
                old.prompts(),
                old.change(),
                old.noAnswer(),
                old.late(),
                old.window(),
                old.graceMillis());
    }

    private FinalChoice finalChoice() {
        return happens(0.3) ? new FinalChoice.PickCategory(3) : new FinalChoice.Fixed();
    }

    private List<RankBy> ranking() {
        var steps = new ArrayList<>(List.of(RankBy.values()));
        if (happens(0.3)) {
            Collections.shuffle(steps, random);
            return steps.subList(0, 1 + random.nextInt(steps.size()));
        }
        return steps;
    }

    private RescueRules rescueRules() {
        var mechanism =
                happens(0.4) ? RescueMechanism.HOST_ENTERS_COUNT : any(RescueMechanism.values());
        int few = 1 + random.nextInt(2);
        ReturnCount perPoint = new ReturnCount.PerPoint(few);
        ReturnCount all = new ReturnCount.All();
        ReturnCount fixed = new ReturnCount.Fixed(few);
        ReturnCount perUnit = new ReturnCount.PerUnit(few);
        var count =
                switch (mechanism) {
                    case HOST_ENTERS_COUNT, RESERVES_ENTER -> any(perPoint, all, fixed, perUnit);
                    case RESCUER_QUIZ -> perPoint;
                    case OX_ROUND -> any(all, fixed, perUnit);
                    case ALL_BACK -> all;
                };
        return new RescueRules(
                triggers(),
                1 + random.nextInt(2),
                mechanism,
                count,
                any(Selection.values()),
                happens(0.5));
    }

    private List<RescueTrigger> triggers() {
        RescueTrigger manual = new RescueTrigger.Manual();
        RescueTrigger other =
                any(
                        new RescueTrigger.RemainingAtMost(1 + random.nextInt(5)),
                        new RescueTrigger.RemainingFraction(0.2 + random.nextInt(4) * 0.2),
                        new RescueTrigger.AtQuestion(1 + random.nextInt(4)),
                        new RescueTrigger.UnitRemainingAtMost(
                                random.nextInt(2), 1 + random.nextInt(3)));
        return happens(0.4)
                ? List.of(manual)
                : happens(0.5) ? List.of(other) : List.of(other, manual);
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
        if (last.isPresent() && happens(0.01)) {
            return raisedHand(state, now);
        }
        if (state instanceof ContestState.AfterLock shown
                && happens(shown.unconfirmed().isEmpty() ? 0.05 : 0.5)) {
            return zone(shown, now);
        }
        var next = state.nextActs(now);
        if (next.isEmpty() || happens(0.4)) {
            return of(any(Act.values()), state, now);
        }
        if (next.contains(Act.PICK_FINAL) && happens(0.5)) { // rare after a void
            return of(Act.PICK_FINAL, state, now);
        }
        return of(happens(0.8) ? next.getFirst() : any(next), state, now);
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
                happens(hall.rules().answer().channel() == Channel.BOARD ? 0.8 : 0.1)
                        ? AnswerChannel.STAFF
                        : AnswerChannel.PHONE);
    }

    private ContestCommand zone(ContestState.AfterLock shown, Instant now) {
        var missing = shown.unconfirmed().toList();
        var zone = missing.isEmpty() || happens(0.2) ? shown.playing().toList() : missing;
        var wrong =
                zone.stream()
                        .filter(id -> happens(0.3) && !shown.current().answers().has(id))
                        .toList();
        return new ContestCommand.ConfirmZone(
                now, shown.current().number(), zone, happens(0.8) ? wrong : List.of());
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
            case GIVE_EXTRA_TIME ->
                    new ContestCommand.GiveExtraTime(
                            now, List.of(anybody(hall)), any(0, 25, 50, 100));
            case START -> new ContestCommand.StartContest(now);
            case READ_MAIN -> new ContestCommand.ReadQuestion(now, QuestionPurpose.MAIN);
            case READ_BACKUP -> new ContestCommand.ReadQuestion(now, QuestionPurpose.BACKUP);
            case READ_TIEBREAK -> new ContestCommand.ReadQuestion(now, QuestionPurpose.TIEBREAK);
            case READ_RESCUE -> new ContestCommand.ReadQuestion(now, QuestionPurpose.RESCUE);
            case PICK_FINAL -> new ContestCommand.PickFinal(now, 1 + random.nextInt(3));
            case USE_LIFELINE ->
                    new ContestCommand.UseLifeline(
                            now, anybody(hall), any("50:50", "Hỏi khán giả"));
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
            case RULE_DISPUTE -> ruling(state, now);
            case RESCUE -> rescue(hall, now);
            case ENTER_POINTS -> points(now);
            case ENTER_VOTES -> votes(hall, now);
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
        var rules = hall.rules().rescue();
        var candidates = new ArrayList<>(RescueSelection.candidates(hall).toList());
        Collections.shuffle(candidates, random);
        int count =
                rules.mechanism() == RescueMechanism.RESCUER_QUIZ && happens(0.9)
                        ? hall.rescueGame().points()
                        : 1 + random.nextInt(Math.max(1, candidates.size()));
        var selection = RescueSelection.of(hall);
        var picks =
                selection.isPicked()
                        ? candidates.subList(
                                0, Math.min(selection.places(count), candidates.size()))
                        : List.<ContestantId>of();
        return new ContestCommand.Rescue(now, count, rules.selection(), random.nextLong(), picks);
    }

    private ContestCommand points(Instant now) {
        int points = random.nextInt(4);
        var unit = new UnitPoints(new UnitId(1 + random.nextInt(3)), random.nextInt(4));
        return new ContestCommand.EnterRescuePoints(
                now, points, happens(0.5) ? List.of() : List.of(unit));
    }

    private ContestCommand ruling(ContestState.Prepared state, Instant now) {
        var open = Disputes.of(state).stream().filter(Dispute::isOpen).toList();
        return open.isEmpty()
                ? new ContestCommand.RuleDispute(
                        now, anybody(state.hall()), anyRound(state), true, "bảng rõ")
                : new ContestCommand.RuleDispute(
                        now,
                        any(open).contestant(),
                        any(open).round(),
                        happens(0.5),
                        "trọng tài xem lại");
    }

    private ContestCommand raisedHand(ContestState.Prepared state, Instant now) {
        return new ContestCommand.RaiseDispute(
                now, anybody(state.hall()), anyRound(state), any(Claim.values()));
    }

    private ContestCommand votes(Hall hall, Instant now) {
        var some = someOf(RescueSelection.candidates(hall).toList(), hall);
        return new ContestCommand.EnterVotes(
                now, some.stream().map(id -> new VoteCount(id, random.nextInt(9))).toList());
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
