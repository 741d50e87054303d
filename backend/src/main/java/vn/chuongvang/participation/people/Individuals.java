package vn.chuongvang.participation.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Attendee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
     * @param unit of the tree that they were of in the contest, whatever unit they count for
     */
    public record Taker(int contestant, Optional<UUID> unit) {}

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
            long contest, LocalDate day, Collection<Taker> takers, Collection<Attendee> attendees) {
        var people = attendees.stream().collect(Collectors.toMap(Attendee::contestant, one -> one));
        var keys = new TreeMap<Integer, Set<Key>>();
        for (var taker : takers) {
            keys.put(taker.contestant(), keys(taker, people.get(taker.contestant())));
        }
        return Mono.zip(tables.sightings(contest), owners(keys), merges.map())
                .flatMap(
                        read ->
                                settle(
                                        contest,
                                        day,
                                        takers,
                                        keys,
                                        read.getT1(),
                                        read.getT2(),
                                        read.getT3()));
    }

    private Mono<Map<Key, Set<UUID>>> owners(Map<Integer, Set<Key>> keys) {
        return tables.owners(keys.values().stream().flatMap(Set::stream).distinct().toList())
                .collectList()
                .map(Matching::owners);
    }

    private Set<Key> keys(Taker taker, @Nullable Attendee attendee) {
        var keys = new HashSet<Key>();
        if (attendee == null) {
            return keys;
        }
        var name = attendee.fullName();
        var device = attendee.device();
        if (name != null) {
            taker.unit().ifPresent(unit -> keys.add(key.nameInUnit(name, unit)));
        }
        if (device != null) {
            keys.add(key.device(device));
        }
        return keys;
    }

    private Mono<Map<Integer, UUID>> settle(
            long contest,
            LocalDate day,
            Collection<Taker> takers,
            Map<Integer, Set<Key>> keys,
            Map<Integer, IndividualTables.Known> known,
            Map<Key, Set<UUID>> owners,
            Map<UUID, UUID> merged) {
        var settled = new TreeMap<Integer, UUID>();
        var open = new ArrayList<Matching.Seen>();
        keys.forEach(
                (contestant, its) -> {
                    var before = known.get(contestant);
                    if (before != null && (!before.alone() || its.isEmpty())) {
                        settled.put(contestant, before.individual());
                    } else {
                        var own = before == null ? null : before.individual();
                        open.add(new Matching.Seen(contestant, own, its));
                    }
                });
        var found = new Matching(owners, merged, settled.values(), UUID::randomUUID).match(open);
        found.forEach(one -> settled.put(one.contestant(), one.individual()));
        var changed = found.stream().filter(one -> isChanged(one, known)).toList();
        return tables.write(contest, changed)
                .then(tables.writeKeys(keyRows(settled, keys)))
                .then(tables.writeAffiliations(affiliations(takers, settled), day))
                .then(tables.removeUnseen(unseen(found, known)))
                .thenReturn(settled);
    }

    private static boolean isChanged(Sighting one, Map<Integer, IndividualTables.Known> known) {
        var before = known.get(one.contestant());
        return before == null
                || !before.individual().equals(one.individual())
                || before.confidence() != one.confidence();
    }

    /** Who was found to be somebody else leaves an individual that nobody is. */
    private static List<UUID> unseen(
            List<Sighting> found, Map<Integer, IndividualTables.Known> known) {
        return found.stream()
                .filter(one -> known.containsKey(one.contestant()))
                .map(one -> Objects.requireNonNull(known.get(one.contestant())).individual())
                .filter(own -> found.stream().noneMatch(one -> one.individual().equals(own)))
                .toList();
    }

    private static List<Map.Entry<UUID, Key>> keyRows(
            Map<Integer, UUID> settled, Map<Integer, Set<Key>> keys) {
        var rows = new ArrayList<Map.Entry<UUID, Key>>();
        keys.forEach(
                (contestant, its) ->
                        its.forEach(
                                one ->
                                        rows.add(
                                                Map.entry(
                                                        Objects.requireNonNull(
                                                                settled.get(contestant)),
                                                        one))));
        return rows;
    }

    private static List<Map.Entry<UUID, UUID>> affiliations(
            Collection<Taker> takers, Map<Integer, UUID> settled) {
        var rows = new ArrayList<Map.Entry<UUID, UUID>>();
        for (var taker : takers) {
            taker.unit()
                    .ifPresent(
                            unit ->
                                    rows.add(
                                            Map.entry(
                                                    Objects.requireNonNull(
                                                            settled.get(taker.contestant())),
                                                    unit)));
        }
        return rows;
    }
}
