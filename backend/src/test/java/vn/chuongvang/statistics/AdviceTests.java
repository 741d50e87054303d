package vn.chuongvang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.questionbank.Question.Difficulty;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** From plays to figures and advice. */
class AdviceTests {
    private static final RestScores NONE = RestScores.NONE;

    @Test
    void the_interval_is_wilsons() {
        var half = Interval.wilson(50, 100);
        assertThat(half.low()).isCloseTo(0.4038, within(5e-5));
        assertThat(half.high()).isCloseTo(0.5962, within(5e-5));
        assertThat(Interval.wilson(0, 10).low()).isZero();
        assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.2775, within(5e-5));
        assertThat(Interval.wilson(10, 10).high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void before_thirty_people_in_two_contests_nothing_is_said_of_the_share() {
        var little = known(play(1, 14, 14), play(2, 15, 15));
        var oneHall = known(play(1, 90, 90));

        assertThat(little.measured()).isNull();
        assertThat(little.advice()).isEmpty();
        assertThat(oneHall.measured()).isNull();
        assertThat(oneHall.advice()).isEmpty();
        assertThat(oneHall.summary().p()).isEqualTo(1);
    }

    @Test
    void too_easy_and_easier_than_its_author_thought() {
        var known = known(play(1, 50, 48), play(2, 50, 48));

        assertThat(known.measured()).isEqualTo(Difficulty.RECOGNISE);
        assertThat(known.advice())
                .containsExactly(
                        new Advice.TooEasy(0.96),
                        new Advice.EasierThanTagged(Difficulty.UNDERSTAND, Difficulty.RECOGNISE));
    }

    @Test
    void too_hard_and_harder_than_its_author_thought() {
        var known = known(play(1, 20, 2), play(2, 20, 4));

        assertThat(known.advice())
                .contains(
                        new Advice.TooHard(0.15),
                        new Advice.HarderThanTagged(Difficulty.UNDERSTAND, Difficulty.APPLY));
    }

    @Test
    void as_hard_as_its_author_thought_needs_no_advice() {
        assertThat(known(play(1, 20, 14), play(2, 20, 15)).advice()).isEmpty();
    }

    @Test
    void a_wrong_option_that_more_people_choose_than_the_key_makes_the_key_suspect() {
        var known = known(play(1, 40, List.of(10, 25, 5, 0), NONE, 0, 0));

        assertThat(known.advice()).containsExactly(new Advice.KeySuspect(1, 0.625, 0.25));
    }

    @Test
    void few_people_make_no_key_suspect() {
        assertThat(known(play(1, 29, List.of(1, 28, 0, 0), NONE, 0, 0)).advice()).isEmpty();
    }

    @Test
    void a_discrimination_below_zero_or_next_to_it_needs_fifty_people() {
        var even = List.of(25, 15, 5, 5);
        var against = new RestScores(50, 5, 25, 125, 375, 50);
        var along = new RestScores(50, 5, 25, 125, 375, 64);
        var less = new RestScores(49, 5, 25, 125, 375, 50);

        assertThat(known(play(1, 50, even, against, 0, 0)).advice())
                .hasAtLeastOneElementOfType(Advice.Negative.class);
        assertThat(known(play(1, 50, even, along, 0, 0)).advice())
                .hasAtLeastOneElementOfType(Advice.Weak.class);
        assertThat(known(play(1, 49, List.of(25, 14, 5, 5), less, 0, 0)).advice()).isEmpty();
    }

    @Test
    void an_option_that_hardly_anybody_takes_is_dead() {
        var known = known(play(1, 100, List.of(60, 38, 1, 1), NONE, 0, 0));

        assertThat(known.advice()).containsExactly(new Advice.DeadOption(List.of(2, 3)));
    }

    @Test
    void boards_that_nobody_tapped_have_no_dead_options() {
        assertThat(known(play(1, 100, List.of(0, 0, 0, 0), NONE, 0, 0)).advice()).isEmpty();
    }

    @Test
    void disputes_need_no_crowd() {
        assertThat(known(play(1, 10, List.of(8, 2), NONE, 1, 1)).advice()).isEmpty();
        assertThat(known(play(1, 10, List.of(8, 2), NONE, 2, 2)).advice())
                .containsExactly(new Advice.Disputed(2, 2));
        assertThat(known(play(1, 10, List.of(8, 2), NONE, 5, 0)).advice())
                .containsExactly(new Advice.Disputed(5, 0));
    }

    @Test
    void half_of_the_answers_in_the_last_fifth_of_the_time_are_slow() {
        assertThat(known(slow(1, 16_000)).advice()).isEmpty();
        assertThat(known(slow(1, 17_000)).advice()).containsExactly(new Advice.Slow(0.85));
    }

    @Test
    void the_median_of_several_contests_is_that_of_all_their_answers() {
        var known = known(slow(1, 2_000), slow(2, 2_000), slow(3, 18_000));

        assertThat(known.medianMillis()).isBetween(2_000, 2_500);
        assertThat(known.givenMillis()).isEqualTo(20_000);
    }

    @Test
    void times_without_a_limit_are_left_out() {
        var untimed = change(slow(2, 90_000), null);

        assertThat(known(untimed).medianMillis()).isNull();
        assertThat(known(slow(1, 2_000), untimed).medianMillis()).isEqualTo(2_000);
    }

    @Test
    void whatever_takes_two_minutes_is_counted_together() {
        var times = AnswerTimes.of(List.of(119_999L, 120_000L, 3_600_000L));

        assertThat(times.halfSeconds()).hasSize(241).endsWith(1, 2);
        assertThat(times.answers()).isEqualTo(3);
    }

    @Test
    void contests_are_put_together_by_what_happened_within_each() {
        var able = new RestScores(10, 5, 5, 45, 205, 25);
        var less = new RestScores(10, 5, 5, 5, 5, 5);
        var apart = known(play(1, 10, List.of(5, 5), able, 0, 0));
        var both =
                known(
                        play(1, 10, List.of(5, 5), able, 0, 0),
                        play(2, 10, List.of(5, 5), less, 0, 0));

        assertThat(apart.summary().d()).isCloseTo(1, within(1e-12));
        assertThat(both.summary().d()).isCloseTo(1, within(1e-12));
        assertThat(both.summary().dn()).isEqualTo(20);
    }

    @Test
    void a_new_version_starts_anew_and_the_old_one_stays_in_sight() {
        var old = play(1, 50, 48);
        var plays = List.of(version(play(2, 40, 10), 3), old);

        var known = QuestionStatistics.of("T1-001", plays);

        assertThat(known.versions()).extracting(VersionStatistics::version).containsExactly(3, 2);
        assertThat(known.versions().getFirst().summary().n()).isEqualTo(40);
        assertThat(known.over().n()).isEqualTo(90);
        assertThat(QuestionStatistics.of("T1-001", List.of()).over().p()).isNull();
    }

    private static VersionStatistics known(QuestionPlay... plays) {
        return VersionStatistics.of(List.of(plays));
    }

    private static QuestionPlay play(long contest, int asked, int right) {
        var others = asked - right;
        return play(
                contest,
                asked,
                List.of(right, others / 3, others / 3, others - 2 * (others / 3)),
                NONE,
                0,
                0);
    }

    private static QuestionPlay play(
            long contest,
            int asked,
            List<Integer> options,
            RestScores rest,
            int raised,
            int upheld) {
        return play(contest, asked, options, 3_000, rest, raised, upheld);
    }

    private static QuestionPlay slow(long contest, int millis) {
        return play(contest, 40, List.of(28, 12), millis, NONE, 0, 0);
    }

    private static QuestionPlay play(
            long contest,
            int asked,
            List<Integer> options,
            int millis,
            RestScores rest,
            int raised,
            int upheld) {
        var took = Collections.nCopies(asked, (long) millis);
        return new QuestionPlay(
                contest,
                1,
                LocalDate.of(2026, 11, 22),
                "T1-001",
                2,
                Difficulty.UNDERSTAND,
                QuestionPurpose.MAIN,
                PlayStatus.COUNTED,
                asked,
                asked,
                options.getFirst(),
                0,
                options,
                List.of(),
                AnswerTimes.of(took),
                millis,
                20_000,
                raised,
                upheld,
                0,
                rest);
    }

    private static QuestionPlay version(QuestionPlay play, int version) {
        return copy(play, version, play.givenMillis());
    }

    private static QuestionPlay change(QuestionPlay play, Integer givenMillis) {
        return copy(play, play.version(), givenMillis);
    }

    private static QuestionPlay copy(QuestionPlay play, int version, Integer givenMillis) {
        return new QuestionPlay(
                play.contest(),
                play.round(),
                play.playedOn(),
                play.question(),
                version,
                play.tagged(),
                play.purpose(),
                play.status(),
                play.asked(),
                play.answered(),
                play.right(),
                play.key(),
                play.options(),
                play.wrong(),
                play.times(),
                play.medianMillis(),
                givenMillis,
                play.raised(),
                play.upheld(),
                play.accepted(),
                play.rest());
    }
}
