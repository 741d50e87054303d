package vn.chuongvang.statistics;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Decision;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.PreparedQuestion;
import vn.chuongvang.contest.Preset;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.contest.SeatNumber;
import vn.chuongvang.contest.UnitId;
import vn.chuongvang.questionbank.Question.Difficulty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A contest played by the real rules: eight main questions m1 to m8 of 20 s, backups b1 to b3. The
 * key is A; contestant n answers n tenths of a second after the opening.
 */
final class Evening {
    static final int SECONDS = 20;
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final Response A = new Response.Choice(0);
    static final Response B = new Response.Choice(1);
    static final Response C = new Response.Choice(2);

    private static final int MAIN = 8;
    private static final int BACKUPS = 3;

    private ContestState state = new ContestState.Empty();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    private Evening(ContestRules rules, int contestants, AnswerKind kind) {
        var roster =
                IntStream.rangeClosed(1, contestants)
                        .mapToObj(
                                n ->
                                        new Contestant(
                                                new ContestantId(n),
                                                new SeatNumber(n),
                                                new UnitId(1),
                                                false))
                        .toList();
        does(new ContestCommand.PrepareContest(now, rules, 1, "hash", roster, questions(kind)));
        does(ContestCommand.StartContest::new);
    }

    /** Nobody leaves. */
    static Evening ofPoints(int contestants, AnswerKind kind) {
        return new Evening(rules(Preset.SCORE, contestants, kind), contestants, kind);
    }

    /** A wrong answer puts out. */
    static Evening ofLamps(int contestants) {
        var kind = AnswerKind.SINGLE_CHOICE;
        return new Evening(rules(Preset.WARD, contestants, kind), contestants, kind);
    }

    private static ContestRules rules(Preset preset, int contestants, AnswerKind kind) {
        return preset.rules()
                .edit()
                .roster(new ContestRules.Roster(contestants, 0, null))
                .seating(new ContestRules.Seating.Numbered(contestants))
                .seatAssignment(ContestRules.SeatAssignment.FREE)
                .questions(new ContestRules.Questions(MAIN, BACKUPS, 1, 0))
                .sections(
                        List.of(
                                new ContestRules.Section(
                                        1, MAIN, Set.of(kind), SECONDS, 0, 1, Set.of())))
                .allWrong(
                        preset == Preset.SCORE
                                ? new ContestRules.AllWrong(ContestRules.AllWrongPolicy.KEEP_ALL, 9)
                                : new ContestRules.AllWrong(
                                        ContestRules.AllWrongPolicy.ANNUL_AND_BACKUP, 9))
                .disputeWindow(ContestRules.DisputeWindow.UNTIL_FINISHED)
                .rules();
    }

    private static List<PreparedQuestion> questions(AnswerKind kind) {
        var all = new ArrayList<PreparedQuestion>();
        IntStream.rangeClosed(1, MAIN)
                .forEach(n -> all.add(question("m" + n, kind, QuestionPurpose.MAIN)));
        IntStream.rangeClosed(1, BACKUPS)
                .forEach(n -> all.add(question("b" + n, kind, QuestionPurpose.BACKUP)));
        all.add(question("t1", kind, QuestionPurpose.TIEBREAK));
        return all;
    }

    private static PreparedQuestion question(String id, AnswerKind kind, QuestionPurpose purpose) {
        return new PreparedQuestion(
                new QuestionId(id),
                kind,
                purpose,
                kind.isChoice() ? 4 : 0,
                kind.isChoice() ? 0 : PreparedQuestion.NO_OPTION);
    }

    static Response wrote(String text, Response.Verdict verdict) {
        return new Response.Written(text, text, verdict, Response.Written.NO_DISTANCE);
    }

    Evening does(ContestCommand command) {
        if (!(Contest.decide(state, command) instanceof Decision.Accepted(var events))) {
            throw new AssertionError(command + " -> " + Contest.decide(state, command));
        }
        state = Contest.evolveAll(state, events);
        return this;
    }

    Evening does(Function<Instant, ContestCommand> command) {
        return does(command.apply(now));
    }

    /** The next main question, from reading to settled; null is no answer. */
    Evening asks(IntFunction<Response> answerOf) {
        return asks(QuestionPurpose.MAIN, answerOf);
    }

    Evening asks(QuestionPurpose purpose, IntFunction<Response> answerOf) {
        reveals(purpose, answerOf);
        return does(ContestCommand.ConfirmRuling::new);
    }

    /** As {@link #asks}, but the ruling is open. */
    Evening reveals(QuestionPurpose purpose, IntFunction<Response> answerOf) {
        does(at -> new ContestCommand.ReadQuestion(at, purpose));
        var asking = (ContestState.Asking) state;
        var opened = asking.current().opensAt();
        for (var id : asking.playing().toList()) {
            var response = answerOf.apply(id.value());
            if (response != null) {
                does(
                        new ContestCommand.SubmitAnswer(
                                opened.plusMillis(100L * id.value()),
                                id,
                                asking.current().number(),
                                1,
                                response,
                                AnswerChannel.PHONE));
            }
        }
        now = state.nextDeadline().orElseThrow();
        does(new ContestCommand.CloseRound(now, asking.current().number()));
        return does(ContestCommand.RevealKey::new);
    }

    static RoundNumber round(int number) {
        return new RoundNumber(number);
    }

    Hall hall() {
        return ((ContestState.Prepared) state).hall();
    }

    List<QuestionPlay> plays() {
        return playsOf(1);
    }

    List<QuestionPlay> playsOf(long contest) {
        return Plays.of(contest, DAY, editions(hall()), hall(), RestScores.FEWEST_ITEMS);
    }

    /** Every question is version 2 and was thought to be middling. */
    static Map<QuestionId, Plays.Edition> editions(Hall hall) {
        return hall.setup().questions().stream()
                .collect(
                        Collectors.toMap(
                                PreparedQuestion::id,
                                _ -> new Plays.Edition(2, Difficulty.UNDERSTAND)));
    }
}
