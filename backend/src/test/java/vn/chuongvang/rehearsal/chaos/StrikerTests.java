package vn.chuongvang.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class StrikerTests {

    private static final int NOBODY = -1;

    @ParameterizedTest
    @CsvSource({"3, 0, 1", "3, 1, 2", "3, 2, 0", "2, 1, 0"})
    void the_gateway_that_is_killed_is_the_node_after_the_owner(int nodes, int owner, int gateway) {
        assertThat(Striker.gateway(nodes, owner, NOBODY)).isEqualTo(gateway);
    }

    @Test
    void a_node_that_is_spared_is_passed_over() {
        assertThat(Striker.gateway(3, 0, 1)).isEqualTo(2);
        assertThat(Striker.gateway(3, 2, 0)).isEqualTo(1);
        assertThat(Striker.gateway(3, 1, 1)).as("the owner is never a gateway").isEqualTo(2);
    }

    @Test
    void where_only_the_spared_one_is_left_it_is_killed_after_all() {
        assertThat(Striker.gateway(2, 0, 1)).isEqualTo(1);
    }

    @Test
    void with_its_owner_a_database_stays_away_until_the_pause_was_shown() {
        assertThat(Striker.longer(ChaosPlan.AWAY)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Striker.longer(Duration.ofMinutes(3))).isEqualTo(Duration.ofMinutes(3));
    }
}
