package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.units.UnitBook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where what was counted for a frozen path stands in the tree that is asked for.
 *
 * @param path from the top down
 * @param split its unit has no heir: it stands right below the nearest unit that has one
 * @param lost where no unit above it has one either, so that the path is empty: the top it was
 *     counted below
 */
record Placed(List<UUID> path, boolean split, @Nullable UUID lost) {

    static Placed asItWas(List<UUID> path) {
        return new Placed(path, false, null);
    }

    static Placed of(List<UUID> frozen, UnitBook book, LocalDate day) {
        for (int i = frozen.size() - 1; i >= 0; i--) {
            var there = book.path(book.heir(frozen.get(i), day), day);
            if (!there.isEmpty()) {
                return new Placed(there, i < frozen.size() - 1, null);
            }
        }
        return frozen.isEmpty() ? asItWas(frozen) : new Placed(List.of(), true, frozen.getFirst());
    }

    /** The paths of one book on one day; more are added as more are asked for. */
    static final class Cache {
        private final UnitBook book;
        private final LocalDate day;
        private List<Placed> placed = List.of();

        Cache(UnitBook book, LocalDate day) {
            this.book = book;
            this.day = day;
        }

        /** Numbers of paths are never given to others, so what was placed stays. */
        synchronized List<Placed> of(List<List<UUID>> paths) {
            if (placed.size() < paths.size()) {
                var more = new ArrayList<>(placed);
                for (var path : paths.subList(placed.size(), paths.size())) {
                    more.add(Placed.of(path, book, day));
                }
                placed = List.copyOf(more);
            }
            return placed;
        }
    }
}
