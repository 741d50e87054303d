package vn.chuongvang.participation.units;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import vn.chuongvang.identity.Scopes;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What was counted or recorded for units. */
@Component
class UnitUses {
    private static final String RECORDED =
            """
            with asked as (select unit from unnest($1::uuid[]) t(unit)),
                 moved as (select * from unnest($2::bigint[], $3::int[]) t(contest, number))
            select distinct unit, kind from (
                select unnest(path) as unit, 'COUNTED' as kind from participation
                union all
                select c.node, 'CONTESTS' from contest_unit c
                 where not exists (select 1 from moved m
                                    where m.contest = c.contest and m.number = c.unit)
                union all
                select c.organiser, 'CONTESTS' from contest_counting c
                 where not exists (select 1 from moved m
                                    where m.contest = c.contest and m.number = 0)
                union all
                select unit, 'TARGETS' from target
                union all
                select unit, 'MEMBERS' from membership_figure
                union all
                select unit, 'REPORTS' from submitted_report
                union all
                select unit, 'REPORTS' from weekly_report_setting
                union all
                select unit, 'REPORTS' from weekly_report
                union all
                select unit, 'DECLARED' from declaration
                union all
                select unit, 'DECLARED' from declared_count
                ) used
              join asked using (unit)
             order by unit, kind limit $4
            """;

    private final DatabaseClient database;
    private final Scopes scopes;

    UnitUses(DatabaseClient database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /**
     * @param moved contests that do not hold their unit back, as they go with what is asked about
     * @param most of each table
     */
    Flux<UnitUse> of(Collection<UUID> units, List<UnitContests.Moved> moved, int most) {
        return units.isEmpty()
                ? Flux.empty()
                : Flux.concat(
                                recorded(units, moved, most),
                                scopes.organising(units)
                                        .map(unit -> new UnitUse(unit, UnitUse.Kind.CONTESTS)),
                                scopes.withAccounts(units)
                                        .map(unit -> new UnitUse(unit, UnitUse.Kind.ACCOUNTS)))
                        .distinct()
                        .take(most);
    }

    private Flux<UnitUse> recorded(
            Collection<UUID> units, List<UnitContests.Moved> moved, int most) {
        return database.sql(RECORDED)
                .bind(0, units.toArray(UUID[]::new))
                .bind(1, moved.stream().map(UnitContests.Moved::contest).toArray(Long[]::new))
                .bind(2, moved.stream().map(UnitContests.Moved::unit).toArray(Integer[]::new))
                .bind(3, most)
                .map(
                        row ->
                                new UnitUse(
                                        Objects.requireNonNull(row.get("unit", UUID.class)),
                                        UnitUse.Kind.valueOf(
                                                Objects.requireNonNull(
                                                        row.get("kind", String.class)))))
                .all();
    }
}
