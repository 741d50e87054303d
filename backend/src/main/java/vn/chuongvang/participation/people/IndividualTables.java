package vn.chuongvang.participation.people;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.live.ServerClock;

import java.nio.ByteBuffer;
import java.time.LocalDate;
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
     * @param alone seen in this contest only, never merged, and not erased
     */
    record Known(UUID individual, Sighting.Confidence confidence, boolean alone) {}

    Mono<Map<Integer, Known>> sightings(long contest) {
        return database.sql(
                        """
                        select s.contestant, s.individual, s.confidence,
                               s.erased_at is null
                               and not exists (select from sighting o
                                                where o.individual = s.individual
                                                  and o.contest <> s.contest)
                               and not exists (select from individual_merge m
                                                where s.individual in (m.kept, m.merged))
                                   as alone
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
                                                required(row.get("alone", Boolean.class)))))
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

    Mono<Void> writeKeys(List<Map.Entry<UUID, Key>> keys) {
        return keys.isEmpty()
                ? Mono.empty()
                : database.sql(
                                """
                                insert into individual_key (individual, kind, key, seen_at)
                                select distinct individual, kind, decode(hex, 'hex'),
                                       $4::timestamptz
                                  from unnest($1::uuid[], $2::text[], $3::text[])
                                       t(individual, kind, hex)
                                on conflict (individual, kind, key) do update
                                   set seen_at = excluded.seen_at
                                """)
                        .bind(0, keys.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                        .bind(
                                1,
                                keys.stream()
                                        .map(one -> one.getValue().sign().name())
                                        .toArray(String[]::new))
                        .bind(
                                2,
                                keys.stream()
                                        .map(one -> one.getValue().hex())
                                        .toArray(String[]::new))
                        .bind(3, clock.now())
                        .then();
    }

    /** From that day on, where it is not known already. */
    Mono<Void> writeAffiliations(List<Map.Entry<UUID, UUID>> rows, LocalDate day) {
        return rows.isEmpty()
                ? Mono.empty()
                : database.sql(
                                """
                                insert into affiliation (individual, unit, valid_from, source)
                                select distinct individual, unit, $3::date, 'CONTEST'
                                  from unnest($1::uuid[], $2::uuid[]) t(individual, unit)
                                 where not exists (select from affiliation a
                                                    where a.individual = t.individual
                                                      and a.unit = t.unit)
                                on conflict do nothing
                                """)
                        .bind(0, rows.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                        .bind(1, rows.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                        .bind(2, day)
                        .then();
    }

    /** Individuals without a sighting; their keys go with them. */
    Mono<Void> removeUnseen(List<UUID> individuals) {
        return individuals.isEmpty()
                ? Mono.empty()
                : database.sql(
                                """
                                delete from individual i where id = any($1)
                                   and not exists (select from sighting s
                                                    where s.individual = i.id)
                                """)
                        .bind(0, individuals.toArray(UUID[]::new))
                        .then();
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
