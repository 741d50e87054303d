package vn.chuongvang.participation.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitType;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is to be reached in a period, by targets of other periods. */
class PlansTests {
    private static final UUID WARD = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final Period YEAR = period(1, 1, 12, 31);

    @Test
    void the_target_of_exactly_this_period_goes_before_all_others() {
        var plans = Plans.of(List.of(target(YEAR, 3_650), target(quarter(4), 700)));
        assertThat(plans.of(WARD, quarter(4))).isEqualTo(700);
        assertThat(plans.of(WARD, YEAR)).isEqualTo(3_650);
        assertThat(plans.of(OTHER, YEAR)).isNull();
    }

    @Test
    void targets_that_fill_a_period_without_a_gap_are_summed_each_day_once() {
        var quarters =
                List.of(
                        target(quarter(1), 100),
                        target(quarter(2), 200),
                        target(quarter(3), 300),
                        target(quarter(4), 400),
                        target(period(1, 1, 1, 31), 40));
        assertThat(Plans.of(quarters).of(WARD, YEAR)).isEqualTo(1_000);
        assertThat(Plans.of(quarters.subList(0, 3)).of(WARD, YEAR)).isNull();
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void many_ways_that_all_miss_the_end_are_not_tried_one_by_one() {
        var targets = new ArrayList<Target>();
        for (var day = YEAR.from(); day.isBefore(YEAR.to()); day = day.plusDays(1)) {
            targets.add(target(new Period(day, day), 1));
            if (day.plusDays(1).isBefore(YEAR.to())) {
                targets.add(target(new Period(day, day.plusDays(1)), 3));
            }
        }
        assertThat(Plans.of(targets).of(WARD, YEAR)).isNull();
        targets.add(target(new Period(YEAR.to(), YEAR.to()), 5));
        assertThat(Plans.of(targets).of(WARD, YEAR)).isEqualTo(182 * 3 + 5);
    }

    @Test
    void a_part_of_the_shortest_target_around_is_spread_over_its_days() {
        var plans = Plans.of(List.of(target(YEAR, 3_650), target(quarter(4), 920)));
        assertThat(plans.of(WARD, period(3, 1, 3, 10))).isEqualTo(100);
        assertThat(plans.of(WARD, period(10, 1, 10, 5))).isEqualTo(50);
        assertThat(plans.of(WARD, period(9, 1, 10, 5))).isEqualTo(350);
    }

    @Test
    void a_week_over_the_end_of_a_target_takes_each_days_part() {
        var plans = Plans.of(List.of(target(quarter(3), 920), target(quarter(4), 1_840)));
        assertThat(plans.spread(WARD, period(9, 28, 10, 4))).isEqualTo(3 * 10 + 4 * 20);
        assertThat(plans.spread(WARD, period(1, 5, 1, 11))).isNull();
    }

    @Test
    void children_fit_when_their_plans_come_to_their_parents() {
        var parent = new Target(OTHER, YEAR, Measure.ATTEMPTS, 100, "an", Instant.EPOCH);
        var child = version(WARD);
        assertThat(fit(List.of(parent, target(YEAR, 100)), child)).isEqualTo(Cascade.Fit.FITS);
        assertThat(fit(List.of(parent, target(YEAR, 99)), child)).isEqualTo(Cascade.Fit.SHORT);
        assertThat(fit(List.of(parent), child)).isEqualTo(Cascade.Fit.OPEN);
        assertThat(fit(List.of(target(YEAR, 99)), child)).isEqualTo(Cascade.Fit.NO_PLAN);
    }

    private static Cascade.Fit fit(List<Target> targets, UnitVersion child) {
        return Cascade.of(OTHER, YEAR, List.of(child), targets, Mergers.NONE).sums().stream()
                .filter(sum -> sum.measure() == Measure.ATTEMPTS)
                .findFirst()
                .orElseThrow()
                .fit();
    }

    private static UnitVersion version(UUID unit) {
        return new UnitVersion(
                unit,
                Hierarchy.DOAN,
                LocalDate.of(2020, 1, 1),
                null,
                UnitType.WARD,
                "Phường",
                "",
                OTHER,
                null,
                "");
    }

    private static Target target(Period period, int value) {
        return new Target(WARD, period, Measure.ATTEMPTS, value, "an", Instant.EPOCH);
    }

    private static Period quarter(int number) {
        return Period.quarterOf(LocalDate.of(2026, number * 3, 1));
    }

    private static Period period(int month, int day, int toMonth, int toDay) {
        return new Period(LocalDate.of(2026, month, day), LocalDate.of(2026, toMonth, toDay));
    }
}
