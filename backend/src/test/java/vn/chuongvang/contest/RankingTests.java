package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.lobby;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.small;

import static java.util.stream.Collectors.toMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.contest.ContestCommand.MarkAbsent;
import vn.chuongvang.contest.ContestCommand.StartContest;
import vn.chuongvang.contest.ContestRules.Selection;

class RankingTests {

    @Test
    void who_falls_later_ranks_higher() {
        var play = ready(3).asks(1, 2).asks(1);

        assertThat(play.hall().ranking())
                .extracting(RankLine::contestant)
                .containsExactly(id(1), id(2), id(3));
    }

    @Test
    void then_more_right_answers_rank_higher() {
        var play =
                ready(3).asks(1, 2)
                        .does(RescueTests.rescues(Selection.LAST_ELIMINATED_FIRST, 1, 1))
                        .asks(1, 2, 3)
                        .asks(1);

        assertThat(play.hall().ranking())
                .containsExactly(
                        new RankLine(1, id(1), 3, 3_000, 0),
                        new RankLine(2, id(2), 2, 4_000, 3),
                        new RankLine(3, id(3), 1, 3_000, 3));
    }

    @Test
    void then_less_time_of_right_answers_ranks_higher() {
        var play = ready(3).opens().after(2).answers(2, A).after(3).answers(1, A).settles(3);

        assertThat(play.hall().ranking())
                .containsExactly(
                        new RankLine(1, id(2), 1, 2_000, 0),
                        new RankLine(2, id(1), 1, 5_000, 0),
                        new RankLine(3, id(3), 1, 6_000, 0));
    }

    @Test
    void the_time_of_a_changed_answer_is_that_of_its_last_attempt() {
        var play = ready(2).opens().answers(1, A).after(4).answers(1, A).settles();

        assertThat(play.hall().score(id(1)).rightMillis()).isEqualTo(4_000);
    }

    @Test
    void whoever_is_equal_in_all_shares_the_rank_and_the_next_one_is_skipped() {
        var play = ready(4).asks(1);

        assertThat(play.hall().ranking()).extracting(RankLine::rank).containsExactly(1, 2, 2, 2);
    }

    @Test
    void in_score_mode_right_answers_rank_before_time() {
        var play = Play.ready(RulingTests.score().rules(), 3).asks(3, 1).asks(1).asks(1, 3, 2);

        assertThat(play.hall().ranking())
                .extracting(RankLine::contestant)
                .containsExactly(id(1), id(3), id(2));
    }

    @Test
    void reserves_and_no_shows_are_not_ranked() {
        var play =
                lobby(small().rules(), 3, 1)
                        .does(new MarkAbsent(Play.START, ids(3)))
                        .does(StartContest::new)
                        .asks(1);

        assertThat(play.hall().ranking())
                .extracting(RankLine::contestant)
                .containsExactly(id(1), id(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void ranks_are_those_of_a_plain_comparison_in_contests_by_chance(long seed) {
        for (long n = 0; n < 20; n++) {
            var hall = RandomContest.played(seed * 1_000 + n);

            assertThat(hall.ranking().stream().collect(toMap(RankLine::contestant, RankLine::rank)))
                    .isEqualTo(RandomContest.ranks(hall));
        }
    }
}
