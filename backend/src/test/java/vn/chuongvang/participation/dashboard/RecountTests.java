package vn.chuongvang.participation.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.participation.bench.PlainCount;
import vn.chuongvang.participation.bench.ProvinceYear;
import vn.chuongvang.participation.facts.Fact;
import vn.chuongvang.participation.facts.FactColumns;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.targets.Plans;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitBook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Years by chance, counted again from the raw rows, row by row and with sets: after mergers of
 * units, merges of people and their undoing, contests counted anew, and people who were erased.
 */
class RecountTests {
    private static final ProvinceYear.Size SMALL = new ProvinceYear.Size(12, 130, 14, 300, 14 * 90);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void figures_are_what_a_plain_recount_finds(long seed) {
        var year = new ProvinceYear(seed, SMALL);
        var random = new Random(seed);
        var rows = new HashMap<Long, List<Fact>>();
        year.contests().forEach(its -> rows.put(its.getFirst().contest(), its));
        var merges = new HashMap<UUID, UUID>();
        var columns = FactColumns.none().with(1, rows.keySet(), year.rows(), merges);
        for (int change = 2; change < 8; change++) {
            var touched = change(year, rows, merges, random);
            var fresh = touched.stream().flatMap(one -> rows.get(one).stream()).toList();
            columns = columns.with(change, touched, fresh, Map.copyOf(merges));
            compare(year, columns, rows, merges, random);
        }
    }

    /** Contests whose rows are others now. */
    private static Set<Long> change(
            ProvinceYear year, Map<Long, List<Fact>> rows, Map<UUID, UUID> merges, Random random) {
        for (int i = 0; i < 20; i++) {
            var kept = year.individuals()[random.nextInt(year.individuals().length)];
            var merged = year.individuals()[random.nextInt(year.individuals().length)];
            if (!root(kept, merges).equals(root(merged, merges)) && !merges.containsKey(merged)) {
                merges.put(merged, root(kept, merges));
            }
        }
        merges.keySet().removeIf(_ -> random.nextInt(5) == 0);
        long contest = 1 + random.nextInt(rows.size());
        rows.compute(
                contest,
                (_, its) ->
                        its.stream()
                                .map(row -> random.nextInt(3) == 0 ? voided(row) : row)
                                .toList());
        return Set.of(contest);
    }

    private static Fact voided(Fact row) {
        return new Fact(
                row.contest(),
                row.contestant(),
                row.individual(),
                row.unit(),
                row.path(),
                row.playedOn(),
                Fact.Status.VOIDED,
                0,
                0,
                List.of(0, 0, 0, 0, 0),
                List.of(0, 0, 0, 0, 0),
                0);
    }

    private static UUID root(UUID one, Map<UUID, UUID> merges) {
        return merges.containsKey(one) ? root(merges.get(one), merges) : one;
    }

    private static void compare(
            ProvinceYear year,
            FactColumns columns,
            Map<Long, List<Fact>> rows,
            Map<UUID, UUID> merges,
            Random random) {
        var all = rows.values().stream().flatMap(List::stream).toList();
        for (var tree : TreeOf.values()) {
            for (var measure : Measure.values()) {
                for (var unit : units(year, random)) {
                    var from = ProvinceYear.FIRST.plusDays(random.nextInt(200));
                    var period = new Period(from, from.plusDays(random.nextInt(160)));
                    var contest = random.nextInt(4) == 0 ? 1L + random.nextInt(rows.size()) : null;
                    var query =
                            new DashboardQuery(
                                    Hierarchy.DOAN, unit, period, contest, tree, measure);
                    compare(query, columns, year.book(), all, merges);
                }
            }
        }
    }

    private static List<UUID> units(ProvinceYear year, Random random) {
        var units = new ArrayList<UUID>();
        units.add(null);
        units.add(year.province());
        var known = year.versions();
        for (int i = 0; i < 4; i++) {
            units.add(known.get(random.nextInt(known.size())).unit());
        }
        return units;
    }

    private static void compare(
            DashboardQuery query,
            FactColumns columns,
            UnitBook book,
            List<Fact> rows,
            Map<UUID, UUID> merges) {
        var day = query.tree() == TreeOf.NOW ? TODAY : min(query.period().to(), TODAY);
        var paths =
                query.tree() == TreeOf.NOW
                        ? new Placed.Cache(book, TODAY).of(columns.paths())
                        : columns.paths().stream().map(Placed::asItWas).toList();
        var sight =
                Sight.of(query, columns, paths, DeclaredPlaces.NONE, book, book.asOf(day), TODAY);
        var shown = new Drawn(query, TODAY, sight, Plans.of(List.of()), Map.of()).dashboard(0);

        assertThat(PlainCount.differences(query, shown, book, rows, merges)).isEmpty();
        assertThat(shown.weeks()).hasSize(8);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
