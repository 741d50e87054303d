package vn.chuongvang.participation.units;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.participation.units.Province.AFTER;
import static vn.chuongvang.participation.units.Province.REFORM;
import static vn.chuongvang.participation.units.Province.childrenTo;
import static vn.chuongvang.participation.units.Province.founded;
import static vn.chuongvang.participation.units.Province.id;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.participation.units.UnitChange.Following;
import vn.chuongvang.participation.units.UnitChange.Part;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was changed and taken back is as if it had never been. */
class UnitUndoTests {
    private static final int CHANGES = 300;
    private static final JsonMapper JSON = JsonMapper.shared();

    private UnitBook book = UnitBook.of(0, List.of(), List.of(), List.of());

    /** A change, with the book that there was before it. */
    private record Done(UnitBook before, UnitBefore kept) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void after_any_changes_each_is_taken_back_from_the_newest_on(long seed) {
        var changes = new RandomChanges(seed);
        var done = new ArrayDeque<Done>();
        var kinds = new HashSet<Class<?>>();
        for (int i = 0; i < CHANGES; i++) {
            var change = changes.next(i, book);
            if (UnitChanges.decide(book, change, Set.of())
                    instanceof UnitOutcome.Accepted(var edit)) {
                done.push(new Done(book, kept(book, edit)));
                book = book.with(edit, book.generation() + 1);
                kinds.add(change.getClass());
                var last = done.getFirst();
                assertSame(undone(book, last.kept()), last.before());
            }
        }
        assertThat(kinds).as("kinds of changes").hasSizeGreaterThan(6);
        assertThat(done.size()).as("accepted changes").isGreaterThan(CHANGES / 8);
        while (!done.isEmpty()) {
            var last = done.pop();
            book = undone(book, last.kept());
            assertSame(book, last.before());
        }
        assertThat(book.units()).isEmpty();
    }

    /** As the log keeps it. */
    private static UnitBefore kept(UnitBook book, UnitEdit edit) {
        var written = new UnitWriter.Written(List.of(), List.of());
        var before = UnitBefore.of(book, edit, written);
        return JSON.readValue(JSON.writeValueAsString(before), UnitBefore.class);
    }

