package vn.chuongvang.participation.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class UnitScopeBookTests {
    private static final LocalDate OLD = LocalDate.of(2010, 1, 1);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final UUID PROVINCE = unit(1);
    private static final UUID OTHER_PROVINCE = unit(2);
    private static final UUID OLD_WARD = unit(3);
    private static final UUID NEW_WARD = unit(4);
    private static final UUID OTHER_WARD = unit(5);
    private static final UUID CELL = unit(6);
    private static final UUID MOVED = unit(7);
    private static final UUID SPLIT = unit(8);

    private static final UnitBook BOOK =
            UnitBook.of(
                    1,
                    List.of(
                            version(PROVINCE, null, OLD, null),
                            version(OTHER_PROVINCE, null, OLD, null),
                            version(OLD_WARD, PROVINCE, OLD, MERGER),
                            version(NEW_WARD, PROVINCE, MERGER, null),
                            version(OTHER_WARD, OTHER_PROVINCE, OLD, null),
                            version(CELL, OLD_WARD, OLD, MERGER),
                            version(MOVED, PROVINCE, OLD, MERGER),
                            version(MOVED, OTHER_PROVINCE, MERGER, null),
                            version(SPLIT, PROVINCE, OLD, MERGER)),
                    List.of(
                            became(OLD_WARD, NEW_WARD, Lineage.Kind.MERGE),
                            became(SPLIT, OTHER_WARD, Lineage.Kind.SPLIT)),
                    List.of());

    @Test
    void a_unit_is_of_its_own_subtree_and_of_those_above_it() {
        assertThat(covers(NEW_WARD, NEW_WARD)).isTrue();
        assertThat(covers(PROVINCE, NEW_WARD)).isTrue();
        assertThat(covers(PROVINCE, CELL)).isTrue();
        assertThat(covers(NEW_WARD, PROVINCE)).isFalse();
        assertThat(covers(OTHER_WARD, NEW_WARD)).isFalse();
        assertThat(covers(OTHER_PROVINCE, OLD_WARD)).isFalse();
    }

    @Test
    void what_was_merged_into_a_unit_is_below_it_with_all_that_it_had() {
        assertThat(covers(NEW_WARD, OLD_WARD)).isTrue();
        assertThat(covers(NEW_WARD, CELL)).isTrue();
        assertThat(covers(OLD_WARD, NEW_WARD)).isFalse();
    }

    @Test
    void what_moved_is_below_both() {
        assertThat(covers(PROVINCE, MOVED)).isTrue();
        assertThat(covers(OTHER_PROVINCE, MOVED)).isTrue();
    }

    @Test
    void what_was_split_has_no_heir() {
        assertThat(covers(OTHER_WARD, SPLIT)).isFalse();
        assertThat(covers(PROVINCE, SPLIT)).isTrue();
    }

    @Test
    void nobody_sees_what_is_not_there() {
        assertThat(covers(unit(99), unit(99))).isFalse();
        assertThat(covers(PROVINCE, unit(99))).isFalse();
    }

    @Test
    void on_a_day_what_moved_is_below_whom_it_was_below_that_day() {
        assertThat(covers(PROVINCE, MOVED, MERGER.minusDays(1))).isTrue();
        assertThat(covers(OTHER_PROVINCE, MOVED, MERGER.minusDays(1))).isFalse();
        assertThat(covers(PROVINCE, MOVED, MERGER)).isFalse();
        assertThat(covers(OTHER_PROVINCE, MOVED, MERGER)).isTrue();
    }

    @Test
    void what_is_gone_counts_by_its_last_day_and_what_is_to_come_not_yet() {
        assertThat(covers(PROVINCE, CELL, MERGER.plusYears(1))).isTrue();
        assertThat(covers(NEW_WARD, CELL, MERGER.plusYears(1))).isTrue();
        assertThat(covers(OTHER_WARD, SPLIT, MERGER.plusYears(1))).isFalse();
        assertThat(covers(NEW_WARD, NEW_WARD, MERGER.minusDays(1))).isFalse();
        assertThat(covers(PROVINCE, unit(99), MERGER)).isFalse();
    }

    private static boolean covers(UUID scope, UUID unit, LocalDate day) {
        return UnitScopeBook.covers(BOOK, scope, unit, day);
    }

    private static boolean covers(UUID scope, UUID unit) {
        return UnitScopeBook.covers(BOOK, scope, unit);
    }

    private static UUID unit(long number) {
        return new UUID(0, number);
    }

    private static UnitVersion version(
            UUID unit, @Nullable UUID parent, LocalDate from, @Nullable LocalDate until) {
        return new UnitVersion(
                unit, Hierarchy.DOAN, from, until, UnitType.OTHER, "đơn vị", "", parent, null, "");
    }

    private static Lineage became(UUID from, UUID to, Lineage.Kind kind) {
        return new Lineage(from, to, kind, MERGER, "", null);
    }
}
