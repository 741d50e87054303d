package vn.chuongvang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import vn.chuongvang.start.StartRefused;

import java.util.List;
import java.util.Set;

class ArgumentsTests {

    @Test
    void values_come_with_a_space_or_an_equals_sign() {
        var arguments = parsed("--kills", "7", "--n=100,1000", "--auto");

        assertThat(arguments.number("--kills", 1)).isEqualTo(7);
        assertThat(arguments.numbers("--n", List.of())).containsExactly(100, 1_000);
        assertThat(arguments.has("--auto")).isTrue();
        assertThat(arguments.whole("--seed", 42)).isEqualTo(42);
    }

    @Test
    void what_is_not_understood_is_refused_by_name() {
        assertThatThrownBy(() -> parsed("--kill", "7"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--kill");
        assertThatThrownBy(() -> parsed("--kills"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--kills");
        assertThatThrownBy(() -> parsed("--kills", "many").number("--kills", 1))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--kills");
    }

    private static Arguments parsed(String... arguments) {
        return new Arguments(
                List.of(arguments), Set.of("--kills", "--n", "--seed"), Set.of("--auto"));
    }
}
