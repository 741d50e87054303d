package vn.chuongvang.participation.reports;

import io.r2dbc.spi.Readable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.live.ServerClock;
import vn.chuongvang.participation.dashboard.DashboardQuery;
import vn.chuongvang.participation.dashboard.TreeOf;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps a report of the week before ready for each unit that asked. What is missing is found by
 * looking, so a server that was away makes it later, and of two servers that make it one is kept.
 */
@Component
public class WeeklyReports implements SmartLifecycle {
    /** Weeks that are kept. */
    public static final int KEPT = 26;

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyReports.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int TO_SUNDAY = 6;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseClient database;
    private final Reports reports;
    private final ServerClock clock;
    private Disposable running = Disposables.disposed();

    WeeklyReports(DatabaseClient database, Reports reports, ServerClock clock) {
        this.database = database;
        this.reports = reports;
        this.clock = clock;
    }

    /** A week whose report is there, by its Monday. */
    public record Kept(UUID unit, LocalDate week, Instant madeAt) {}

    @Override
    public void start() {
        running =
                Flux.interval(EVERY, EVERY)
                        .onBackpressureDrop()
                        .publishOn(Schedulers.boundedElastic())
                        .concatMap(_ -> makeMissing().onErrorResume(this::later), 1)
                        .subscribe(_ -> {}, bug -> LOG.error("no weekly reports any more", bug));
    }

    private Mono<Long> later(Throwable cause) {
        LOG.warn("weekly reports wait: {}", cause.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    /** In place of the unit's setting before. */
    public Mono<Void> set(WeeklySetting setting, String by) {
        return database.sql(
                        """
                        insert into weekly_report_setting
                               (unit, weekday, hour, head, set_by, set_at)
                        values ($1, $2, $3, $4::json, $5, $6)
                        on conflict (unit) do update
                           set weekday = excluded.weekday, hour = excluded.hour,
                               head = excluded.head, set_by = excluded.set_by,
                               set_at = excluded.set_at
                        """)
                .bind(0, setting.unit())
                .bind(1, setting.weekday().getValue())
                .bind(2, setting.hour())
                .bind(3, JSON.writeValueAsString(setting.head()))
                .bind(4, by)
                .bind(5, clock.now())
                .then();
    }

    /** False when there was none; what is kept stays until its time is over. */
    public Mono<Boolean> remove(UUID unit) {
        return database.sql("delete from weekly_report_setting where unit = $1")
                .bind(0, unit)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    public Flux<WeeklySetting> settings() {
        return database.sql(
                        """
                        select unit, weekday, hour, head::text as head
                          from weekly_report_setting order by unit
                        """)
                .map(WeeklyReports::setting)
                .all();
    }

    /** Of a unit, the newest first. */
    public Flux<Kept> of(UUID unit) {
        return database.sql(
                        """
                        select unit, week, made_at from weekly_report
                         where unit = $1 order by week desc
                        """)
                .bind(0, unit)
                .map(
                        row ->
                                new Kept(
                                        required(row, "unit", UUID.class),
                                        required(row, "week", LocalDate.class),
                                        required(row, "made_at", Instant.class)))
                .all();
    }

    /** Empty when there is none. */
    public Mono<Report> report(UUID unit, LocalDate week) {
        return database.sql(
                        """
                        select body::text as body from weekly_report
                         where unit = $1 and week = $2
                        """)
                .bind(0, unit)
                .bind(1, week)
                .map(row -> Submissions.read(required(row, "body", String.class)))
                .one();
    }

    /** All that are due; says how many. What is older than is kept goes. */
    public Mono<Long> makeMissing() {
        var now = LocalDateTime.ofInstant(clock.now(), VIETNAM);
        return settings()
                .concatMap(setting -> makeIfMissing(setting, setting.week(now)))
                .filter(Boolean::booleanValue)
                .count()
                .delayUntil(_ -> forget(now.toLocalDate()));
    }

    private Mono<Boolean> makeIfMissing(WeeklySetting setting, LocalDate week) {
        return isThere(setting.unit(), week)
                .filter(isThere -> !isThere)
                .flatMap(_ -> reports.of(wish(setting, week), Reports.Progress.NONE))
                .flatMap(report -> keep(setting.unit(), week, report))
                .onErrorResume(
                        cause -> {
                            LOG.warn(
                                    "no weekly report of {}: {}", setting.unit(), cause.toString());
                            return Mono.empty();
                        });
    }

    private static ReportWish wish(WeeklySetting setting, LocalDate week) {
        return new ReportWish(
                new DashboardQuery(
                        Hierarchy.DOAN,
                        setting.unit(),
                        new Period(week, week.plusDays(TO_SUNDAY)),
                        null,
                        TreeOf.NOW,
                        Measure.PEOPLE),
                setting.head(),
                false,
                false);
    }

    private Mono<Boolean> isThere(UUID unit, LocalDate week) {
        return database.sql(
                        """
                        select exists (select 1 from weekly_report
                                        where unit = $1 and week = $2) as there
                        """)
                .bind(0, unit)
                .bind(1, week)
                .map(row -> required(row, "there", Boolean.class))
                .one();
    }

    /** False when another server was faster. */
    private Mono<Boolean> keep(UUID unit, LocalDate week, Report report) {
        return database.sql(
                        """
                        insert into weekly_report (unit, week, made_at, body)
                        values ($1, $2, $3, $4::json) on conflict do nothing
                        """)
                .bind(0, unit)
                .bind(1, week)
                .bind(2, clock.now())
                .bind(3, JSON.writeValueAsString(report))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private Mono<Long> forget(LocalDate today) {
        return database.sql("delete from weekly_report where week < $1")
                .bind(0, today.minusWeeks(KEPT + 1L))
                .fetch()
                .rowsUpdated();
    }

    private static WeeklySetting setting(Readable row) {
        return new WeeklySetting(
                required(row, "unit", UUID.class),
                DayOfWeek.of(required(row, "weekday", Integer.class)),
                required(row, "hour", Integer.class),
                JSON.readValue(required(row, "head", String.class), ReportHead.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
