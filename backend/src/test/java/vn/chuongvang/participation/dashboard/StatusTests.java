package vn.chuongvang.participation.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.participation.targets.Period;

import java.time.LocalDate;

/** A plan of 1,000 for 100 days. */
class StatusTests {

    @Test
    void it_is_judged_by_the_days_that_are_over() {
        assertThat(Status.of(1_000, 1_000, 10, 100)).isEqualTo(Status.DONE);
        assertThat(Status.of(400, 1_000, 50, 100)).isEqualTo(Status.ON_TRACK);
        assertThat(Status.of(399, 1_000, 50, 100)).isEqualTo(Status.SLOW);
        assertThat(Status.of(300, 1_000, 50, 100)).isEqualTo(Status.SLOW);
        assertThat(Status.of(299, 1_000, 50, 100)).isEqualTo(Status.NEEDS_HELP);
        assertThat(Status.of(0, 1_000, 0, 100)).isEqualTo(Status.ON_TRACK);
        assertThat(Status.of(0, 0, 0, 100)).isEqualTo(Status.DONE);
        assertThat(Status.of(7, null, 50, 100)).isEqualTo(Status.NO_PLAN);
    }

    @Test
    void eight_weeks_end_with_the_week_of_today_or_of_the_period() {
        var quarter = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
        var weeks = Weeks.of(quarter, LocalDate.of(2026, 11, 29));
        assertThat(weeks).hasSize(8);
        assertThat(weeks.getFirst().from()).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(Weeks.iso(weeks.getFirst())).isEqualTo(41);
        assertThat(weeks.getLast().to()).isEqualTo(LocalDate.of(2026, 11, 29));

        var over = Weeks.of(quarter, LocalDate.of(2027, 3, 1));
        assertThat(over.getLast().from()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(over.getLast().to()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_quarter_has_its_first_and_last_day() {
        assertThat(Period.quarterOf(LocalDate.of(2026, 11, 29)))
                .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
    }
}
