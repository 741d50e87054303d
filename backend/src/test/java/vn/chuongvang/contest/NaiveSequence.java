package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.Change;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.DisputeWindow;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.EliminationMode;
import vn.chuongvang.contest.ContestRules.End;
import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.RescueTrigger;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Selection;
import vn.chuongvang.contest.ContestRules.TiePolicy;
import vn.chuongvang.contest.ContestRules.Win;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** One set of rules and commands for it. */
final class NaiveSequence {
    private static final int STEPS = 30;

    private final Random random;
    private final int contestants;
    private final NaiveRules naive;
    private final ContestRules rules;
    private final List<NaiveCommand> commands = new ArrayList<>();

    NaiveSequence(long seed) {
        random = new Random(seed);
        contestants = 2 + random.nextInt(4);
        naive = naiveRules();
        rules = realRules(naive);
        make();
    }

    private NaiveRules naiveRules() {
        int win = random.nextInt(3);
        int lives = random.nextInt(3) == 0 ? 2 : 1;
        return new NaiveRules(
                3,
                2,
                random.nextBoolean(),
                lives > 1 ? 0 : random.nextInt(3),
                lives,
                AllWrongPolicy.values()[random.nextInt(4)].name(),
                1 + random.nextInt(4),
                win == 0,
                win < 2,
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private static ContestRules realRules(NaiveRules from) {
        EliminationMode mode =
                from.lives() > 1
                        ? new EliminationMode.Lives(from.lives())
                        : from.eliminatesFrom() > 1
                                ? new EliminationMode.FromQuestion(from.eliminatesFrom())
                                : new EliminationMode.Immediate();
        var win =
                from.standingWins()
                        ? Win.LAST_STANDING
                        : from.standingHasTitle() ? Win.BOTH_DISTINCT_TITLES : Win.ANSWER_FINAL;
        var change = from.changeable() ? Change.UNTIL_LOCK : Change.FIRST_FINAL;
        return Play.small()
                .questions(new ContestRules.Questions(from.main(), from.backups(), 1, 0))
                .sections(List.of(Play.section(1, from.main(), AnswerKind.SINGLE_CHOICE)))
                .answer(AnsweringTests.changing(Preset.WARD.rules(), change))
                .elimination(new Elimination(mode, Confirm.HOST_CONFIRM))
                .allWrong(new AllWrong(AllWrongPolicy.valueOf(from.allWrong()), from.rankFrom()))
                .rescue(
                        new RescueRules(
                                List.of(new RescueTrigger.Manual()),
                                from.rescues(),
                                RescueMechanism.HOST_ENTERS_COUNT,
                                from.rescuesAll()
                                        ? new ReturnCount.All()
                                        : new ReturnCount.Fixed(1),
                                Selection.HOST_PICKS,
                                from.rescuedAgain()))
                .end(new End(win, from.standingFrom()))
                .tie(TiePolicy.SHARED)
                .disputeWindow(
                        from.windowUntilFinished()
                                ? DisputeWindow.UNTIL_FINISHED
                                : DisputeWindow.UNTIL_NEXT_QUESTION_OPENS)
                .rules();
    }

    // ------------------------------------------------------------ what is asked

    private void make() {
        var play = new NaiveContest(naive, contestants);
        long now = 0;
        for (int step = 0; step < STEPS; step++) {
            now = later(play, now);
            var command = random.nextInt(10) < 7 ? next(play, now) : any(play, now);
            commands.add(command);
            play.does(command);
        }
    }

    private long later(NaiveContest play, long now) {
        var times = play.times();
        int how = random.nextInt(10);
        if (times.length == 0 || how < 4) {
            return now + random.nextInt(2_000);
        }
        long moment = how < 7 ? times[0] : times[1];
        long near = moment + random.nextInt(5) - 2 + (how == 9 ? NaiveContest.GRACE : 0);
        return Math.max(now, near);
    }

    private NaiveCommand next(NaiveContest play, long now) {
        return switch (play.phase) {
            case "LOBBY" -> plain("START", now);
            case "READY", "SETTLED", "VOIDED" -> of("READ", now, 0, random.nextInt(4) == 0);
            case "ASK" ->
                    random.nextInt(5) == 0
                            ? of("CLOSE", now, play.rounds.size(), false)
                            : answer(play, now, play.rounds.size());
            case "CLOSED" -> plain("REVEAL", now);
            case "SHOWN" -> plain("CONFIRM", now);
            default -> plain("UNDO", now);
        };
    }

    private NaiveCommand any(NaiveContest play, long now) {
        int round = 1 + random.nextInt(Math.max(1, play.rounds.size()));
        int someone = 1 + random.nextInt(contestants);
        return switch (random.nextInt(17)) {
            case 0 -> plain("OPEN", now);
            case 1 -> of("EXTEND", now, 1 + random.nextInt(9), false);
            case 2 -> plain("LOCK", now);
            case 3 -> answer(play, now, round);
            case 4 -> of("VOID", now, round, false);
            case 5 -> accept(now, round);
            case 6 -> of("RESTORE", now, someone, false);
            case 7 -> of("PUT_OUT", now, someone, false);
            case 8 -> of("DISQUALIFY", now, someone, false);
            case 9, 10 -> rescue(play, now);
            case 11 -> clock("PAUSE", now);
            case 12, 13 -> clock("RESUME", now);
            case 14 -> plain("FINISH", now);
            default -> plain("UNDO", now);
        };
    }

    private static NaiveCommand plain(String what, long now) {
        return of(what, now, 0, false);
    }

    private static NaiveCommand of(String what, long now, int number, boolean flag) {
        return new NaiveCommand(what, now, number, 0, 0, 0, flag, "", List.of());
    }

    private NaiveCommand answer(NaiveContest play, long now, int round) {
        int someone = 1 + random.nextInt(contestants);
        int option = random.nextInt(5) < 3 ? 0 : 1 + random.nextInt(3);
        return new NaiveCommand(
                "ANSWER",
                now,
                someone,
                Math.max(1, round),
                1 + random.nextInt(3),
                option,
                false,
                "",
                List.of());
    }

    private NaiveCommand accept(long now, int round) {
        return new NaiveCommand(
                "ACCEPT", now, round, 0, 0, random.nextInt(3), false, "", List.of());
    }

    private NaiveCommand clock(String what, long now) {
        var cause = PauseCause.values()[random.nextInt(PauseCause.values().length)].name();
        return new NaiveCommand(what, now, 0, 0, 0, 0, false, cause, List.of());
    }

    private NaiveCommand rescue(NaiveContest play, long now) {
        var out = new ArrayList<Integer>();
        for (int one = 1; one <= contestants; one++) {
            if (play.where[one] > 0) {
                out.add(one);
            }
        }
        var picks =
                naive.rescuesAll() || out.isEmpty()
                        ? List.<Integer>of()
                        : List.of(out.get(random.nextInt(out.size())));
        return new NaiveCommand("RESCUE", now, 0, 0, 0, 0, false, "", picks);
    }

    // ------------------------------------------------------------ what comes of it

    /** Null when there is none. */
    String difference() {
        return difference(commands);
    }

    private String difference(List<NaiveCommand> asked) {
        var model = new NaiveContest(naive, contestants);
        var state = after(new ContestState.Empty(), Play.preparation(rules, contestants, 0));
        for (var command : asked) {
            var real = command.real(rules);
            var decision = Contest.decide(state, real);
            boolean done = decision instanceof Decision.Accepted;
            boolean meant = model.does(command);
            if (done != meant) {
                return "%s: the rules say %s, the model %s".formatted(command, decision, meant);
            }
            state = after(state, real);
            var here = picture((ContestState.Prepared) state, real);
            var there = picture(model);
            if (!here.equals(there)) {
                return "%s:%n the rules have %s%n the model has %s".formatted(command, here, there);
            }
        }
        return null;
    }

    private static ContestState after(ContestState state, ContestCommand command) {
        return Contest.decide(state, command) instanceof Decision.Accepted(var events)
                ? Contest.evolveAll(state, events)
                : state;
    }

    private String picture(ContestState.Prepared state, ContestCommand command) {
        var hall = state.hall();
        var people =
                hall.roster().stream()
                        .map(Contestant::id)
                        .map(id -> standing(hall, id) + "/" + hall.score(id).right())
                        .collect(Collectors.joining(" "));
        return phase(state) + " " + people + " " + Arrays.toString(times(state));
    }

    private static String phase(ContestState state) {
        return switch (state) {
            case ContestState.Empty _ -> "EMPTY";
            case ContestState.Lobby _ -> "LOBBY";
            case ContestState.Ready _ -> "READY";
            case ContestState.Asking _ -> "ASK";
            case ContestState.Closed _ -> "CLOSED";
            case ContestState.Revealed _, ContestState.Ruling _ -> "SHOWN";
            case ContestState.Settled _ -> "SETTLED";
            case ContestState.Voided _ -> "VOIDED";
            case ContestState.Finished _ -> "FINISHED";
        };
    }

    private static int standing(Hall hall, ContestantId id) {
        return switch (hall.standing(id)) {
            case Standing.OnFloor _, Standing.Rescued _, Standing.Winner _, Standing.RangBell _ ->
                    0;
            case Standing.Eliminated(int question) -> question == 0 ? 1_000 : question;
            case Standing.Disqualified _ -> -1;
            case Standing.Reserve _ -> -2;
        };
    }

    private static long[] times(ContestState state) {
        return state instanceof ContestState.Asking asking
                ? new long[] {
                    asking.current().opensAt().toEpochMilli() - Play.START.toEpochMilli(),
                    asking.current().closesAt().toEpochMilli() - Play.START.toEpochMilli()
                }
                : new long[0];
    }

    private String picture(NaiveContest model) {
        var people = new ArrayList<String>();
        for (int one = 1; one <= contestants; one++) {
            people.add(model.where[one] + "/" + model.score(one));
        }
        return model.phase + " " + String.join(" ", people) + " " + Arrays.toString(model.times());
    }

    /** Without every command that the difference does not need. */
    String shortest() {
        var left = new ArrayList<>(commands);
        for (int n = left.size() - 1; n >= 0; n--) {
            var fewer = new ArrayList<>(left);
            fewer.remove(n);
            if (difference(fewer) != null) {
                left = fewer;
            }
        }
        return naive
                + "\n"
                + left.stream().map(NaiveCommand::toString).collect(Collectors.joining("\n"))
                + "\n"
                + Objects.requireNonNull(difference(left));
    }
}
