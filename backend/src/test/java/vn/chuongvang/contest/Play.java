package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestCommand.CloseRound;
import vn.chuongvang.contest.ContestCommand.ConfirmRuling;
import vn.chuongvang.contest.ContestCommand.PrepareContest;
import vn.chuongvang.contest.ContestCommand.ReadQuestion;
import vn.chuongvang.contest.ContestCommand.RevealKey;
import vn.chuongvang.contest.ContestCommand.StartContest;
import vn.chuongvang.contest.ContestCommand.SubmitAnswer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plays a contest with its own clock, so that a test can say what had happened. Contestant n sits
 * on seat n and belongs to unit ((n - 1) mod 3) + 1; the key of every choice is A.
 */
final class Play {
    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    static final Response.Choice A = new Response.Choice(0);
    static final Response.Choice B = new Response.Choice(1);
    static final Response.Choice C = new Response.Choice(2);

    private final List<ContestEvent> facts = new ArrayList<>();
    private ContestState state = new ContestState.Empty();
    private Instant now = START;

    private Play() {}

    /** Four questions of 15 s after 5 s of reading, two backups, three sub-questions. */
    static RulesDraft small() {
        var ward = Preset.WARD.rules();
        return ward.edit()
                .roster(new ContestRules.Roster(20, 3, null))
                .seating(new ContestRules.Seating.Numbered(20))
                .seatAssignment(ContestRules.SeatAssignment.FREE)
                .questions(new ContestRules.Questions(4, 2, 3, 0))
                .sections(List.of(section(1, 4, AnswerKind.SINGLE_CHOICE)))
                .allWrong(
                        new ContestRules.AllWrong(ContestRules.AllWrongPolicy.ANNUL_AND_BACKUP, 5));
    }

    static ContestRules.Section section(int from, int to, AnswerKind kind) {
        return new ContestRules.Section(from, to, Set.of(kind), 15, 5, 1, Set.of());
    }

    static PrepareContest preparation(ContestRules rules, int contestants, int reserves) {
        var roster =
                IntStream.rangeClosed(1, contestants + reserves)
                        .mapToObj(n -> contestant(n, n > contestants))
                        .toList();
        return new PrepareContest(START, rules, 1, "hash", roster, questions(rules));
    }

    private static Contestant contestant(int n, boolean reserve) {
        return new Contestant(
                id(n), reserve ? null : new SeatNumber(n), new UnitId((n - 1) % 3 + 1), reserve);
    }

    static List<PreparedQuestion> questions(ContestRules rules) {
        var main =
                IntStream.rangeClosed(1, rules.questions().main() + Finals.prepared(rules) - 1)
                        .mapToObj(
                                n ->
                                        question(
                                                "m" + n,
                                                rules.sectionOf(n).kinds().iterator().next(),
                                                QuestionPurpose.MAIN));
        var kind = rules.sectionOf(1).kinds().iterator().next();
        var backups =
                IntStream.rangeClosed(1, rules.questions().backup())
                        .mapToObj(n -> question("b" + n, kind, QuestionPurpose.BACKUP));
        var tieKind =
                rules.tie() == ContestRules.TiePolicy.CLOSEST_NUMBER ? AnswerKind.NUMBER : kind;
        var ties =
                IntStream.rangeClosed(1, rules.questions().tiebreak())
                        .mapToObj(n -> question("t" + n, tieKind, QuestionPurpose.TIEBREAK));
        var audience =
                IntStream.rangeClosed(1, rules.questions().audience())
                        .mapToObj(n -> question("a" + n, kind, QuestionPurpose.AUDIENCE));
        return Stream.of(main, backups, ties, audience).flatMap(Function.identity()).toList();
    }

    static PreparedQuestion question(String id, AnswerKind kind, QuestionPurpose purpose) {
        int options =
                switch (kind) {
                    case SINGLE_CHOICE -> 4;
                    case TRUE_FALSE -> 2;
                    case SHORT_TEXT, NUMBER, MULTIPLE_CHOICE, ORDERING, MATCHING, HOTSPOT -> 0;
                };
        int key = kind.isChoice() ? 0 : PreparedQuestion.NO_OPTION;
        return new PreparedQuestion(new QuestionId(id), kind, purpose, options, key);
    }

    static ContestantId id(int n) {
        return new ContestantId(n);
    }

