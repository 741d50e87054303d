package vn.chuongvang.participation.bench;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.dashboard.Dashboard;
import vn.chuongvang.participation.dashboard.DashboardQuery;
import vn.chuongvang.participation.dashboard.TreeOf;
import vn.chuongvang.participation.facts.Fact;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.units.UnitBook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A dashboard counted again from the raw rows, row by row and with sets; nothing of how the server
 * counts is used. Slow.
 */
public final class PlainCount {
    private final DashboardQuery query;
    private final Dashboard shown;
    private final UnitBook book;
    private final Map<UUID, UUID> merges;
    private final Map<List<UUID>, Optional<String>> places = new HashMap<>();
    private final Map<String, Sums> below = new HashMap<>();
    private final Sums root = new Sums();
    private final List<Sums> weeks = new ArrayList<>();

    private PlainCount(
            DashboardQuery query, Dashboard shown, UnitBook book, Map<UUID, UUID> merges) {
        this.query = query;
        this.shown = shown;
        this.book = book;
        this.merges = merges;
        shown.weeks().forEach(_ -> weeks.add(new Sums()));
    }

    /**
     * What the dashboard says otherwise; nothing where it is right.
     *
     * @param rows all that there are, also those that do not count
     * @param merges who counts as whom
     */
    public static List<String> differences(
            DashboardQuery query,
            Dashboard shown,
            UnitBook book,
            Collection<Fact> rows,
            Map<UUID, UUID> merges) {
        var count = new PlainCount(query, shown, book, merges);
        rows.stream()
                .filter(Fact::isCounted)
                .filter(row -> query.contest() == null || query.contest() == row.contest())
                .forEach(count::add);
        return count.differences();
    }

    private void add(Fact row) {
        places.computeIfAbsent(row.path(), path -> Optional.ofNullable(place(path)))
                .ifPresent(name -> add(row, name));
    }

    private void add(Fact row, String name) {
        var isInRoot = !name.equals(Dashboard.Kind.NONE.name());
        if (query.period().has(row.playedOn())) {
            below.computeIfAbsent(name, _ -> new Sums()).add(row, person(row.individual()));
            if (isInRoot) {
                root.add(row, person(row.individual()));
            }
        }
        for (int i = 0; isInRoot && i < weeks.size(); i++) {
            var week = shown.weeks().get(i);
            if (!row.playedOn().isBefore(week.from()) && !row.playedOn().isAfter(week.to())) {
                weeks.get(i).add(row, person(row.individual()));
            }
        }
    }

    private UUID person(UUID individual) {
        var kept = merges.get(individual);
        return kept == null ? individual : person(kept);
    }

    /** Where rows of a path belong, said the slow way; absent: outside. */
    private @Nullable String place(List<UUID> frozen) {
        LocalDate today = shown.asOf();
        var path = frozen;
        var isSplit = false;
        if (query.tree() == TreeOf.NOW) {
            path = List.of();
            for (var unit : frozen.reversed()) {
                path = book.path(book.heir(unit, today), today);
                if (!path.isEmpty()) {
                    break;
                }
                isSplit = true;
            }
        }
        if (path.isEmpty()) {
            if (query.unit() != null) {
                return null;
            }
            return (frozen.isEmpty() ? Dashboard.Kind.NONE : Dashboard.Kind.SPLIT).name();
        }
        int at = path.indexOf(Objects.requireNonNull(shown.root().unit()));
        if (at < 0) {
            return null;
        }
        if (at + 1 < path.size()) {
            return path.get(at + 1).toString();
        }
        return (isSplit ? Dashboard.Kind.SPLIT : Dashboard.Kind.DIRECT).name();
    }

    private List<String> differences() {
        var differences = new ArrayList<String>();
        compare("root", Sums.of(shown.root()), root.told(), differences);
        var met = new HashSet<String>();
        for (var row : shown.rows()) {
            var name =
                    row.kind() == Dashboard.Kind.UNIT
                            ? String.valueOf(row.unit())
                            : row.kind().name();
            met.add(name);
            var plain = below.getOrDefault(name, new Sums());
            compare(name, Sums.of(row), plain.told(), differences);
        }
        below.keySet().stream()
                .filter(name -> !met.contains(name))
                .forEach(name -> differences.add(name + " is not shown"));
        for (int i = 0; i < weeks.size(); i++) {
            var plain = weeks.get(i);
            long actual = query.measure() == Measure.PEOPLE ? plain.people.size() : plain.attempts;
            compare(
                    "week " + i,
                    List.of((long) shown.root().weeks().get(i)),
                    List.of(actual),
                    differences);
        }
        return differences;
    }

    private static void compare(
            String what, List<Long> shown, List<Long> plain, List<String> differences) {
        if (!shown.equals(plain)) {
            differences.add("%s: %s instead of %s".formatted(what, shown, plain));
        }
    }

    /** Sums with a set. */
    private static final class Sums {
        private final Set<UUID> people = new HashSet<>();
        private long attempts;
        private long asked;
        private long right;
        private long prizes;
        private long passed;
        private long perfect;

        void add(Fact row, UUID person) {
            people.add(person);
            attempts++;
            asked += row.asked();
            right += row.right();
            prizes += row.prizes();
            passed += row.right() >= row.asked() - row.right() ? 1 : 0;
            perfect += row.right() == row.asked() ? 1 : 0;
        }

        List<Long> told() {
            return List.of(attempts, (long) people.size(), asked, right, prizes, passed, perfect);
        }

        static List<Long> of(Dashboard.Row row) {
            return List.of(
                    row.attempts(),
                    (long) row.people(),
                    row.asked(),
                    row.right(),
                    (long) row.prizes(),
                    (long) row.passed(),
                    (long) row.perfect());
        }
    }
}