    private static UnitBook undone(UnitBook book, UnitBefore kept) {
        return switch (UnitUndo.of(book, kept, null).outcome(HeldUnits.NONE)) {
            case UnitOutcome.Accepted(var edit) -> book.with(edit, book.generation() + 1);
            case UnitOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static void assertSame(UnitBook is, UnitBook was) {
        assertThat(versions(is)).isEqualTo(versions(was));
        assertThat(is.lineage()).isEqualTo(was.lineage());
        assertThat(is.aliases()).containsExactlyInAnyOrderElementsOf(was.aliases());
        assertThat(UnitLaws.broken(is)).isEmpty();
        var some = was.units().stream().sorted().limit(8).toList();
        for (var unit : some) {
            for (int day = 0; day < RandomChanges.DAYS; day += 13) {
                var on = RandomChanges.day(day);
                assertThat(is.heir(unit, on)).isEqualTo(was.heir(unit, on));
                assertThat(is.mergedInto(unit, on)).isEqualTo(was.mergedInto(unit, on));
                assertThat(is.path(unit, on)).isEqualTo(was.path(unit, on));
            }
            for (var scope : some) {
                assertThat(UnitScopeBook.covers(is, scope, unit))
                        .isEqualTo(UnitScopeBook.covers(was, scope, unit));
            }
        }
        assertThat(found(is)).isEqualTo(found(was));
    }

    private static Map<UUID, List<UnitVersion>> versions(UnitBook book) {
        var versions = new HashMap<UUID, List<UnitVersion>>();
        book.units().forEach(unit -> versions.put(unit, book.versionsOf(unit)));
        return versions;
    }

    private static List<UnitHit> found(UnitBook book) {
        var wish = new UnitSearch.Wish("alias", null, RandomChanges.day(20), 100);
        return UnitSearch.of(book).find(wish).hits();
    }

    @Test
    void a_merger_goes_with_the_unit_that_it_founded() {
        var province = Province.small();
        var was = province.book;
        var merge =
                new UnitChange.Merge(
                        List.of(id("Xã A"), id("Xã B")),
                        id("Phường C"),
                        founded(UnitType.WARD, "Phường C", "Tỉnh"),
                        REFORM,
                        childrenTo("Phường C"),
                        "NQ 2");
        var kept = done(province, merge);
        assertThat(kept.founded()).containsExactly(id("Phường C"));
        assertSame(undone(province.book, kept), was);
    }

    @Test
    void of_lines_that_are_the_same_one_goes() {
        var province = Province.small();
        done(province, rename("Xã Một"));
        var was = province.book;
        var kept = done(province, rename("Xã Hai"));
        assertThat(province.book.lineageOf(id("Xã A"))).hasSize(2);
        assertSame(undone(province.book, kept), was);
    }

    @Test
    void shares_are_the_same_however_many_noughts_they_have() {
        var province = Province.small();
        var was = province.book;
        var kept =
                done(
                        province,
                        new UnitChange.Split(
                                id("Thôn 1"),
                                List.of(part("Thôn 1a", "0.60000"), part("Thôn 1b", "0.40000")),
                                REFORM,
                                Following.NOTHING,
                                ""));
        assertSame(undone(province.book, kept), was);
    }

    @Test
    void what_needs_a_unit_that_has_gone_since_is_not_as_it_was() {
        var province = Province.small();
        var kept =
                done(
                        province,
                        new UnitChange.Merge(
                                List.of(id("Thôn 1")),
                                id("Thôn 2"),
                                null,
                                REFORM,
                                Following.NOTHING,
                                ""));
        done(province, new UnitChange.Dissolve(id("Xã A"), AFTER, Following.NOTHING, ""));
        var undo = UnitUndo.of(province.book, kept, REFORM);
        assertThat(undo.outcome(HeldUnits.NONE))
                .isEqualTo(new UnitOutcome.Refused(UnitRefusal.PARENT_AWAY, id("Thôn 1")));
        assertThat(undo.builtOn()).contains(id("Xã A"));
    }

    @Test
    void what_was_merged_later_into_a_unit_that_goes_is_built_on_it() {
        var province = Province.small();
        var kept =
                done(
                        province,
                        new UnitChange.Create(
                                id("Thôn 3"),
                                Hierarchy.DOAN,
                                REFORM,
                                null,
                                founded(UnitType.CELL, "Thôn 3", "Xã A"),
                                ""));
        done(
                province,
                new UnitChange.Merge(
                        List.of(id("Thôn 1")), id("Thôn 3"), null, AFTER, Following.NOTHING, ""));
        assertThat(UnitUndo.of(province.book, kept, REFORM).builtOn())
                .containsExactly(id("Thôn 1"));
    }

    @Test
    void a_contest_that_is_not_over_does_not_lose_its_unit() {
        var province = Province.small();
        var told = province.book;
        // Told by a file: the unit ends later than was known.
        var ending = new UnitChange.Dissolve(id("Thôn 1"), REFORM, Following.NOTHING, "");
        var ended = accepted(UnitChanges.decide(told, ending, Set.of()));
        var without = told.with(ended, 7);
        var longer = Map.of(id("Thôn 1"), told.versionsOf(id("Thôn 1")));
        var kept = kept(without, UnitEdit.of(REFORM, longer, List.of()));
        var held = HeldUnits.of(Map.of(1L, AFTER), List.of(new HeldUnits.Count(1, id("Thôn 1"))));
        assertThat(UnitUndo.of(told, kept, REFORM).outcome(held))
                .isEqualTo(new UnitOutcome.Refused(UnitRefusal.CONTESTS_HOMELESS, id("Thôn 1")));
        assertThat(UnitUndo.of(told, kept, REFORM).outcome(HeldUnits.NONE))
                .isInstanceOf(UnitOutcome.Accepted.class);
    }

    @Test
    void the_log_lists_heirs_in_contests_and_whoever_became_something() {
        var heirs = Map.of(id("Thôn 1"), id("Thôn 2"));
        var line = new Lineage(id("Cũ"), id("Tỉnh"), Lineage.Kind.MERGE, REFORM, "", null);
        var edit = UnitEdit.of(REFORM, Map.of(), List.of(line)).with(heirs);
        assertThat(UnitBefore.touched(edit))
                .containsExactlyInAnyOrder(id("Thôn 1"), id("Thôn 2"), id("Cũ"));
    }

    private static UnitBefore done(Province province, UnitChange change) {
        var edit = accepted(province.decide(change));
        var kept = kept(province.book, edit);
        province.done(change);
        return kept;
    }

    private static UnitEdit accepted(UnitOutcome outcome) {
        return ((UnitOutcome.Accepted) outcome).edit();
    }

    private static UnitChange rename(String name) {
        return new UnitChange.Rename(id("Xã A"), LocalDate.of(2025, 7, 1), name, "", "");
    }

    private static Part part(String name, String share) {
        return new Part(id(name), founded(UnitType.CELL, name, "Xã A"), new BigDecimal(share));
    }
}
