package vn.chuongvang.participation.units;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.participation.units.Province.AFTER;
import static vn.chuongvang.participation.units.Province.BEFORE;
import static vn.chuongvang.participation.units.Province.REFORM;
import static vn.chuongvang.participation.units.Province.childrenTo;
import static vn.chuongvang.participation.units.Province.founded;
import static vn.chuongvang.participation.units.Province.id;

import org.junit.jupiter.api.Test;

import vn.chuongvang.participation.units.UnitChange.Following;
import vn.chuongvang.participation.units.UnitChange.Part;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a change of units comes to, on every day. */
class UnitChangesTests {
    private final Province province = Province.small();

    @Test
    void a_renamed_unit_keeps_its_past() {
        province.done(new UnitChange.Rename(id("Xã A"), REFORM, "Phường A", "A", "NQ 1"));
        assertThat(province.nameOn("Xã A", REFORM.minusDays(1))).isEqualTo("Xã A");
        assertThat(province.nameOn("Xã A", REFORM)).isEqualTo("Phường A");
        assertThat(province.book.lineageOf(id("Xã A")))
                .extracting(Lineage::kind)
                .containsExactly(Lineage.Kind.RENAME);
        assertThat(province.book.heir(id("Xã A"), AFTER)).isEqualTo(id("Xã A"));
    }

    @Test
    void a_change_told_late_does_not_undo_a_later_one() {
        province.done(new UnitChange.Rename(id("Xã A"), AFTER, "Xã C", "", ""))
                .done(new UnitChange.Retype(id("Xã A"), REFORM, UnitType.WARD, ""))
                .done(new UnitChange.Rename(id("Xã A"), REFORM, "Phường A", "", ""));
        assertThat(province.nameOn("Xã A", REFORM)).isEqualTo("Phường A");
        assertThat(province.nameOn("Xã A", AFTER)).isEqualTo("Xã C");
        assertThat(province.book.version(id("Xã A"), AFTER).orElseThrow().type())
                .isEqualTo(UnitType.WARD);
    }

    @Test
    void on_its_first_day_a_change_is_a_correction() {
        province.done(new UnitChange.Rename(id("Xã A"), BEFORE, "Xã Á", "", ""));
        assertThat(province.nameOn("Xã A", BEFORE)).isEqualTo("Xã Á");
        assertThat(province.book.lineageOf(id("Xã A"))).isEmpty();
    }

    @Test
    void merged_units_end_and_all_below_them_goes_where_it_is_told() {
        var merge =
                new UnitChange.Merge(
                        List.of(id("Xã A"), id("Xã B")),
                        id("Phường C"),
                        founded(UnitType.WARD, "Phường C", "Tỉnh"),
                        REFORM,
                        new Following(Map.of(id("Thôn 2"), id("Tỉnh")), id("Phường C"), null),
                        "NQ 2");
        province.done(merge);
        assertThat(province.pathOn("Thôn 1", REFORM.minusDays(1))).isEqualTo("Tỉnh/Xã A/Thôn 1");
        assertThat(province.pathOn("Thôn 1", REFORM)).isEqualTo("Tỉnh/Phường C/Thôn 1");
        assertThat(province.pathOn("Thôn 2", REFORM)).isEqualTo("Tỉnh/Thôn 2");
        assertThat(province.nameOn("Xã A", REFORM)).isEqualTo("-");
        assertThat(province.book.heir(id("Xã B"), REFORM)).isEqualTo(id("Phường C"));
        assertThat(province.book.heir(id("Xã B"), REFORM.minusDays(1))).isEqualTo(id("Xã B"));
        assertThat(province.book.mergedInto(id("Phường C"), REFORM))
                .containsExactlyInAnyOrder(id("Phường C"), id("Xã A"), id("Xã B"));
        assertThat(province.book.mergedInto(id("Phường C"), REFORM.minusDays(1)))
                .containsExactly(id("Phường C"));
        assertThat(province.book.mergedInto(id("Xã A"), REFORM)).containsExactly(id("Xã A"));
        assertThat(province.refusal(merge)).isEqualTo(UnitRefusal.UNIT_NOT_THERE);
    }

    @Test
    void a_unit_that_is_there_may_take_over() {
        province.done(takeOver("Xã B", "Xã A", childrenTo("Xã A")));
        assertThat(province.pathOn("Thôn 2", AFTER)).isEqualTo("Tỉnh/Xã A/Thôn 2");
        assertThat(province.book.heir(id("Xã B"), AFTER)).isEqualTo(id("Xã A"));
        assertThat(province.refusal(takeOver("Xã A", "Xã A", Following.NOTHING)))
                .isEqualTo(UnitRefusal.TAKER_ENDS);
        assertThat(province.refusal(takeOver("Tỉnh", "Thôn 1", childrenTo("Thôn 1"))))
                .isEqualTo(UnitRefusal.CYCLE);
    }

