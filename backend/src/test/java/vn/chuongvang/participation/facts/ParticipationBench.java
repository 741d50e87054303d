package vn.chuongvang.participation.facts;

import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.participation.dashboard.DashboardQuery;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.dashboard.TreeOf;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitVersion;
import vn.chuongvang.participation.units.Units;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/**
 * A province-year in a real server and a real PostgreSQL: 226 communes, 8,000 sub-units, 300
 * contests, 400,000 participations, mergers in the middle. Not a test of the build: see
 * docs/benchmarks.md.
 */
class ParticipationBench {
    private static final ProvinceYear.Size YEAR =
            new ProvinceYear.Size(226, 8_000, 300, 250_000, 400_000);
    private static final int QUERIES = 300;
    private static final int WARM_UP = 100;
    private static final int AT_ONCE = 50_000;

    @Test
    void a_province_year() {
        try (var server = WebServer.start()) {
            var year = new ProvinceYear(2026, YEAR);
            write(server, year);
            year = null;
            server.bean(Units.class).book().block();
            long before = used();
            long start = System.nanoTime();
            var columns = server.bean(Facts.class).columns().block();
            say("load %,d rows: %,d ms", columns.rows(), millis(start));
            say("live heap of the columns: %,d MB", (used() - before) >> 20);
            var dashboards = server.bean(Dashboards.class);
            var units = server.bean(Units.class).book().block().all();
            measure("dashboard", i -> dashboards.of(query(units, i)).block());
            var host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
            measure("GET /api/participation", i -> host.get(address(query(units, i))));
            start = System.nanoTime();
            server.bean(DatabaseClient.class)
                    .sql(
                            """
                            insert into participation_change (at, by, kind, contest, body)
                            select now(), 'an', 'COUNTED', 7, '{}'
                            """)
                    .then()
                    .block();
            server.bean(Facts.class).columns().block();
            say("one contest read again: %,d ms", millis(start));
        }
    }

    /** The whole year at the top, wards, quarters, both trees and measures, single contests. */
    private static DashboardQuery query(List<UnitVersion> units, int i) {
        var random = new Random(i);
        var unit = i % 3 == 0 ? null : units.get(random.nextInt(226)).unit();
        var period =
                i % 2 == 0
                        ? new Period(ProvinceYear.FIRST, ProvinceYear.LAST)
                        : Period.quarterOf(LocalDate.of(2026, 1 + random.nextInt(12), 1));
        return new DashboardQuery(
                Hierarchy.DOAN,
                unit,
                period,
                i % 10 == 0 ? 1L + random.nextInt(300) : null,
                random.nextBoolean() ? TreeOf.NOW : TreeOf.THEN,
                random.nextBoolean() ? Measure.PEOPLE : Measure.ATTEMPTS);
    }

    private static String address(DashboardQuery query) {
        var unit = query.unit() == null ? "" : "&unit=" + query.unit();
        var contest = query.contest() == null ? "" : "&contest=" + query.contest();
        return "/api/participation?from=%s&to=%s&tree=%s&measure=%s"
                        .formatted(
                                query.period().from(),
                                query.period().to(),
                                query.tree(),
                                query.measure())
                + unit
                + contest;
    }

    private static void measure(String what, Function<Integer, Object> work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.apply(i);
        }
        var times = new long[QUERIES];
        long cpu = cpuNanos();
        for (int i = 0; i < QUERIES; i++) {
            long start = System.nanoTime();
            work.apply(i);
            times[i] = System.nanoTime() - start;
        }
        double each = (cpuNanos() - cpu) / 1e6 / QUERIES;
        Arrays.sort(times);
        say(
                "%s: %.1f ms of CPU each; p50 %.1f ms, p95 %.1f ms, worst %.1f ms",
                what,
                each,
                times[QUERIES / 2] / 1e6,
                times[QUERIES * 95 / 100] / 1e6,
                times[QUERIES - 1] / 1e6);
    }

    private static void write(WebServer server, ProvinceYear year) {
        var database = server.bean(DatabaseClient.class);
        var units = year.versions().stream().map(UnitVersion::unit).distinct().toList();
        database.sql("insert into unit select id, 'DOAN', now() from unnest($1::uuid[]) t(id)")
                .bind(0, units.toArray(UUID[]::new))
                .then()
                .block();
        var versions = year.versions();
        database.sql(
                        """
                        insert into unit_version
                               (unit, valid_from, valid_to, type, name, parent)
                        select unit, f, nullif(t, '')::date, type, name, nullif(parent, '')::uuid
                          from unnest($1::uuid[], $2::date[], $3::text[], $4::text[], $5::text[],
                                      $6::text[]) v(unit, f, t, type, name, parent)
                        """)
                .bind(0, versions.stream().map(UnitVersion::unit).toArray(UUID[]::new))
                .bind(1, versions.stream().map(UnitVersion::from).toArray(LocalDate[]::new))
                .bind(2, texts(versions, one -> text(one.until())))
                .bind(3, texts(versions, one -> one.type().name()))
                .bind(4, texts(versions, UnitVersion::name))
                .bind(5, texts(versions, one -> text(one.parent())))
                .then()
                .block();
        var lines = year.lineage();
        database.sql(
                        """
                        insert into unit_lineage (from_unit, to_unit, kind, effective_on)
                        select f, nullif(t, '')::uuid, kind, d
                          from unnest($1::uuid[], $2::text[], $3::text[], $4::date[])
                               v(f, t, kind, d)
                        """)
                .bind(0, lines.stream().map(one -> one.from()).toArray(UUID[]::new))
                .bind(1, lines.stream().map(one -> text(one.to())).toArray(String[]::new))
                .bind(2, lines.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .bind(3, lines.stream().map(one -> one.on()).toArray(LocalDate[]::new))
                .then()
                .block();
        database.sql(
                        """
                        insert into unit_change (at, by, kind, body)
                        values (now(), 'an', 'IMPORT', '{}')
                        """)
                .then()
                .block();
        for (var some : pieces(List.of(year.individuals()))) {
            database.sql("insert into individual select id, now() from unnest($1::uuid[]) t(id)")
                    .bind(0, some.toArray(UUID[]::new))
                    .then()
                    .block();
        }
        var writer = server.bean(FactWriter.class);
        for (var rows : year.contests()) {
            var first = rows.getFirst();
            var counted = new FactWriter.Counted(first.contest(), 1, 0, first.playedOn());
            writer.replace(counted, Mono.just(rows)).block();
        }
    }

    private static <T> List<List<T>> pieces(List<T> all) {
        var pieces = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            pieces.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return pieces;
    }

    private static String[] texts(List<UnitVersion> versions, Function<UnitVersion, String> text) {
        return versions.stream().map(text).toArray(String[]::new);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Of the whole process: walls say little on a machine that others use. */
    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void say(String format, Object... values) {
        System.out.println("BENCH " + format.formatted(values));
    }
}
