package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.required;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whose units and contests a member of staff may see. An account without a unit sees the whole
 * server; any other the subtree of its unit, and no contest that nobody's unit organises.
 */
@Component
public class Scopes {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DatabaseClient database;
    private final UnitScopes units;
    private final InstantSource clock;

    Scopes(DatabaseClient database, UnitScopes units, IdentityClock clock) {
        this.database = database;
        this.units = units;
        this.clock = clock;
    }

    /** Whether they may read about the unit, as it was at any time. */
    public Mono<Boolean> allows(StaffMember member, UUID unit) {
        var scope = member.unit();
        return scope == null ? Mono.just(true) : units.covers(scope, unit);
    }

    /** Whether what was on that day of the unit is theirs. */
    public Mono<Boolean> allows(StaffMember member, UUID unit, LocalDate day) {
        var scope = member.unit();
        return scope == null ? Mono.just(true) : units.covers(scope, unit, day);
    }

    /** Whether they may write about the unit: it is there today, and theirs today. */
    public Mono<Boolean> writes(StaffMember member, UUID unit) {
        var scope = member.unit();
        return scope == null ? Mono.just(true) : units.isWithin(scope, unit, today());
    }

    /**
     * Whether they may change what is the unit's: theirs today, or on its last day when it is gone.
     */
    public Mono<Boolean> manages(StaffMember member, UUID unit) {
        var scope = member.unit();
        return scope == null
                ? Mono.just(true)
                : units.isWithin(unit, unit, today())
                        .flatMap(
                                there ->
                                        there
                                                ? units.isWithin(scope, unit, today())
                                                : units.covers(scope, unit, today()));
    }

    /** As {@link #manages(StaffMember, UUID)}, of the unit that organises the contest. */
    public Mono<Boolean> manages(StaffMember member, ContestRef contest) {
        return member.isOfWholeServer()
                ? Mono.just(true)
                : organiser(contest).flatMap(unit -> manages(member, unit)).defaultIfEmpty(false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    /** False also for a contest that is not there. */
    public Mono<Boolean> allows(StaffMember member, ContestRef contest) {
        return member.isOfWholeServer()
                ? Mono.just(true)
                : organiser(contest).flatMap(unit -> allows(member, unit)).defaultIfEmpty(false);
    }

    /** Which contests a member sees. */
    public Mono<Predicate<ContestRef>> sight(StaffMember member) {
        return seen(member)
                .map(own -> contest -> own.map(all -> all.contains(contest)).orElse(true));
    }

    /** Those that a member sees; an empty one for all of the server. */
    public Mono<Optional<Set<ContestRef>>> seen(StaffMember member) {
        return member.isOfWholeServer()
                ? Mono.just(Optional.empty())
                : contestsOf(member).map(Optional::of);
    }

    private Mono<Set<ContestRef>> contestsOf(StaffMember member) {
        return database.sql(
                        "select unit, array_agg(contest) contests from contest_scope group by 1")
                .map(
                        row ->
                                new Organised(
                                        required(row, "unit", UUID.class),
                                        required(row, "contests", Long[].class)))
                .all()
                .filterWhen(one -> allows(member, one.unit()))
                .flatMap(one -> Flux.fromArray(one.contests()))
                .map(ContestRef::new)
                .collect(Collectors.toSet());
    }

    private record Organised(UUID unit, Long[] contests) {}

    /** The unit that organises a contest; empty: the whole server. */
    public Mono<UUID> organiser(ContestRef contest) {
        return database.sql("select unit from contest_scope where contest = $1")
                .bind(0, contest.id())
                .map(row -> required(row, "unit", UUID.class))
                .one();
    }

    /** Those of these units that organise a contest. */
    public Flux<UUID> organising(Collection<UUID> some) {
        return among("contest_scope", some);
    }

    /** Those of these units whose subtree an account or a program's key sees. */
    public Flux<UUID> withAccounts(Collection<UUID> some) {
        return among("staff_account", some).concatWith(among("machine_key", some));
    }

    private Flux<UUID> among(String table, Collection<UUID> some) {
        return database.sql("select distinct unit from %s where unit = any($1)".formatted(table))
                .bind(0, some.toArray(UUID[]::new))
                .map(row -> required(row, "unit", UUID.class))
                .all();
    }

    /** From now on this unit organises the contest. */
    public Mono<Void> organise(ContestRef contest, UUID unit) {
        return database.sql(
                        """
                        insert into contest_scope (contest, unit) values ($1, $2)
                        on conflict (contest) do update set unit = excluded.unit
                        """)
                .bind(0, contest.id())
                .bind(1, unit)
                .then();
    }

    /** A contest that somebody with a unit made is that unit's. */
    public Mono<Void> made(ContestRef contest, StaffMember by) {
        var unit = by.unit();
        return unit == null ? Mono.empty() : organise(contest, unit);
    }

    /** A contest that was made after another one is of the same unit. */
    public Mono<Void> inherit(ContestRef contest, ContestRef from) {
        return organiser(from).flatMap(unit -> organise(contest, unit));
    }
}