    @Test
    void nobody_below_is_left_hanging() {
        assertThat(province.refusal(takeOver("Xã B", "Xã A", Following.NOTHING)))
                .isEqualTo(UnitRefusal.CHILDREN_HOMELESS);
        assertThat(province.refusal(dissolve("Xã B", Following.NOTHING)))
                .isEqualTo(UnitRefusal.CHILDREN_HOMELESS);
        assertThat(province.refusal(dissolve("Xã B", childrenTo("Xã B"))))
                .isEqualTo(UnitRefusal.PARENT_AWAY);
        // A unit that comes below it only later is one of them.
        province.done(new UnitChange.Reparent(id("Thôn 2"), BEFORE, id("Xã A"), ""))
                .done(new UnitChange.Reparent(id("Thôn 2"), AFTER, id("Xã B"), ""));
        assertThat(province.refusal(dissolve("Xã B", Following.NOTHING)))
                .isEqualTo(UnitRefusal.CHILDREN_HOMELESS);
        province.done(dissolve("Xã B", childrenTo("Tỉnh")));
        assertThat(province.pathOn("Thôn 2", AFTER)).isEqualTo("Tỉnh/Thôn 2");
        assertThat(province.book.heir(id("Xã B"), AFTER)).isEqualTo(id("Xã B"));
    }

