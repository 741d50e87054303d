package vn.chuongvang.participation.people;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Says who of a contest is known already: pure, from keys. Never by the name alone, and never two
 * contestants of one contest for one person.
 */
final class Matching {
    private final Map<Key, Set<UUID>> owners;
    private final Map<UUID, UUID> merges;
    private final Set<UUID> taken = new HashSet<>();
    private final Supplier<UUID> ids;

    /**
     * @param owners which individuals have a key
     * @param merges as whom each merged individual counts
     * @param taken individuals who are in this contest already
     * @param ids of individuals who are new
     */
    Matching(
            Map<Key, Set<UUID>> owners,
            Map<UUID, UUID> merges,
            Collection<UUID> taken,
            Supplier<UUID> ids) {
        this.owners = owners;
        this.merges = merges;
        taken.forEach(one -> this.taken.add(root(one)));
        this.ids = ids;
    }

    /**
     * Somebody who is to be known again.
     *
     * @param own the individual that only this sighting has; absent for who was never seen
     */
    record Seen(int contestant, @Nullable UUID own, Set<Key> keys) {}

    /** In the order of the contestants' numbers, so that the same rows give the same people. */
    List<Sighting> match(Collection<Seen> seen) {
        var found = new ArrayList<Sighting>();
        for (var one : seen) {
            var sighting = match(one);
            taken.add(root(sighting.individual()));
            found.add(sighting);
        }
        return found;
    }

    private Sighting match(Seen one) {
        var signs = candidates(one);
        var sure =
                signs.entrySet().stream()
                        .filter(known -> isSure(known.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        if (sure.stream().map(this::root).distinct().count() == 1) {
            return new Sighting(
                    one.contestant(),
                    sure.getFirst(),
                    Sighting.Confidence.SURE,
                    reasons(signs.getOrDefault(sure.getFirst(), Set.of())));
        }
        var id = one.own() == null ? ids.get() : one.own();
        var likely = signs.values().stream().anyMatch(of -> of.contains(Sign.NAME_UNIT));
        return likely
                ? new Sighting(
                        one.contestant(),
                        id,
                        Sighting.Confidence.LIKELY,
                        List.of("SAME_" + Sign.NAME_UNIT))
                : new Sighting(one.contestant(), id, Sighting.Confidence.NEW, List.of());
    }

    /** By themselves, also those who are merged: a merge may be undone. */
    private Map<UUID, Set<Sign>> candidates(Seen one) {
        var signs = new LinkedHashMap<UUID, Set<Sign>>();
        for (var key : one.keys()) {
            for (var owner : owners.getOrDefault(key, Set.of())) {
                if (!owner.equals(one.own()) && !taken.contains(root(owner))) {
                    signs.computeIfAbsent(owner, _ -> new HashSet<>()).add(key.sign());
                }
            }
        }
        return signs;
    }

    private static boolean isSure(Set<Sign> signs) {
        return signs.contains(Sign.NAME_UNIT) && signs.stream().anyMatch(Sign::isSecond);
    }

    private static List<String> reasons(Set<Sign> signs) {
        return signs.stream().sorted().map(sign -> "SAME_" + sign).collect(Collectors.toList());
    }

    private UUID root(UUID individual) {
        return Merges.root(individual, merges);
    }

    /** Owners of keys, by key. */
    static Map<Key, Set<UUID>> owners(Collection<Map.Entry<Key, UUID>> rows) {
        var owners = new HashMap<Key, Set<UUID>>();
        for (var row : rows) {
            owners.computeIfAbsent(row.getKey(), _ -> new HashSet<>()).add(row.getValue());
        }
        return owners;
    }
}
