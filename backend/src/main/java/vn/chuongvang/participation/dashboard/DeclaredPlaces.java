package vn.chuongvang.participation.dashboard;

import vn.chuongvang.participation.declared.DeclaredFacts;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.UnitBook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What was declared of a period, and where each stands in the tree that is asked for.
 *
 * @param facts of the period
 * @param paths of each of them
 */
record DeclaredPlaces(List<DeclaredFacts.Fact> facts, List<Placed> paths) {
    static final DeclaredPlaces NONE = new DeclaredPlaces(List.of(), List.of());

    DeclaredPlaces {
        facts = List.copyOf(facts);
        paths = List.copyOf(paths);
    }

    /** What a contest counted is never declared. */
    static DeclaredPlaces of(DashboardQuery query, DeclaredFacts declared, Cache placed) {
        if (query.contest() != null) {
            return NONE;
        }
        var facts = declared.facts().stream().filter(inside(query.period())).toList();
        return new DeclaredPlaces(
                facts, facts.stream().map(fact -> placed.of(fact, query.tree())).toList());
    }

    private static Predicate<DeclaredFacts.Fact> inside(Period period) {
        return fact -> period.has(fact.heldOn());
    }

    /** The units of one book on one day. */
    static final class Cache {
        private final UnitBook book;
        private final LocalDate day;
        private final Map<Key, Placed> placed = new ConcurrentHashMap<>();

        private record Key(UUID unit, LocalDate heldOn, TreeOf tree) {}

        Cache(UnitBook book, LocalDate day) {
            this.book = book;
            this.day = day;
        }

        Placed of(DeclaredFacts.Fact fact, TreeOf tree) {
            return Objects.requireNonNull(
                    placed.computeIfAbsent(new Key(fact.unit(), fact.heldOn(), tree), this::place));
        }

        private Placed place(Key key) {
            var then = book.path(key.unit(), key.heldOn());
            return switch (key.tree()) {
                case NOW -> Placed.of(then, book, day);
                case THEN -> Placed.asItWas(then);
            };
        }
    }
}
