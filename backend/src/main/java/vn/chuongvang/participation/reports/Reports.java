package vn.chuongvang.participation.reports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.participation.changes.OneInstant;
import vn.chuongvang.participation.dashboard.Dashboard;
import vn.chuongvang.participation.dashboard.DashboardQuery;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.dashboard.Moment;
import vn.chuongvang.participation.dashboard.Origin;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** Draws reports from the figures of the dashboard, so both always say the same. */
@Component
public class Reports {
    /** Of the whole report; the largest province has about 8,000. */
    public static final int MOST_ROWS = 20_000;

    private final Dashboards dashboards;
    private final OneInstant instant;

    Reports(Dashboards dashboards, OneInstant instant) {
        this.dashboards = dashboards;
        this.instant = instant;
    }

    /** Hears how far a report is. */
    @FunctionalInterface
    public interface Progress {
        /** Nobody listens. */
        Progress NONE = (_, _) -> {};

        /** So many of so many units. */
        void of(int done, int all);
    }

    private record Names(String above, String own) {}

    /**
     * As of today; empty when there is no such unit. All of it is as it was at one moment, however
     * long it takes: the figures, the units, the targets and the members.
     */
    public Mono<Report> of(ReportWish wish, Progress progress) {
        var asked = wish.query();
        var query = people(asked, asked.unit(), asked.period());
        return instant.of(
                dashboards.moment().flatMap(moment -> drawn(wish, query, moment, progress)));
    }

    private Mono<Report> drawn(
            ReportWish wish, DashboardQuery query, Moment moment, Progress progress) {
        return dashboards
                .of(query, moment)
                .flatMap(now -> drawn(wish, query, now, moment, progress));
    }

    private Mono<Report> drawn(
            ReportWish wish,
            DashboardQuery query,
            Dashboard now,
            Moment moment,
            Progress progress) {
        var before = people(query, query.unit(), before(query.period()));
        return Mono.zip(
                        dashboards.of(before, moment),
                        dashboards.origins(query, EnumSet.complementOf(none()), moment),
                        rows(wish, query, now, moment, progress).collectList())
                .map(
                        read -> {
                            var head = names(moment.units(), query.unit(), moment.today());
                            var filled = wish.head().filled(head.above(), head.own());
                            return report(
                                    new ReportWish(query, filled, wish.hasParts(), wish.isPublic()),
                                    now,
                                    read.getT1(),
                                    read.getT2(),
                                    read.getT3());
                        });
    }

    private static EnumSet<Dashboard.Kind> none() {
        return EnumSet.of(Dashboard.Kind.NONE);
    }

    private static DashboardQuery people(DashboardQuery query, @Nullable UUID unit, Period period) {
        return new DashboardQuery(
                query.hierarchy(), unit, period, query.contest(), query.tree(), Measure.PEOPLE);
    }

    /** As many days, right before. */
    static Period before(Period period) {
        var last = period.from().minusDays(1);
        return new Period(last.minusDays(period.days() - 1), last);
    }

    private static Names names(UnitBook book, @Nullable UUID unit, LocalDate day) {
        if (unit == null) {
            return new Names("", "");
        }
        var path = book.path(unit, day);
        var place = path.indexOf(unit);
        return new Names(
                place > 0 ? name(book, path.get(place - 1), day) : "", name(book, unit, day));
    }

    private static String name(UnitBook book, UUID unit, LocalDate day) {
        return book.nearest(unit, day).map(UnitVersion::name).orElse("");
    }

    /** One unit after another: a report must not take the machine from a contest. */
    private Flux<ReportRow> rows(
            ReportWish wish,
            DashboardQuery query,
            Dashboard now,
            Moment moment,
            Progress progress) {
        var rows = now.rows();
        return Flux.range(0, rows.size())
                .doOnNext(place -> progress.of(place, rows.size()))
                .concatMap(place -> withParts(wish, query, rows.get(place), moment), 1)
                .take(MOST_ROWS);
    }

    private Flux<ReportRow> withParts(
            ReportWish wish, DashboardQuery query, Dashboard.Row row, Moment moment) {
        var own = Flux.just(ReportRow.of(null, row));
        var unit = row.unit();
        if (!wish.hasParts() || unit == null || row.children() == 0) {
            return own;
        }
        return switch (row.kind()) {
            case UNIT -> own.concatWith(parts(query, unit, moment));
            case TOP, DIRECT, SPLIT, NONE -> own;
        };
    }

    private Flux<ReportRow> parts(DashboardQuery query, UUID unit, Moment moment) {
        return dashboards
                .of(people(query, unit, query.period()), moment)
                .flatMapIterable(Dashboard::rows)
                .filter(part -> part.kind() != Dashboard.Kind.NONE)
                .map(part -> ReportRow.of(unit, part));
    }

    private static Report report(
            ReportWish wish,
            Dashboard now,
            Dashboard before,
            List<Origin> origins,
            List<ReportRow> rows) {
        var report =
                new Report(
                        wish.head(),
                        now.hierarchy(),
                        wish.query().unit(),
                        now.period(),
                        new Report.Scope(now.tree(), wish.query().contest(), wish.hasParts()),
                        now.asOf(),
                        origins.stream().map(Origin::title).limit(Report.MOST_TITLES).toList(),
                        origins.size(),
                        rows,
                        ReportRow.total(now.root()),
                        new Report.Before(
                                before.period(),
                                before.root().people(),
                                before.root().attempts(),
                                false),
                        false);
        return wish.isPublic() ? report.published() : report;
    }
}
