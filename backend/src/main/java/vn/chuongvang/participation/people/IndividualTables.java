package vn.chuongvang.participation.people;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.live.ServerClock;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The tables of individuals, as counting reads and writes them inside its transaction. */
@Component
class IndividualTables {
    private final DatabaseClient database;
    private final ServerClock clock;

    IndividualTables(DatabaseClient database, ServerClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param alone seen in this contest only, not erased, and nobody said who they are or are not
     * @param erased nothing may be known of them by this contest
     */
    record Known(UUID individual, Sighting.Confidence confidence, boolean alone, boolean erased) {}

    Mono<Map<Integer, Known>> sightings(long contest) {
        return database.sql(
                        """
                        select s.contestant, s.individual, s.confidence,
                               s.erased_at is null
                               and not exists (select from sighting o
                                                where o.individual = s.individual
                                                  and o.contest <> s.contest)
                               and not exists (select from individual_merge m
                                                where s.individual in (m.kept, m.merged)
                                                  and m.undone_at is null)
                               and not exists (select from individual_refusal r
                                                where s.individual in (r.one, r.other))
                                   as alone,
                               s.erased_at is not null as erased
                          from sighting s where s.contest = $1
                        """)
                .bind(0, contest)
                .map(
                        row ->
                                Map.entry(
                                        required(row.get("contestant", Integer.class)),
                                        new Known(
                                                required(row.get("individual", UUID.class)),
                                                Sighting.Confidence.valueOf(
                                                        required(
                                                                row.get(
                                                                        "confidence",
                                                                        String.class))),
                                                required(row.get("alone", Boolean.class)),
                                                required(row.get("erased", Boolean.class)))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Who has these keys. */
    Flux<Map.Entry<Key, UUID>> owners(Collection<Key> keys) {
        return keys.isEmpty()
                ? Flux.empty()
                : database.sql(
                                """
                                select k.kind, k.key, k.individual from individual_key k
                                  join unnest($1::text[], $2::text[]) t(kind, hex)
                                    on k.kind = t.kind and k.key = decode(t.hex, 'hex')
                                """)
                        .bind(0, keys.stream().map(one -> one.sign().name()).toArray(String[]::new))
                        .bind(1, keys.stream().map(Key::hex).toArray(String[]::new))
                        .map(
                                row ->
                                        Map.entry(
                                                Key.of(
                                                        Sign.valueOf(
                                                                required(
                                                                        row.get(
                                                                                "kind",
                                                                                String.class))),
                                                        bytes(
                                                                required(
                                                                        row.get(
                                                                                "key",
                                                                                ByteBuffer
                                                                                        .class)))),
                                                required(row.get("individual", UUID.class))))
                        .all();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** New individuals, and who the contestants are. */
    Mono<Void> write(long contest, List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return Mono.empty();
        }
        var individuals = sightings.stream().map(Sighting::individual).toArray(UUID[]::new);
        var add =
                database.sql(
                                """
                                insert into individual (id, created_at)
                                select distinct id, $2::timestamptz from unnest($1::uuid[]) t(id)
                                on conflict (id) do nothing
                                """)
                        .bind(0, individuals)
                        .bind(1, clock.now())
                        .then();
        var see =
                database.sql(
                                """
                                insert into sighting
                                       (contest, contestant, individual, confidence, reasons)
                                select $1, contestant, individual, confidence,
                                       string_to_array(reasons, ',')
                                  from unnest($2::int[], $3::uuid[], $4::text[], $5::text[])
                                       t(contestant, individual, confidence, reasons)
                                on conflict (contest, contestant) do update
                                   set individual = excluded.individual,
                                       confidence = excluded.confidence,
                                       reasons = excluded.reasons
                                """)
                        .bind(0, contest)
                        .bind(
                                1,
                                sightings.stream()
                                        .map(Sighting::contestant)
                                        .toArray(Integer[]::new))
                        .bind(2, individuals)
                        .bind(
                                3,
                                sightings.stream()
                                        .map(one -> one.confidence().name())
                                        .toArray(String[]::new))
                        .bind(
                                4,
                                sightings.stream()
                                        .map(one -> String.join(",", one.reasons()))
                                        .toArray(String[]::new))
                        .then();
        return add.then(see);
    }

    /**
     * The keys that a contest gives. Signs that were read again replace theirs: a mended mapping
     * takes the old ones along. What cannot be read any more stays.
     */
    Mono<Void> writeKeys(long contest, Map<UUID, Signs> signs) {
        var read = new ArrayList<Map.Entry<UUID, Sign>>();
        var keys = new ArrayList<Map.Entry<UUID, Key>>();
        signs.forEach(
                (individual, its) -> {
                    its.read().forEach(sign -> read.add(Map.entry(individual, sign)));
                    its.keys().forEach(key -> keys.add(Map.entry(individual, key)));
                });
        return removeKeys(contest, signs.keySet(), read).then(addKeys(contest, keys));
    }

    /** Also of whoever is not in the contest any more. */
    private Mono<Void> removeKeys(
            long contest, Collection<UUID> individuals, List<Map.Entry<UUID, Sign>> read) {
        return database.sql(
                        """
                        delete from individual_key
                         where contest = $1
                           and (individual <> all($2)
                                or (individual, kind) in (
                                   select * from unnest($3::uuid[], $4::text[])))
                        """)
                .bind(0, contest)
                .bind(1, individuals.toArray(UUID[]::new))
                .bind(2, read.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .bind(3, read.stream().map(one -> one.getValue().name()).toArray(String[]::new))
                .then();
    }

    private Mono<Void> addKeys(long contest, List<Map.Entry<UUID, Key>> keys) {
        return keys.isEmpty()
                ? Mono.empty()
                : database.sql(
                                """
                                insert into individual_key
                                       (contest, individual, kind, key, seen_at)
                                select distinct $1::bigint, individual, kind,
                                       decode(hex, 'hex'), $5::timestamptz
                                  from unnest($2::uuid[], $3::text[], $4::text[])
                                       t(individual, kind, hex)
                                on conflict (individual, kind, key, contest) do update
                                   set seen_at = excluded.seen_at
                                """)
                        .bind(0, contest)
                        .bind(1, keys.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                        .bind(
                                2,
                                keys.stream()
                                        .map(one -> one.getValue().sign().name())
                                        .toArray(String[]::new))
                        .bind(
                                3,
                                keys.stream()
                                        .map(one -> one.getValue().hex())
                                        .toArray(String[]::new))
                        .bind(4, clock.now())
                        .then();
    }

    /** Who took part after all no more; that somebody was erased is kept. */
    Mono<Void> removeOthers(long contest, Collection<Integer> contestants) {
        return database.sql(
                        """
                        delete from sighting
                         where contest = $1 and contestant <> all($2) and erased_at is null
                        """)
                .bind(0, contest)
                .bind(1, contestants.toArray(Integer[]::new))
                .then();
    }

    /**
     * Individuals of nobody any more, with their keys; of whom staff said something, the number
     * stays.
     */
    Mono<Void> removeUnseen(Collection<UUID> individuals) {
        return individuals.isEmpty()
                ? Mono.empty()
                : database.sql(
                                """
                                with unseen as (
                                    select id from individual i where id = any($1)
                                       and not exists (select from sighting s
                                                        where s.individual = i.id)
                                       and not exists (select from participation p
                                                        where p.individual = i.id)),
                                keys as (
                                    delete from individual_key
                                     where individual in (select id from unseen))
                                delete from individual i
                                 where id in (select id from unseen)
                                   and not exists (select from individual_merge m
                                                    where i.id in (m.kept, m.merged))
                                   and not exists (select from individual_refusal r
                                                    where i.id in (r.one, r.other))
                                """)
                        .bind(0, individuals.toArray(UUID[]::new))
                        .then();
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