    @Test
    void a_contest_that_is_not_over_is_not_left_without_its_unit() {
        assertThat(province.refusal(dissolve("Thôn 1", Following.NOTHING), "Thôn 1"))
                .isEqualTo(UnitRefusal.CONTESTS_HOMELESS);
        var gone = new Following(Map.of(), null, id("Thôn 1"));
        assertThat(province.refusal(dissolve("Thôn 1", gone), "Thôn 1"))
                .isEqualTo(UnitRefusal.CONTESTS_HOMELESS);
        var said = new Following(Map.of(), null, id("Xã A"));
        var outcome = province.decide(dissolve("Thôn 1", said), "Thôn 1", "Thôn 2");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UnitOutcome.Accepted.class,
                        accepted ->
                                assertThat(accepted.edit().contests())
                                        .containsExactly(Map.entry(id("Thôn 1"), id("Xã A"))));
        var merged = province.decide(takeOver("Thôn 1", "Thôn 2", Following.NOTHING), "Thôn 1");
        assertThat(merged)
                .as("whatever takes over counts there")
                .isInstanceOfSatisfying(
                        UnitOutcome.Accepted.class,
                        accepted ->
                                assertThat(accepted.edit().contests())
                                        .containsExactly(Map.entry(id("Thôn 1"), id("Thôn 2"))));
    }

    @Test
    void a_split_unit_has_no_heir_and_shares_make_a_whole() {
        assertThat(province.refusal(split("0.5", "0.4"))).isEqualTo(UnitRefusal.SHARES_UNFIT);
        assertThat(province.refusal(split("0.5", null))).isEqualTo(UnitRefusal.SHARES_UNFIT);
        province.done(split("0.6", "0.4"));
        assertThat(province.book.heir(id("Xã A"), REFORM)).isEqualTo(id("Xã A"));
        assertThat(province.pathOn("Thôn 1", REFORM)).isEqualTo("Tỉnh/Xã A1/Thôn 1");
        assertThat(province.book.lineageOf(id("Xã A2")).getFirst().share())
                .isEqualByComparingTo("0.4");
        assertThat(province.refusal(split("0.6", "0.4"))).isEqualTo(UnitRefusal.UNIT_NOT_THERE);
    }

    @Test
    void no_unit_belongs_to_itself_at_any_time() {
        assertThat(province.refusal(reparent("Xã A", REFORM, "Thôn 1")))
                .isEqualTo(UnitRefusal.CYCLE);
        // Only from a later day on would there be a circle.
        province.done(reparent("Thôn 2", AFTER, "Thôn 1")).done(reparent("Thôn 1", REFORM, "Xã B"));
        assertThat(province.refusal(reparent("Thôn 1", REFORM, "Thôn 2")))
                .isEqualTo(UnitRefusal.CYCLE);
    }

    @Test
    void a_parent_is_there_all_the_time() {
        assertThat(
                        province.refusal(
                                new UnitChange.Create(
                                        id("Sớm"),
                                        Hierarchy.DOAN,
                                        BEFORE.minusDays(1),
                                        null,
                                        founded(UnitType.CELL, "Sớm", "Xã A"),
                                        "")))
                .isEqualTo(UnitRefusal.PARENT_AWAY);
        assertThat(
                        province.refusal(
                                new UnitChange.Create(
                                        id("Đội"),
                                        Hierarchy.TCNSCD,
                                        BEFORE,
                                        null,
                                        founded(UnitType.TEAM, "Đội", "Xã A"),
                                        "")))
                .isEqualTo(UnitRefusal.OTHER_HIERARCHY);
        assertThat(province.refusal(reparent("Xã A", REFORM, "Không có")))
                .isEqualTo(UnitRefusal.UNIT_UNKNOWN);
    }

    @Test
    void there_are_twelve_levels_at_most() {
        var above = "Thôn 1";
        for (int level = 4; level <= UnitLaws.MOST_LEVELS; level++) {
            province.with(UnitType.OTHER, "Cấp " + level, above);
            above = "Cấp " + level;
        }
        assertThat(
                        province.refusal(
                                new UnitChange.Create(
                                        id("Cấp 13"),
                                        Hierarchy.DOAN,
                                        REFORM,
                                        null,
                                        founded(UnitType.OTHER, "Cấp 13", above),
                                        "")))
                .isEqualTo(UnitRefusal.TOO_DEEP);
        assertThat(province.refusal(reparent("Xã A", REFORM, "Xã B")))
                .as("what is below counts, too")
                .isEqualTo(UnitRefusal.TOO_DEEP);
    }

    @Test
    void refusals_say_what_does_not_fit() {
        assertThat(province.refusal(new UnitChange.Rename(id("?"), REFORM, "X", "", "")))
                .isEqualTo(UnitRefusal.UNIT_UNKNOWN);
        assertThat(province.refusal(new UnitChange.Rename(id("Xã A"), REFORM, "Xã A", "", "")))
                .isEqualTo(UnitRefusal.NOTHING_CHANGED);
        assertThat(
                        province.refusal(
                                new UnitChange.Rename(id("Xã A"), REFORM, "x".repeat(121), "", "")))
                .isEqualTo(UnitRefusal.NAME_UNFIT);
        assertThat(
                        province.refusal(
                                new UnitChange.Rename(
                                        id("Xã A"), BEFORE.minusDays(1), "X", "", "")))
                .isEqualTo(UnitRefusal.UNIT_NOT_THERE);
        assertThat(
                        province.refusal(
                                new UnitChange.Dissolve(
                                        id("Thôn 1"), BEFORE, Following.NOTHING, "")))
                .isEqualTo(UnitRefusal.FIRST_DAY);
        province.done(new UnitChange.Rename(id("Thôn 1"), AFTER, "Thôn Một", "", ""));
        assertThat(province.refusal(dissolve("Thôn 1", Following.NOTHING)))
                .isEqualTo(UnitRefusal.CHANGED_LATER);
    }

    @Test
    void units_of_two_hierarchies_do_not_become_one() {
        province.done(
                new UnitChange.Create(
                        id("Tổ"),
                        Hierarchy.TCNSCD,
                        BEFORE,
                        null,
                        founded(UnitType.TEAM, "Tổ", null),
                        ""));
        assertThat(province.refusal(takeOver("Tổ", "Xã A", Following.NOTHING)))
                .isEqualTo(UnitRefusal.OTHER_HIERARCHY);
        var both = List.of(id("Tổ"), id("Thôn 1"));
        assertThat(
                        province.refusal(
                                new UnitChange.Merge(
                                        both,
                                        id("Mới"),
                                        founded(UnitType.CELL, "Mới", null),
                                        REFORM,
                                        Following.NOTHING,
                                        "")))
                .isEqualTo(UnitRefusal.OTHER_HIERARCHY);
    }

    @Test
    void other_names_come_and_go() {
        var alias = new UnitChange.AddAlias(id("Xã A"), "Xã Cũ", REFORM);
        province.done(alias);
        assertThat(province.refusal(alias)).isEqualTo(UnitRefusal.ALIAS_KNOWN);
        assertThat(province.refusal(new UnitChange.AddAlias(id("Xã A"), "A | B", null)))
                .isEqualTo(UnitRefusal.NAME_UNFIT);
        province.done(new UnitChange.AddAlias(id("Xã A"), "Xã Cũ", null));
        assertThat(province.book.aliases(id("Xã A")))
                .containsExactly(new UnitAlias(id("Xã A"), "Xã Cũ", null));
        province.done(new UnitChange.RemoveAlias(id("Xã A"), "Xã Cũ"));
        assertThat(province.book.aliases(id("Xã A"))).isEmpty();
        assertThat(province.refusal(new UnitChange.RemoveAlias(id("Xã A"), "Xã Cũ")))
                .isEqualTo(UnitRefusal.ALIAS_UNKNOWN);
    }

    private static UnitChange takeOver(String unit, String into, Following following) {
        return new UnitChange.Merge(List.of(id(unit)), id(into), null, REFORM, following, "");
    }

    private static UnitChange dissolve(String unit, Following following) {
        return new UnitChange.Dissolve(id(unit), REFORM, following, "");
    }

    private static UnitChange reparent(String unit, LocalDate on, String parent) {
        return new UnitChange.Reparent(id(unit), on, id(parent), "");
    }

    private static UnitChange split(String one, String other) {
        return new UnitChange.Split(
                id("Xã A"),
                List.of(part("Xã A1", one), part("Xã A2", other)),
                REFORM,
                childrenTo("Xã A1"),
                "");
    }

    private static Part part(String name, String share) {
        return new Part(
                id(name),
                founded(UnitType.COMMUNE, name, "Tỉnh"),
                share == null ? null : new BigDecimal(share));
    }
}
