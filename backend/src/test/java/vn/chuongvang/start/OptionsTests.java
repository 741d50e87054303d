package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class OptionsTests {

    @Test
    void both_ways_of_giving_a_value_mean_the_same() {
        assertThat(Options.settings(List.of("--port", "81", "--data=/srv/cv")))
                .containsExactly("--server.port=81", "--chuongvang.data=/srv/cv");
    }

    @Test
    void of_an_option_said_twice_the_last_word_counts() {
        assertThat(Options.settings(List.of("--port", "81", "--port", "82")))
                .containsExactly("--server.port=82");
    }

    @Test
    void a_switch_takes_no_value_from_what_follows_it() {
        assertThat(Options.settings(List.of("--venue-network", "--port", "80")))
                .containsExactly("--chuongvang.venue-network=true", "--server.port=80");
    }

    @Test
    void a_setting_of_spring_goes_through() {
        assertThat(Options.settings(List.of("--logging.level.root=info")))
                .containsExactly("--logging.level.root=info");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fast",
                "fast",
                "-p",
                "--port",
                "--port=65536",
                "--port=-1",
                "--data=",
                "--venue-network=maybe"
            })
    void what_is_not_understood_is_refused(String option) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Options.settings(List.of(option)));
    }
}
