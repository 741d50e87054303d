package vn.chuongvang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.Answer;
import vn.chuongvang.contest.Claim;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.RandomContest;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.Round;
import vn.chuongvang.contest.RoundOutcome;
import vn.chuongvang.contest.Standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Contests by chance, counted again person by person and the slow plain way. */
class RecountTests {
    private static final int CONTESTS = Integer.getInteger("contest.random", 1_000);

    /** Random contests are short: one other question must do here. */
    private static final int FEWEST_ITEMS = 1;

    @Test
    void every_play_is_what_a_plain_recount_finds() {
        var correlated =
                LongStream.range(1, 1 + CONTESTS)
                        .parallel()
                        .mapToInt(RecountTests::recountNamingTheSeed)
                        .sum();

        assertThat(correlated).as("plays with a discrimination").isGreaterThan(CONTESTS / 50);
    }

    private static int recountNamingTheSeed(long seed) {
        try {
            return recount(RandomContest.played(seed));
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError("seed " + seed, broken);
        }
    }

    private static int recount(Hall hall) {
        var plays = Plays.of(1, Evening.DAY, Evening.editions(hall), hall, FEWEST_ITEMS);
        var rounds = hall.rounds().stream().filter(one -> !people(hall, one).isEmpty()).toList();
        assertThat(plays).hasSameSizeAs(rounds);
        var correlated = 0;
        for (int i = 0; i < rounds.size(); i++) {
            correlated += same(plays.get(i), rounds.get(i), hall) ? 1 : 0;
        }
        return correlated;
    }

    /** Whether there was a discrimination to compare. */
    private static boolean same(QuestionPlay play, Round round, Hall hall) {
        var asked = people(hall, round);
        assertThat(play.round()).isEqualTo(round.number().value());
        assertThat(play.question()).isEqualTo(round.question().id().value());
        assertThat(play.status()).isEqualTo(status(hall, round));
        assertThat(play.asked()).isEqualTo(asked.size());
        assertThat(play.right()).isEqualTo((int) asked.stream().filter(round::isRight).count());
        assertThat(play.answered())
                .isEqualTo((int) asked.stream().filter(id -> hasShownAnything(round, id)).count());
        var answers = asked.stream().flatMap(id -> round.answers().of(id).stream()).toList();
        for (int option = 0; option < play.options().size(); option++) {
            var choice = new Response.Choice(option);
            assertThat(play.options().get(option))
                    .isEqualTo(
                            (int)
                                    answers.stream()
                                            .filter(a -> a.response().equals(choice))
                                            .count());
        }
        assertThat(play.times().answers()).isEqualTo(answers.size());
        assertThat(play.medianMillis()).isEqualTo(median(answers));
        assertThat(play.raised()).isEqualTo(disputes(hall, round).size());
        return sameDiscrimination(play, round, hall);
    }

    private static List<ContestantId> people(Hall hall, Round round) {
        return hall.roster().stream().map(Contestant::id).filter(round.asked()::contains).toList();
    }

    private static boolean hasShownAnything(Round round, ContestantId id) {
        return round.answers().has(id)
                || round.boards().checked().contains(id)
                || round.isRight(id);
    }

    private static PlayStatus status(Hall hall, Round round) {
        var isVoid =
                hall.history().stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof ContestEvent.RoundVoided voided
                                                && voided.round().equals(round.number()));
        if (isVoid) {
            return PlayStatus.VOIDED;
        }
        if (round.purpose() != QuestionPurpose.MAIN && round.purpose() != QuestionPurpose.BACKUP) {
            return PlayStatus.BESIDE;
        }
        return hall.outcome(round.number()).equals(Optional.of(RoundOutcome.ANNULLED))
                ? PlayStatus.ANNULLED
                : PlayStatus.COUNTED;
    }

    private static Integer median(List<Answer> answers) {
        var took = answers.stream().map(Answer::tookMillis).sorted().toList();
        int size = took.size();
        if (size == 0) {
            return null;
        }
        return size % 2 == 1
                ? took.get(size / 2).intValue()
                : (int) ((took.get(size / 2 - 1) + took.get(size / 2)) / 2);
    }

    private static List<ContestEvent.DisputeRaised> disputes(Hall hall, Round round) {
        return hall.history().stream()
                .flatMap(
                        fact ->
                                fact instanceof ContestEvent.DisputeRaised raised
                                        ? Stream.of(raised)
                                        : Stream.empty())
                .filter(raised -> raised.round().equals(round.number()))
                .filter(raised -> raised.claim() != Claim.NOT_RECORDED)
                .toList();
    }

    /** Pearson's correlation from its definition, over two lists of numbers. */
    private static boolean sameDiscrimination(QuestionPlay play, Round round, Hall hall) {
        if (status(hall, round) != PlayStatus.COUNTED) {
            assertThat(play.rest()).isEqualTo(RestScores.NONE);
            return false;
        }
        var there =
                people(hall, round).stream()
                        .filter(id -> !(hall.standing(id) instanceof Standing.Reserve))
                        .filter(id -> !(hall.standing(id) instanceof Standing.Disqualified))
                        .toList();
        var others =
                hall.rounds().stream()
                        .filter(other -> other != round)
                        .filter(other -> status(hall, other) == PlayStatus.COUNTED)
                        .filter(other -> people(hall, other).containsAll(there))
                        .toList();
        if (there.isEmpty() || others.size() < FEWEST_ITEMS) {
            assertThat(play.rest()).isEqualTo(RestScores.NONE);
            return false;
        }
        var x = new ArrayList<Double>();
        var rest = new ArrayList<Double>();
        for (var id : there) {
            x.add(round.isRight(id) ? 1.0 : 0.0);
            rest.add(
                    (double) others.stream().filter(other -> other.isRight(id)).count()
                            / others.size());
        }
        assertThat(play.rest().people()).isEqualTo(there.size());
        var expected = pearson(x, rest);
        var found = Summary.of(List.of(play)).d();
        if (expected.isEmpty()) {
            assertThat(found).isNull();
            return false;
        }
        assertThat(Objects.requireNonNull(found)).isCloseTo(expected.get(), within(1e-9));
        return true;
    }

    private static Optional<Double> pearson(List<Double> x, List<Double> y) {
        var meanX = x.stream().mapToDouble(one -> one).average().orElseThrow();
        var meanY = y.stream().mapToDouble(one -> one).average().orElseThrow();
        if (x.stream().distinct().count() < 2 || y.stream().distinct().count() < 2) {
            return Optional.empty();
        }
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.size(); i++) {
            xy += (x.get(i) - meanX) * (y.get(i) - meanY);
            xx += Math.pow(x.get(i) - meanX, 2);
            yy += Math.pow(y.get(i) - meanY, 2);
        }
        return Optional.of(xy / Math.sqrt(xx * yy));
    }
}
