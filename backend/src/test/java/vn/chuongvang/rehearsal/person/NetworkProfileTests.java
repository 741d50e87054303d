package vn.chuongvang.rehearsal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;

class NetworkProfileTests {

    @Test
    void only_the_edge_of_a_cell_is_narrow() {
        assertThat(NetworkProfile.MOBILE)
                .filteredOn(profile -> profile.kilobits() > 0)
                .containsExactly(NetworkProfile.BAD_2G);
        assertThat(NetworkProfile.BAD_2G.kilobits()).isEqualTo(100);
    }

    @Test
    void nobody_of_a_mixed_hall_is_at_the_edge_of_a_cell() {
        var random = new SplittableRandom(1);

        assertThat(Stream.generate(() -> Persona.drawn(random).network()).limit(2_000))
                .contains(NetworkProfile.EDGE_2G)
                .doesNotContain(NetworkProfile.BAD_2G);
    }

    @Test
    void a_line_without_delay_that_is_narrow_is_a_line() {
        assertThat(NetworkProfile.DIRECT.isDirect()).isTrue();
        assertThat(profile(0, 0, 0, 100).isDirect()).isFalse();
        assertThat(profile(0, 0, 0.1, 0).isDirect()).isFalse();
        assertThat(profile(1, 0, 0, 0).isDirect()).isFalse();
    }

    @Test
    void what_no_line_can_do_is_refused() {
        assertThatThrownBy(() -> profile(10, 11, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(10, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(10, 0, -0.1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(10, 0, 0, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NetworkProfile profile(int oneWay, int jitter, double loss, int kilobits) {
        return new NetworkProfile(
                "test",
                Duration.ofMillis(oneWay),
                Duration.ofMillis(jitter),
                loss,
                Duration.ofMillis(100),
                kilobits);
    }
}
