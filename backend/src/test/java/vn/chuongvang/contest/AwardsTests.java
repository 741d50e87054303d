package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.ready;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestRules.Prize;
import vn.chuongvang.contest.ContestRules.PrizeScope;
import vn.chuongvang.contest.ContestRules.RankBy;

import java.time.Instant;
import java.util.List;

class AwardsTests {
    private static final Prize FIRST = new Prize("Nhất", 1, PrizeScope.INDIVIDUAL);
    private static final Prize SECOND = new Prize("Nhì", 2, PrizeScope.INDIVIDUAL);
    private static final Prize THIRD = new Prize("Ba", 3, PrizeScope.INDIVIDUAL);
    private static final Prize UNIT = new Prize("Tập thể", 1, PrizeScope.UNIT);
    private static final Prize RESCUERS = new Prize("Cứu trợ", 1, PrizeScope.RESCUE_UNIT);

    @Test
    void prizes_take_their_places_one_after_another() {
        var play = with(6, FIRST, SECOND).asks(1, 2, 3, 4, 5).asks(1, 2, 3, 4).asks(1, 2);

        assertThat(winners(play, 0)).isEqualTo(ids(1));
        // 3 was quicker than 4, and both fell at question 3.
        assertThat(winners(play, 1)).isEqualTo(ids(2, 3));
    }

    @Test
    void who_shares_a_rank_shares_its_prize_and_takes_places_of_the_next() {
        var play = with(6, FIRST, SECOND, THIRD).asks(1);

        assertThat(winners(play, 0)).isEqualTo(ids(1));
        assertThat(winners(play, 1)).isEqualTo(ids(2, 3, 4, 5, 6));
        assertThat(winners(play, 2)).isEmpty();
    }

    /** Units are 1: {1, 4}, 2: {2, 5}, 3: {3, 6}. */
    @Test
    void a_prize_for_units_goes_to_the_best_of_them() {
        var play = with(6, FIRST, UNIT).asks(1, 2, 4);

        assertThat(play.hall().awards().get(1).units()).containsExactly(new UnitId(1));
    }

    @Test
    void a_prize_for_rescuers_goes_to_whose_rescuers_won_most() {
        var play = with(6, RESCUERS).asks(1, 2);
        assertThat(play.hall().awards().getFirst().units()).isEmpty();
        play.does(now -> points(now, 2, 1)).does(now -> points(now, 3, 2));

        assertThat(play.hall().awards().getFirst().units()).containsExactly(new UnitId(3));
    }

    @Test
    void rescuers_with_equal_points_share_their_prize() {
        var play = with(6, RESCUERS).asks(1, 2);
        play.does(now -> points(now, 2, 1)).does(now -> points(now, 3, 1));

        assertThat(play.hall().awards().getFirst().units())
                .containsExactly(new UnitId(2), new UnitId(3));
    }

    @Test
    void right_answers_may_come_before_the_time_of_the_fall() {
        var play =
                ready(draft -> draft.ranking(List.of(RankBy.MORE_RIGHT, RankBy.LESS_TIME)), 4)
                        .asks(1, 2, 3)
                        .asks(1, 2)
                        .does(CorrectingTests.restores(3))
                        .does(
                                now ->
                                        new ContestCommand.EliminateContestants(
                                                now, ids(1), "rời sàn"))
                        .asks(2, 3);

        assertThat(play.hall().ranking())
                .extracting(line -> line.contestant().value())
                .containsExactly(2, 1, 3, 4);
    }

    @Test
    void without_time_equals_share_their_rank() {
        var play =
                ready(
                                draft ->
                                        draft.ranking(
                                                List.of(
                                                        RankBy.ELIMINATED_LATER,
                                                        RankBy.MORE_RIGHT)),
                                4)
                        .asks(1, 2, 3)
                        .asks(1, 2);

        assertThat(play.hall().ranking()).extracting(RankLine::rank).containsExactly(1, 1, 3, 4);
    }

    private static ContestCommand points(Instant now, int unit, int points) {
        return new ContestCommand.EnterRescuePoints(
                now, points, List.of(new UnitPoints(new UnitId(unit), points)));
    }

    private static Play with(int contestants, Prize... prizes) {
        return ready(draft -> draft.prizes(List.of(prizes)), contestants);
    }

    private static List<ContestantId> winners(Play play, int prize) {
        return play.hall().awards().get(prize).contestants();
    }
}
