package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestRules.RescueMechanism;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random commands, sensible and senseless, from a seed. */
final class Fate {
    private static final int CONTESTANTS = 7;
    private static final int RESERVES = 2;

    private final Random random;
    private final Chance chance;
    private final RandomRules rules;

    Fate(long seed) {
        random = new Random(seed);
        chance = new Chance(random);
        rules = new RandomRules(random, chance);
    }

    boolean happens(double probability) {
        return chance.happens(probability);
    }

    ContestCommand preparation() {
        return Play.preparation(rules.next(), CONTESTANTS, RESERVES);
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
            return of(chance.any(Act.values()), state, now);
        }
        if (next.contains(Act.PICK_FINAL) && happens(0.5)) { // rare after a void
            return of(Act.PICK_FINAL, state, now);
        }
        return of(happens(0.8) ? next.getFirst() : chance.any(next), state, now);
    }

    private ContestCommand close(ContestState.Asking asking, Instant now) {
        return new ContestCommand.CloseRound(now, asking.current().number());
    }

    private ContestCommand answer(ContestState.Asking asking, Instant now) {
        var waiting = asking.waiting().toList();
        var contestant =
                waiting.isEmpty() || happens(0.2) ? anybody(asking.hall()) : chance.any(waiting);
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
                            now, List.of(anybody(hall)), chance.any(0, 25, 50, 100));
            case START -> new ContestCommand.StartContest(now);
            case READ_MAIN -> new ContestCommand.ReadQuestion(now, QuestionPurpose.MAIN);
            case READ_BACKUP -> new ContestCommand.ReadQuestion(now, QuestionPurpose.BACKUP);
            case READ_TIEBREAK -> new ContestCommand.ReadQuestion(now, QuestionPurpose.TIEBREAK);
            case READ_RESCUE -> new ContestCommand.ReadQuestion(now, QuestionPurpose.RESCUE);
            case READ_AUDIENCE -> new ContestCommand.ReadQuestion(now, QuestionPurpose.AUDIENCE);
            case PICK_FINAL -> new ContestCommand.PickFinal(now, 1 + random.nextInt(3));
            case USE_LIFELINE ->
                    new ContestCommand.UseLifeline(
                            now, anybody(hall), chance.any("50:50", "Hỏi khán giả"));
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
                        chance.any(open).contestant(),
                        chance.any(open).round(),
                        happens(0.5),
                        "trọng tài xem lại");
    }

    private ContestCommand raisedHand(ContestState.Prepared state, Instant now) {
        return new ContestCommand.RaiseDispute(
                now, anybody(state.hall()), anyRound(state), chance.any(Claim.values()));
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
        return groups.isEmpty() ? List.of(anybody(hall)) : chance.any(groups);
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
}
