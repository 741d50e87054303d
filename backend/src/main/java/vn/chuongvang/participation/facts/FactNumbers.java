package vn.chuongvang.participation.facts;

import java.util.List;
import java.util.UUID;

/** Small numbers in place of ids and paths; they only grow, so that columns stay good. */
final class FactNumbers {
    private final Interned<UUID> individuals = new Interned<>();
    private final Interned<List<UUID>> paths = new Interned<>();

    int individual(UUID id) {
        return individuals.of(id);
    }

    int path(List<UUID> path) {
        return paths.of(path);
    }

    Interned<UUID> individuals() {
        return individuals;
    }

    Interned<List<UUID>> paths() {
        return paths;
    }
}
