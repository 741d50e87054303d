package vn.chuongvang.participation.people;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Individuals who may be one person: staff say so, or that they are two. */
@Component
public class Suggestions {
    /** More are not looked at at once; those that are answered make room. */
    private static final int LOOKED_AT = 2_000;

    private static final String PAIRS =
            """
            select distinct a.individual as one, b.individual as other
              from individual_key a
              join individual_key b
                on b.kind = a.kind and b.key = a.key and b.individual > a.individual
             where a.kind = 'NAME_UNIT'
               and not exists (select from individual_refusal r
                                where r.one = a.individual and r.other = b.individual)
               and not exists (select from sighting s join sighting t on t.contest = s.contest
                                where s.individual = a.individual
                                  and t.individual = b.individual)
             order by one, other
             limit $1
            """;

    private final DatabaseClient database;
    private final Merges merges;

    Suggestions(DatabaseClient database, Merges merges) {
        this.database = database;
        this.merges = merges;
    }

    /** Where somebody was seen. */
    public record Seen(long contest, int contestant) {}

    /** One of two. */
    public record Side(UUID individual, List<Seen> seen) {}

    /**
     * @param reasons stable codes
     */
    public record Pair(Side one, Side other, List<String> reasons) {}

    /** At most so many; who is one person by a merge already is left out. */
    public Mono<List<Pair>> some(int most) {
        return Mono.zip(pairs(), merges.map())
                .map(
                        read ->
                                read.getT1().stream()
                                        .filter(pair -> areTwo(pair, read.getT2()))
                                        .limit(most)
                                        .toList())
                .flatMap(this::withSightings);
    }

    private Mono<List<Map.Entry<UUID, UUID>>> pairs() {
        return database.sql(PAIRS)
                .bind(0, LOOKED_AT)
                .map(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get("one", UUID.class)),
                                        Objects.requireNonNull(row.get("other", UUID.class))))
                .all()
                .collectList();
    }

    private static boolean areTwo(Map.Entry<UUID, UUID> pair, Map<UUID, UUID> merges) {
        return !Merges.root(pair.getKey(), merges).equals(Merges.root(pair.getValue(), merges));
    }

    private Mono<List<Pair>> withSightings(List<Map.Entry<UUID, UUID>> pairs) {
        var individuals =
                pairs.stream()
                        .flatMap(pair -> List.of(pair.getKey(), pair.getValue()).stream())
                        .distinct()
                        .toArray(UUID[]::new);
        return database.sql(
                        """
                        select individual, contest, contestant from sighting
                         where individual = any($1) order by contest, contestant
                        """)
                .bind(0, individuals)
                .map(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get("individual", UUID.class)),
                                        new Seen(
                                                Objects.requireNonNull(
                                                        row.get("contest", Long.class)),
                                                Objects.requireNonNull(
                                                        row.get("contestant", Integer.class)))))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue)
                .map(
                        seen ->
                                pairs.stream()
                                        .map(
                                                pair ->
                                                        new Pair(
                                                                side(pair.getKey(), seen),
                                                                side(pair.getValue(), seen),
                                                                List.of("SAME_NAME_UNIT")))
                                        .toList());
    }

    private static Side side(UUID individual, Map<UUID, Collection<Seen>> seen) {
        return new Side(individual, List.copyOf(seen.getOrDefault(individual, List.of())));
    }
}