    static List<ContestantId> ids(int... numbers) {
        return Arrays.stream(numbers).mapToObj(ContestantId::new).toList();
    }

    static RoundNumber round(int n) {
        return new RoundNumber(n);
    }

    static Response.Written written(String text, Response.Verdict verdict) {
        return new Response.Written(text, text, verdict, Response.Written.NO_DISTANCE);
    }

    static Response.Written number(double distance) {
        var verdict = distance == 0 ? Response.Verdict.RIGHT : Response.Verdict.WRONG;
        return new Response.Written("" + distance, "" + distance, verdict, distance);
    }

    static Play prepared(PrepareContest preparation) {
        return new Play().does(preparation);
    }

    /** Prepared, nothing started. */
    static Play lobby(ContestRules rules, int contestants, int reserves) {
        return prepared(preparation(rules, contestants, reserves));
    }

    static Play lobby(int contestants) {
        return lobby(small().rules(), contestants, 0);
    }

    /** Started. */
    static Play ready(ContestRules rules, int contestants) {
        return lobby(rules, contestants, 0).does(StartContest::new);
    }

    static Play ready(int contestants) {
        return ready(small().rules(), contestants);
    }

    static Play ready(UnaryOperator<RulesDraft> change, int contestants) {
        return ready(change.apply(small()).rules(), contestants);
    }

    Play does(ContestCommand command) {
        if (!(Contest.decide(state, command) instanceof Decision.Accepted(var events))) {
            throw new AssertionError(command + " -> " + Contest.decide(state, command));
        }
        state = Contest.evolveAll(state, events);
        facts.addAll(events);
        return this;
    }

    /** A command that takes nothing but the time. */
    Play does(Function<Instant, ContestCommand> command) {
        return does(command.apply(now));
    }

    Play after(double seconds) {
        now = now.plusMillis((long) (seconds * 1_000));
        return this;
    }

    Play atDeadline() {
        now = state.nextDeadline().orElseThrow();
        return this;
    }

    Play reads(QuestionPurpose purpose) {
        return does(new ReadQuestion(now, purpose));
    }

    /** Reads the next main question and waits until it is open. */
    Play opens() {
        return reads(QuestionPurpose.MAIN).untilOpen();
    }

    Play untilOpen() {
        now = current().opensAt();
        return this;
    }

    SubmitAnswer answer(int contestant, int attempt, Response response) {
        return new SubmitAnswer(
                now, id(contestant), current().number(), attempt, response, AnswerChannel.PHONE);
    }

    Play answers(int contestant, Response response) {
        var before = current().answers().of(id(contestant)).map(Answer::attempt).orElse(0);
        return does(answer(contestant, before + 1, response));
    }

    Play closes() {
        return state instanceof ContestState.Closed
                ? this
                : atDeadline().does(new CloseRound(now, current().number()));
    }

    Play reveals() {
        return closes().does(RevealKey::new);
    }

    Play confirms() {
        return does(ConfirmRuling::new);
    }

    /** The question being asked is answered and settled: these are right, everybody else wrong. */
    Play settles(int... right) {
        double pause = right.length < 10 ? 1 : 0.05;
        for (int contestant : right) {
            after(pause).answers(contestant, A);
        }
        var asking = (ContestState.AtQuestion) state;
        for (var contestant : asking.waiting().toList()) {
            answers(contestant.value(), B);
        }
        return reveals().confirms();
    }

    /** The next main question, from reading to settled. */
    Play asks(int... right) {
        return opens().settles(right);
    }

    /** A rescue question, from reading to settled. */
    Play asksForRescue(int... right) {
        return reads(QuestionPurpose.RESCUE).untilOpen().settles(right);
    }

    Decision decides(ContestCommand command) {
        return Contest.decide(state, command);
    }

    Decision decides(Function<Instant, ContestCommand> command) {
        return decides(command.apply(now));
    }

    Round current() {
        return ((ContestState.AtQuestion) state).current();
    }

    Instant now() {
        return now;
    }

    List<ContestEvent> facts() {
        return List.copyOf(facts);
    }

    ContestState.Prepared state() {
        return (ContestState.Prepared) state;
    }

    Hall hall() {
        return state().hall();
    }

    List<ContestantId> floor() {
        return hall().onFloor().toList();
    }

    Duration untilDeadline() {
        return Duration.between(now, state.nextDeadline().orElseThrow());
    }
}
