package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.AcceptedAnswer;
import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.PauseCause;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.contest.SeatNumber;
import vn.chuongvang.contest.UnitPoints;
import vn.chuongvang.contest.VoteCount;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.gateway.view.DisputesView;
import vn.chuongvang.gateway.view.Names;
import vn.chuongvang.live.Room;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Turns acts from the wire into commands. Whatever cannot be meant gives nothing. */
final class ActCommands {
    /** Nine digits: read from the screen, noted on paper, and exact in a browser's numbers. */
    private static final long SMALLEST_SEED = 100_000_000;

    private static final SecureRandom CHANCE = new SecureRandom();

    private final Room room;

    ActCommands(Room room) {
        this.room = room;
    }

    /** The command, to be made at the time at which the room judges it. */
    Optional<Function<Instant, ContestCommand>> of(StaffAct act, Names names) {
        try {
            return Optional.ofNullable(command(act, names));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private @Nullable Function<Instant, ContestCommand> command(StaffAct act, Names names) {
        return switch (act) {
            case StaffAct.Start _ -> ContestCommand.StartContest::new;
            case StaffAct.Read(String source) -> {
                var purpose = QuestionPurpose.valueOf(source.toUpperCase(Locale.ROOT));
                yield at -> new ContestCommand.ReadQuestion(at, purpose);
            }
            case StaffAct.PickFinal(int category) ->
                    at -> new ContestCommand.PickFinal(at, category);
            case StaffAct.Lifeline(int contestant, String lifeline) -> {
                var id = new ContestantId(contestant);
                yield at -> new ContestCommand.UseLifeline(at, id, lifeline);
            }
            case StaffAct.Open _ -> ContestCommand.OpenAnswers::new;
            case StaffAct.Extend(int seconds) -> at -> new ContestCommand.ExtendTime(at, seconds);
            case StaffAct.Lock _ -> ContestCommand.LockNow::new;
            case StaffAct.Reveal _ -> ContestCommand.RevealKey::new;
            case StaffAct.Zone(int number, var contestants, var wrong) -> {
                var round = new RoundNumber(number);
                var zone = ids(contestants);
                var boards = ids(wrong);
                yield at -> new ContestCommand.ConfirmZone(at, round, zone, boards);
            }
            case StaffAct.Confirm _ -> ContestCommand.ConfirmRuling::new;
            case StaffAct.Accept accept -> {
                var round = new RoundNumber(accept.round());
                var answer = accepted(accept);
                yield at -> new ContestCommand.AcceptAnswer(at, round, answer);
            }
            case StaffAct.VoidRound(int number, String reason) -> {
                var round = new RoundNumber(number);
                yield at -> new ContestCommand.VoidRound(at, round, reason);
            }
            case StaffAct.Restore(var contestants, String reason) -> {
                var ids = ids(contestants);
                yield at -> new ContestCommand.RestoreContestants(at, ids, reason);
            }
            case StaffAct.Eliminate(var contestants, String reason) -> {
                var ids = ids(contestants);
                yield at -> new ContestCommand.EliminateContestants(at, ids, reason);
            }
            case StaffAct.Disqualify(int contestant, String reason) -> {
                var id = new ContestantId(contestant);
                yield at -> new ContestCommand.Disqualify(at, id, reason);
            }
            case StaffAct.Raise(int contestant, int number, String claim) -> {
                var id = new ContestantId(contestant);
                var round = new RoundNumber(number);
                var what = DisputesView.claim(claim).orElseThrow(IllegalArgumentException::new);
                yield at -> new ContestCommand.RaiseDispute(at, id, round, what);
            }
            case StaffAct.Rule(int contestant, int number, boolean upheld, String reason) -> {
                var id = new ContestantId(contestant);
                var round = new RoundNumber(number);
                yield at -> new ContestCommand.RuleDispute(at, id, round, upheld, reason);
            }
            case StaffAct.Rescue(int count, String selection, var picks) -> {
                var how = ContestRules.Selection.valueOf(selection);
                var ids = ids(picks);
                // Drawn on the room's thread: an event loop must not wait for entropy.
                yield at -> new ContestCommand.Rescue(at, count, how, seed(), ids);
            }
            case StaffAct.RescuePoints(int points, var byUnit) -> {
                var units = byUnit.stream().map(won -> unitPoints(won, names)).toList();
                yield at -> new ContestCommand.EnterRescuePoints(at, points, units);
            }
            case StaffAct.Votes(var votes) -> {
                var tally =
                        votes.stream()
                                .map(
                                        one ->
                                                new VoteCount(
                                                        new ContestantId(one.contestant()),
                                                        one.votes()))
                                .toList();
                yield at -> new ContestCommand.EnterVotes(at, tally);
            }
            case StaffAct.Tiebreak(var among, boolean shared) -> {
                var ids = ids(among);
                yield shared
                        ? at -> new ContestCommand.ShareRanks(at, ids)
                        : at -> new ContestCommand.StartTiebreak(at, ids);
            }
            case StaffAct.Pause(String reason) ->
                    at -> new ContestCommand.Pause(at, PauseCause.HOST, reason);
            case StaffAct.Stop _ -> at -> new ContestCommand.Pause(at, PauseCause.EMERGENCY, "");
            case StaffAct.Resume _ -> {
                var cause = held();
                yield at -> new ContestCommand.Resume(at, cause);
            }
            case StaffAct.Bell _ -> ContestCommand.RingBell::new;
            case StaffAct.Finish _ -> ContestCommand.FinishContest::new;
            case StaffAct.Undo _ -> ContestCommand.Undo::new;
            case StaffAct.Absent(var contestants) -> {
                var ids = ids(contestants);
                yield at -> new ContestCommand.MarkAbsent(at, ids);
            }
            case StaffAct.Present(var contestants) -> {
                var ids = ids(contestants);
                yield at -> new ContestCommand.MarkPresent(at, ids);
            }
            case StaffAct.WalkIn(@Nullable Integer seat, _, int unit) -> {
                var place = seat == null ? null : new SeatNumber(seat);
                var from = names.unitAt(unit).orElse(null);
                yield from == null
                        ? null
                        : at -> new ContestCommand.AddWalkIn(at, place, from, place == null);
            }
            case StaffAct.Substitute(int leaving, int entering) -> {
                var out = new ContestantId(leaving);
                var in = new ContestantId(entering);
                yield at -> new ContestCommand.Substitute(at, out, in);
            }
            case StaffAct.AnswerFor answer -> answerFor(answer);
            // Not the room's: identity knows devices.
            case StaffAct.HandOver _ -> null;
        };
    }

    private static AcceptedAnswer accepted(StaffAct.Accept accept) {
        return accept.option() != null
                ? new AcceptedAnswer.Option(accept.option())
                : new AcceptedAnswer.Text(String.valueOf(accept.canonical()));
    }

    private static UnitPoints unitPoints(Wire.UnitPoints won, Names names) {
        var unit =
                names.unitAt(won.unit())
                        .orElseThrow(() -> new IllegalArgumentException("no such unit"));
        return new UnitPoints(unit, won.points());
    }

    /** Safe to look at now: an act that came between makes this one stale. */
    private PauseCause held() {
        return room.view().state() instanceof ContestState.Prepared prepared
                ? prepared.hall().pauses().heldByStaff().orElse(PauseCause.HOST)
                : PauseCause.HOST;
    }

    boolean isAsking() {
        return room.view().state() instanceof ContestState.AtQuestion;
    }

    /** The answer that staff write down is the contestant's next attempt. */
    private @Nullable Function<Instant, ContestCommand> answerFor(StaffAct.AnswerFor answer) {
        if (!(room.view().state() instanceof ContestState.AtQuestion asking)) {
            return null;
        }
        var contestant = new ContestantId(answer.contestant());
        var round = asking.current();
        int attempt = round.answers().of(contestant).map(known -> known.attempt() + 1).orElse(1);
        return room.response(round.number(), answer.option(), answer.text())
                .<Function<Instant, ContestCommand>>map(
                        response ->
                                at ->
                                        new ContestCommand.SubmitAnswer(
                                                at,
                                                contestant,
                                                round.number(),
                                                attempt,
                                                response,
                                                AnswerChannel.STAFF))
                .orElse(null);
    }

    private static long seed() {
        return CHANCE.nextLong(SMALLEST_SEED, 10 * SMALLEST_SEED);
    }

    private static List<ContestantId> ids(List<Integer> contestants) {
        return contestants.stream().map(ContestantId::new).toList();
    }
}
