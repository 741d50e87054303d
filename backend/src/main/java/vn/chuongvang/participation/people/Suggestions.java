package vn.chuongvang.participation.people;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.paging.Cursor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Individuals who may be one person: staff say so, or that they are two. */
@Component
public class Suggestions {
    /** Whoever counts as another by a merge, counts as the last one of its chain. */
    private static final String PAIRS =
            """
            with recursive step (individual, root) as (
                select merged, kept from individual_merge where undone_at is null
                union
                select step.individual, m.kept
                  from step join individual_merge m
                    on m.merged = step.root and m.undone_at is null),
            counted_as as (
                select individual, root from step
                 where not exists (select from individual_merge m
                                    where m.merged = step.root and m.undone_at is null))
            select distinct a.individual as one, b.individual as other
              from individual_key a
              join individual_key b
                on b.kind = a.kind and b.key = a.key and b.individual > a.individual
              left join counted_as am on am.individual = a.individual
              left join counted_as bm on bm.individual = b.individual
             where a.kind = 'NAME_UNIT'
               and coalesce(am.root, a.individual) <> coalesce(bm.root, b.individual)
               and not exists (select from individual_refusal r
                                where r.one = a.individual and r.other = b.individual)
               and not exists (select from sighting s join sighting t on t.contest = s.contest
                                where s.individual = a.individual
                                  and t.individual = b.individual)
               and (a.individual, b.individual) > ($1, $2)
             order by one, other
             limit $3
            """;

    /** Before all pairs. */
    public static final Cursor FIRST = Cursor.at(Cursor.LOWEST_ID, Cursor.LOWEST_ID);

    private final DatabaseClient database;

    Suggestions(DatabaseClient database) {
        this.database = database;
    }

    /** Where somebody was seen. */
    public record Seen(long contest, int contestant) {}

    /** One of two. */
    public record Side(UUID individual, List<Seen> seen) {}

    /**
     * @param reasons stable codes
     */
    public record Pair(Side one, Side other, List<String> reasons) {
        public Cursor at() {
            return Cursor.at(one.individual(), other.individual());
        }
    }

    /** Some behind a cursor; who is one person by a merge already is left out. */
    public Mono<List<Pair>> some(Cursor after, int most) {
        return pairs(after, most).flatMap(this::withSightings);
    }

    private Mono<List<Map.Entry<UUID, UUID>>> pairs(Cursor after, int most) {
        return database.sql(PAIRS)
                .bind(0, after.id(0))
                .bind(1, after.id(1))
                .bind(2, most)
                .map(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get("one", UUID.class)),
                                        Objects.requireNonNull(row.get("other", UUID.class))))
                .all()
                .collectList();
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
