package vn.chuongvang.participation.bench;

import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Mono;

import vn.chuongvang.participation.dashboard.Dashboard;
import vn.chuongvang.participation.dashboard.DashboardQuery;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.dashboard.TreeOf;
import vn.chuongvang.participation.facts.FactWriter;
import vn.chuongvang.participation.facts.Facts;
import vn.chuongvang.participation.reports.Report;
import vn.chuongvang.participation.reports.ReportFile;
import vn.chuongvang.participation.reports.ReportForm;
import vn.chuongvang.participation.reports.ReportHead;
import vn.chuongvang.participation.reports.ReportWish;
import vn.chuongvang.participation.reports.Reports;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitType;
import vn.chuongvang.participation.units.UnitVersion;
import vn.chuongvang.participation.units.Units;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a province-year, asks for its figures and its report, and counts it again. */
public final class YearBench {
    private static final long SEED = 2_026;
    private static final Set<UnitType> COMMUNES = EnumSet.of(UnitType.WARD, UnitType.COMMUNE);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int MOST_DIFFERENCES = 20;
    private static final int ONE_CONTEST = 10;
    private static final int TOP = 3;
    private static final int MONTHS = 12;

    private final YearWriter writer;
    private final Facts facts;
    private final Units units;
    private final Dashboards dashboards;
    private final Reports reports;

    public YearBench(
            DatabaseClient database,
            FactWriter writer,
            Facts facts,
            Units units,
            Dashboards dashboards,
            Reports reports) {
        this.writer = new YearWriter(database, writer);
        this.facts = facts;
        this.units = units;
        this.dashboards = dashboards;
        this.reports = reports;
    }

    /**
     * How much is asked.
     *
     * @param recounts dashboards that are counted again
     */
    public record Effort(int warmUp, int queries, int reports, int recounts) {
        public static final Effort FULL = new Effort(100, 300, 3, 24);
    }

    public BenchFigures measure(ProvinceYear.Size size, Effort effort) {
        await(writer.write(new ProvinceYear(SEED, size)).thenReturn(size));
        var known = await(units.book());
        var wards =
                known.all().stream()
                        .filter(one -> COMMUNES.contains(one.type()))
                        .map(UnitVersion::unit)
                        .distinct()
                        .toList();
        long before = used();
        long start = System.nanoTime();
        var columns = await(facts.columns());
        double millis = (System.nanoTime() - start) / 1e6;
        long heap = used() - before >> 20;
        for (int i = 0; i < effort.warmUp(); i++) {
            await(dashboards.of(query(wards, size, i)));
        }
        var dashboard =
                Stopwatch.over(effort.queries(), i -> await(dashboards.of(query(wards, size, i))));
        var report = report(effort.reports());
        return new BenchFigures(
                dashboards.today(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version().toString(),
                size,
                columns.rows(),
                millis,
                heap,
                dashboard,
                report,
                recount(wards, size, effort.recounts()));
    }

    /** The whole year at the top, wards, quarters, both trees and measures, single contests. */
    private static DashboardQuery query(List<UUID> wards, ProvinceYear.Size size, int i) {
        var random = new Random(i);
        var unit = i % TOP == 0 ? null : wards.get(random.nextInt(wards.size()));
        var period =
                i % 2 == 0
                        ? new Period(ProvinceYear.FIRST, ProvinceYear.LAST)
                        : Period.quarterOf(ProvinceYear.FIRST.plusMonths(random.nextInt(MONTHS)));
        var contest = i % ONE_CONTEST == 0 ? 1L + random.nextInt(size.contests()) : null;
        return new DashboardQuery(
                Hierarchy.DOAN,
                unit,
                period,
                contest,
                random.nextBoolean() ? TreeOf.NOW : TreeOf.THEN,
                random.nextBoolean() ? Measure.PEOPLE : Measure.ATTEMPTS);
    }

    private BenchFigures.FullReport report(int times) {
        var wish =
                new ReportWish(
                        new DashboardQuery(
                                Hierarchy.DOAN,
                                null,
                                new Period(ProvinceYear.FIRST, ProvinceYear.LAST),
                                null,
                                TreeOf.NOW,
                                Measure.PEOPLE),
                        new ReportHead("", "", "", "", "", "", List.of(), "", ""),
                        true,
                        false);
        var rows = new AtomicInteger();
        var bytes = new AtomicInteger();
        var time =
                Stopwatch.over(
                        times,
                        _ -> {
                            var report = await(reports.of(wish, Reports.Progress.NONE));
                            rows.set(report.rows().size());
                            bytes.set(size(report));
                        });
        return new BenchFigures.FullReport(time, rows.get(), bytes.get());
    }

    /** Of the file. */
    private static int size(Report report) {
        var out = new ByteArrayOutputStream();
        try {
            new ReportFile(report, Locale.of("vi")).write(ReportForm.XLSX, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    /** What was written is made again from its seed, so that it was not in the way before. */
    private BenchFigures.Recount recount(List<UUID> wards, ProvinceYear.Size size, int times) {
        var year = new ProvinceYear(SEED, size);
        var rows = year.rows();
        var differences = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            var query = query(wards, size, i);
            Dashboard shown = await(dashboards.of(query));
            PlainCount.differences(query, shown, year.book(), rows, Map.of()).stream()
                    .map(one -> query + ": " + one)
                    .forEach(differences::add);
        }
        return new BenchFigures.Recount(
                times,
                differences.isEmpty(),
                differences.stream().limit(MOST_DIFFERENCES).toList());
    }

    private static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block(PATIENCE));
    }

    /** After full collections. */
    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
