package vn.chuongvang.rehearsal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.rehearsal.check.BoardInRedis.Before;
import vn.chuongvang.rehearsal.check.BoardInRedis.Shown;

import java.util.Map;
import java.util.Optional;

/** When a leaderboard that Redis had lost counts as exact again. */
class BoardInRedisTests {

    private static final Shown OLD = new Shown(40, Map.of(1, 3, 2, 2));

    @Test
    void in_the_same_question_it_has_to_be_what_it_was() {
        var before = new Before(40, Optional.of(OLD));

        assertThat(BoardInRedis.isExact(OLD, before, 40)).isTrue();
        assertThat(BoardInRedis.isExact(new Shown(45, OLD.right()), before, 40)).isTrue();
        assertThat(BoardInRedis.isExact(new Shown(45, Map.of(1, 3, 2, 3)), before, 40)).isFalse();
        assertThat(BoardInRedis.isExact(new Shown(45, Map.of(1, 3)), before, 40)).isFalse();
    }

    @Test
    void what_was_settled_since_has_to_be_in_it() {
        var before = new Before(40, Optional.of(OLD));

        assertThat(BoardInRedis.isExact(OLD, before, 70)).isFalse();
        assertThat(BoardInRedis.isExact(new Shown(70, Map.of(1, 4, 2, 2)), before, 70)).isTrue();
    }

    @Test
    void where_there_was_none_any_will_do() {
        assertThat(BoardInRedis.isExact(OLD, new Before(0, Optional.empty()), 0)).isTrue();
    }
}
