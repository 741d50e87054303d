package vn.chuongvang.participation.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.Lineage;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitType;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What was planned and known for units that became another one. */
class MergersTests {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final Period YEAR = new Period(NEW_YEAR, LocalDate.of(2026, 12, 31));
    private static final Period AUTUMN = new Period(JULY, LocalDate.of(2026, 12, 31));

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    /** Became the first in May. */
    private static final UUID SMALL = new UUID(1, 3);

    /** Began in July with what the first and the second were. */
    private static final UUID NEW = new UUID(1, 4);

    /** Was there before the fifth became it in July. */
    private static final UUID OLD = new UUID(1, 5);

    private static final UUID FIFTH = new UUID(1, 6);

    private static final UnitBook BOOK =
            UnitBook.of(
                    1,
                    List.of(
                            unit(FIRST, LONG_AGO, JULY),
                            unit(SECOND, LONG_AGO, JULY),
                            unit(SMALL, LONG_AGO, MAY),
                            unit(NEW, JULY, null),
                            unit(OLD, LONG_AGO, null),
                            unit(FIFTH, LONG_AGO, JULY)),
                    List.of(
                            became(SMALL, FIRST, MAY),
                            became(FIRST, NEW, JULY),
                            became(SECOND, NEW, JULY),
                            became(FIFTH, OLD, JULY)),
                    List.of());
    private static final Mergers MERGERS = Mergers.of(BOOK, DECEMBER);

    @Test
    void what_was_to_be_reached_is_to_be_reached_by_the_heir() {
        var told =
                List.of(
                        target(FIRST, YEAR, 100, NEW_YEAR),
                        target(SECOND, YEAR, 40, NEW_YEAR),
                        target(SMALL, YEAR, 7, NEW_YEAR),
                        target(OLD, YEAR, 50, NEW_YEAR),
                        target(FIFTH, YEAR, 30, NEW_YEAR));
        var plans = Plans.of(told, MERGERS);
        assertThat(plans.of(NEW, YEAR)).isEqualTo(147);
        assertThat(plans.of(OLD, YEAR)).isEqualTo(80);
        assertThat(plans.of(NEW, AUTUMN)).as("184 of 365 days").isEqualTo(50 + 20 + 4);
        assertThat(plans.spread(NEW, new Period(JULY, JULY.plusDays(6)))).isEqualTo(3);
        assertThat(plans.spread(NEW, YEAR)).isEqualTo(147);
        assertThat(Plans.of(told, Mergers.of(BOOK, JULY.minusDays(1))).of(OLD, YEAR)).isEqualTo(50);
        assertThat(Plans.of(told).of(NEW, YEAR)).isNull();
    }

    @Test
    void what_was_said_of_the_heir_since_stands_alone() {
        var told =
                List.of(
                        target(FIRST, YEAR, 100, NEW_YEAR),
                        target(NEW, YEAR, 120, MAY),
                        target(FIFTH, YEAR, 30, NEW_YEAR),
                        target(OLD, YEAR, 90, JULY));
        var plans = Plans.of(told, MERGERS);
        assertThat(plans.of(NEW, YEAR)).as("planned before it began").isEqualTo(120);
        assertThat(plans.of(OLD, YEAR)).isEqualTo(90);
    }

    @Test
    void a_period_that_began_with_the_merger_or_later_is_the_heirs_own() {
        var told = List.of(target(FIRST, AUTUMN, 100, NEW_YEAR), target(OLD, AUTUMN, 9, NEW_YEAR));
        assertThat(Plans.of(told, MERGERS).of(NEW, AUTUMN)).isNull();
        assertThat(Plans.of(told, MERGERS).of(OLD, AUTUMN)).isEqualTo(9);
    }

    @Test
    void who_became_whom_is_asked_for_with_them() {
        assertThat(MERGERS.with(List.of(NEW))).containsExactlyInAnyOrder(NEW, FIRST, SECOND, SMALL);
        assertThat(Mergers.of(BOOK, MAY).with(List.of(FIRST)))
                .containsExactlyInAnyOrder(FIRST, SMALL);
        assertThat(Mergers.NONE.with(List.of(NEW))).containsExactly(NEW);
    }

    @Test
    void members_of_merged_units_are_members_of_the_heir_and_the_sum_says_so() {
        var figures =
                List.of(
                        figure(FIRST, NEW_YEAR, 1_000),
                        figure(FIRST, MAY, 1_100),
                        figure(SECOND, MAY, 400),
                        figure(OLD, NEW_YEAR, 200),
                        figure(FIFTH, MAY, 70));
        var sums = new MemberSums(figures, MERGERS);
        var sum = sums.of(NEW).orElseThrow();
        assertThat(sum.members()).as("the first counted the small one already").isEqualTo(1_500);
        assertThat(sum.computed()).isTrue();
        assertThat(sum.asOf()).isEqualTo(MAY);
        assertThat(sums.of(OLD).orElseThrow().members()).isEqualTo(270);
        assertThat(sums.of(FIRST).orElseThrow().computed()).isFalse();
    }

    @Test
    void there_is_no_sum_where_one_of_them_has_no_figure() {
        var some =
                new MemberSums(List.of(figure(FIRST, MAY, 1_100), figure(FIFTH, MAY, 70)), MERGERS);
        assertThat(some.of(NEW)).isEmpty();
        assertThat(some.of(OLD)).as("its own people are not known").isEmpty();
        var own = new MemberSums(List.of(figure(OLD, MAY, 200)), MERGERS);
        assertThat(own.of(OLD)).contains(figure(OLD, MAY, 200));
        var older =
                new MemberSums(
                        List.of(
                                figure(SMALL, NEW_YEAR, 5),
                                figure(FIRST, NEW_YEAR, 1_000),
                                figure(SECOND, MAY, 400)),
                        MERGERS);
        assertThat(older.of(NEW).orElseThrow().members()).isEqualTo(1_405);
    }

    @Test
    void a_figure_since_the_merger_stands_alone_and_one_of_a_unit_that_was_gone_is_none() {
        var since =
                new MemberSums(
                        List.of(
                                figure(FIRST, MAY, 1_100),
                                figure(SECOND, MAY, 400),
                                figure(NEW, JULY, 1_450)),
                        MERGERS);
        assertThat(since.of(NEW)).contains(figure(NEW, JULY, 1_450));
        var late =
                new MemberSums(
                        List.of(figure(FIRST, JULY, 1_100), figure(SECOND, MAY, 400)), MERGERS);
        assertThat(late.of(NEW)).isEmpty();
    }

    private static Target target(UUID unit, Period period, int value, LocalDate setOn) {
        var at = setOn.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        return new Target(unit, period, Measure.ATTEMPTS, value, "an", at);
    }

    private static MemberFigure figure(UUID unit, LocalDate day, int members) {
        return new MemberFigure(unit, day, members, "sổ", "an", false);
    }

    private static UnitVersion unit(UUID unit, LocalDate from, @Nullable LocalDate until) {
        return new UnitVersion(
                unit, Hierarchy.DOAN, from, until, UnitType.WARD, "Phường", "", null, null, "");
    }

    private static Lineage became(UUID from, UUID to, LocalDate on) {
        return new Lineage(from, to, Lineage.Kind.MERGE, on, "", null);
    }
}
