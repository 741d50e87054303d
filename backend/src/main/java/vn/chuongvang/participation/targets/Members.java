package vn.chuongvang.participation.targets;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.live.ServerClock;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How many members units have: what shares are shares of. */
@Component
public class Members {
    private static final Cursor LATEST = Cursor.at(Cursor.LAST_DAY);

    private final DatabaseClient database;
    private final ServerClock clock;

    Members(DatabaseClient database, ServerClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The newest figure of each that is not of a later day, with those of units that became it
     * since; units without one are left out.
     */
    public Mono<Map<UUID, MemberFigure>> of(
            Collection<UUID> units, LocalDate day, Mergers mergers) {
        return figures(
                        """
                        select unit, as_of, members, source, set_by
                          from membership_figure where unit = any($1) and as_of <= $2
                        """,
                        mergers.with(units),
                        day)
                .collectList()
                .map(figures -> new MemberSums(figures, mergers))
                .map(sums -> of(units, sums));
    }

    private static Map<UUID, MemberFigure> of(Collection<UUID> units, MemberSums sums) {
        var figures = new HashMap<UUID, MemberFigure>();
        units.forEach(unit -> sums.of(unit).ifPresent(one -> figures.put(unit, one)));
        return figures;
    }

    /** A page of the figures of a unit up to a day, the newest first. */
    public Flux<MemberFigure> history(UUID unit, LocalDate day, Paging paging) {
        return figures(
                database.sql(
                                """
                                select unit, as_of, members, source, set_by
                                  from membership_figure
                                 where unit = $1 and as_of <= $2 and as_of < $3
                                 order by as_of desc limit $4
                                """)
                        .bind(0, unit)
                        .bind(1, day)
                        .bind(2, paging.after(LATEST).day(0))
                        .bind(3, paging.most()));
    }

    /** In place of what was said of the same day. */
    public Mono<Void> put(MemberFigure figure) {
        return database.sql(
                        """
                        insert into membership_figure
                               (unit, as_of, members, source, set_by, set_at)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (unit, as_of) do update
                           set members = excluded.members, source = excluded.source,
                               set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .bind(0, figure.unit())
                .bind(1, figure.asOf())
                .bind(2, figure.members())
                .bind(3, figure.source())
                .bind(4, figure.setBy())
                .bind(5, clock.now())
                .then();
    }

    private Flux<MemberFigure> figures(String sql, Collection<UUID> units, LocalDate day) {
        return figures(database.sql(sql).bind(0, units.toArray(UUID[]::new)).bind(1, day));
    }

    private static Flux<MemberFigure> figures(DatabaseClient.GenericExecuteSpec query) {
        return query.map(
                        row ->
                                new MemberFigure(
                                        required(row.get("unit", UUID.class)),
                                        required(row.get("as_of", LocalDate.class)),
                                        required(row.get("members", Integer.class)),
                                        required(row.get("source", String.class)),
                                        required(row.get("set_by", String.class)),
                                        false))
                .all();
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
