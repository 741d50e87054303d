package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * P11: how long the rank of everybody takes, exact with ties, of a contest in which a fifth falls
 * at each of three questions. Prints figures and holds none; run by hand, see docs/benchmarks.md.
 */
class RankingBench {
    private static final int QUESTIONS = 3;
    private static final double WRONG = 0.2;

    /** Whoever answers, does so within that time, to the millisecond. */
    private static final int SLOWEST_MS = 14_000;

    private static final int TIMES = 301;

    private ContestState.Prepared state;

    @ParameterizedTest
    @ValueSource(ints = {90, 1_000, 10_000, 100_000})
    void ranks_of_everybody(int contestants) {
        play(contestants);
        var nanos = new long[TIMES];
        // As warm as at the end of an evening: only the last third is kept.
        for (int n = 0; n < 3 * TIMES; n++) {
            long start = System.nanoTime();
            var ranks = state.hall().ranking();
            nanos[n % TIMES] = System.nanoTime() - start;
            assertThat(ranks).hasSize(contestants);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "P11 ranks of %,d: p50 %.2f ms, p99 %.2f ms%n",
                contestants, nanos[TIMES / 2] / 1e6, nanos[TIMES * 99 / 100] / 1e6);
    }

    private void play(int contestants) {
        state = (ContestState.Prepared) prepared(contestants);
        does(new ContestCommand.StartContest(Play.START));
        var chance = new SplittableRandom(contestants);
        for (int question = 1; question <= QUESTIONS; question++) {
            asks(chance);
        }
    }

    private static ContestState prepared(int contestants) {
        var roster =
                IntStream.rangeClosed(1, contestants)
                        .mapToObj(n -> new Contestant(Play.id(n), null, new UnitId(1), false))
                        .toList();
        var questions =
                IntStream.rangeClosed(1, QUESTIONS)
                        .mapToObj(
                                n ->
                                        Play.question(
                                                "m" + n,
                                                AnswerKind.SINGLE_CHOICE,
                                                QuestionPurpose.MAIN))
                        .toList();
        return Contest.evolve(
                new ContestState.Empty(),
                new ContestEvent.ContestPrepared(
                        Play.START, Preset.WARD.rules(), 1, "bench", roster, questions));
    }

    private void does(ContestCommand command) {
        var accepted = (Decision.Accepted) Contest.decide(state, command);
        state = (ContestState.Prepared) Contest.evolveAll(state, List.copyOf(accepted.events()));
    }

    private void asks(SplittableRandom chance) {
        does(new ContestCommand.ReadQuestion(Play.START, QuestionPurpose.MAIN));
        var round = ((ContestState.AtQuestion) state).current();
        for (var contestant : state.hall().onFloor().toList()) {
            does(answer(contestant, round, chance));
        }
        Instant end = state.nextDeadline().orElseThrow();
        does(new ContestCommand.CloseRound(end, round.number()));
        does(new ContestCommand.RevealKey(end));
        does(new ContestCommand.ConfirmRuling(end));
    }

    private static ContestCommand answer(
            ContestantId contestant, Round round, SplittableRandom chance) {
        return new ContestCommand.SubmitAnswer(
                round.opensAt().plusMillis(chance.nextInt(SLOWEST_MS)),
                contestant,
                round.number(),
                1,
                chance.nextDouble() < WRONG ? Play.B : Play.A,
                AnswerChannel.PHONE);
    }
}
