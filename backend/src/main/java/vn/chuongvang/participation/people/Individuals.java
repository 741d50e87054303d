package vn.chuongvang.participation.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Attendee;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives every contestant of a contest an individual, known or new. */
@Component
public class Individuals {
    private final IndividualTables tables;
    private final Merges merges;
    private final SignKey key;

    Individuals(IndividualTables tables, Merges merges, SignKey key) {
        this.tables = tables;
        this.merges = merges;
        this.key = key;
    }

    /**
     * Who took part.
     *
     * @param units of the tree that they were of in the contest, whatever unit they count for: one
     *     with all that were merged into it, or none
     */
    public record Taker(int contestant, Set<UUID> units) {
        public Taker {
            units = Set.copyOf(units);
        }
    }

    /** Whom earlier counts found in this contest. */
    public Mono<Set<Integer>> seenIn(long contest) {
        return tables.sightings(contest).map(Map::keySet);
    }

    /**
     * Within the transaction that counts the contest, after its turn has come. Who was seen in
     * several contests, or was merged, stays who they are; others may be known again now.
     *
     * @return individuals by contestant, of all who took part
     */
    public Mono<Map<Integer, UUID>> sight(
            long contest, Collection<Taker> takers, Collection<Attendee> attendees) {
        var people = attendees.stream().collect(Collectors.toMap(Attendee::contestant, one -> one));
        var signs = new TreeMap<Integer, Signs>();
        for (var taker : takers) {
            signs.put(taker.contestant(), signs(taker, people.get(taker.contestant())));
        }
        return Mono.zip(tables.sightings(contest), owners(signs), merges.map())
                .flatMap(read -> settle(contest, signs, read.getT1(), read.getT2(), read.getT3()));
    }

    /** Those of these whom no sighting and no row has any more; within the same transaction. */
    public Mono<Void> forgetUnseen(Collection<UUID> individuals) {
        return tables.removeUnseen(individuals);
    }

    private Mono<Map<Key, Set<UUID>>> owners(Map<Integer, Signs> signs) {
        return tables.owners(
                        signs.values().stream()
                                .flatMap(its -> its.keys().stream())
                                .distinct()
                                .toList())
                .collectList()
                .map(Matching::owners);
    }

    private Signs signs(Taker taker, @Nullable Attendee attendee) {
        var signs = new EnumMap<Sign, Set<Key>>(Sign.class);
        var name = attendee == null ? null : attendee.fullName();
        var device = attendee == null ? null : attendee.device();
        if (name != null) {
            signs.put(
                    Sign.NAME_UNIT,
                    taker.units().stream()
                            .map(unit -> key.nameInUnit(name, unit))
                            .collect(Collectors.toSet()));
        }
        if (device != null) {
            signs.put(Sign.DEVICE, Set.of(key.device(device)));
        }
        return new Signs(signs);
    }

    private Mono<Map<Integer, UUID>> settle(
            long contest,
            Map<Integer, Signs> signs,
            Map<Integer, IndividualTables.Known> known,
            Map<Key, Set<UUID>> owners,
            Map<UUID, UUID> merged) {
        var settled = new TreeMap<Integer, UUID>();
        var open = new ArrayList<Matching.Seen>();
        var taken = new ArrayList<UUID>();
        signs.forEach(
                (contestant, its) -> {
                    var before = known.get(contestant);
                    var own = before == null ? null : before.individual();
                    Optional.ofNullable(own).ifPresent(taken::add);
                    if (before != null && (!before.alone() || its.keys().isEmpty())) {
                        settled.put(contestant, before.individual());
                    } else {
                        open.add(new Matching.Seen(contestant, own, its.keys()));
                    }
                });
        var found = new Matching(owners, merged, taken, UUID::randomUUID).match(open);
        found.forEach(one -> settled.put(one.contestant(), one.individual()));
        var changed = found.stream().filter(one -> isChanged(one, known)).toList();
        return tables.write(contest, changed)
                .then(tables.writeKeys(contest, kept(settled, signs, known)))
                .then(tables.removeOthers(contest, settled.keySet()))
                .thenReturn(settled);
    }

    private static boolean isChanged(Sighting one, Map<Integer, IndividualTables.Known> known) {
        var before = known.get(one.contestant());
        return before == null
                || !before.individual().equals(one.individual())
                || before.confidence() != one.confidence();
    }

    /** The signs of each individual; of who was erased none is kept, whoever sits there now. */
    private static Map<UUID, Signs> kept(
            Map<Integer, UUID> settled,
            Map<Integer, Signs> signs,
            Map<Integer, IndividualTables.Known> known) {
        var kept = new HashMap<UUID, Signs>();
        settled.forEach(
                (contestant, individual) -> {
                    var before = known.get(contestant);
                    if (before == null || !before.erased()) {
                        kept.put(individual, Objects.requireNonNull(signs.get(contestant)));
                    }
                });
        return kept;
    }
}
