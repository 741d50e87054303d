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
import vn.chuongvang.paging.Cursor;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private Flux<WeeklySetting> settings() {
        return settings(Cursor.LOWEST_ID);
    }

    /** Of units behind this one, in the order of their ids. */
    public Flux<WeeklySetting> settings(UUID after) {
        return database.sql(
                        """
                        select unit, weekday, hour, head::text as head
                          from weekly_report_setting where unit > $1 order by unit
                        """)
                .bind(0, after)
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

    /**
     * All that are due since they were asked for, also those of weeks when no server ran; says how
     * many. What is older than is kept goes.
     */
    public Mono<Long> makeMissing() {
        var now = LocalDateTime.ofInstant(clock.now(), VIETNAM);
        return settings()
                .concatMap(setting -> missing(setting, now).map(week -> Map.entry(setting, week)))
                .concatMap(one -> make(one.getKey(), one.getValue()), 1)
                .filter(Boolean::booleanValue)
                .count()
                .delayUntil(_ -> forget(now.toLocalDate()));
    }

    /** The first week is the first that is kept, or the last whole one when it was set. */
    private Flux<LocalDate> missing(WeeklySetting setting, LocalDateTime now) {
        return database.sql(
                        """
                        select s.set_at, coalesce(array_agg(r.week) filter (where r.week >= $2),
                                                  '{}') as weeks
                          from weekly_report_setting s left join weekly_report r using (unit)
                         where s.unit = $1 group by s.unit
                        """)
                .bind(0, setting.unit())
                .bind(1, oldest(now.toLocalDate()))
                .map(
                        row ->
                                missing(
                                        setting,
                                        now,
                                        required(row, "set_at", Instant.class),
                                        Set.of(required(row, "weeks", LocalDate[].class))))
                .one()
                .flatMapIterable(weeks -> weeks);
    }

    private static List<LocalDate> missing(
            WeeklySetting setting, LocalDateTime now, Instant setAt, Set<LocalDate> there) {
        var asked = setting.week(LocalDateTime.ofInstant(setAt, VIETNAM));
        var first = there.stream().min(Comparator.naturalOrder()).orElse(asked);
        return setting.weeks(first.isBefore(asked) ? first : asked, now).stream()
                .filter(week -> !there.contains(week))
                .toList();
    }

    /** Weeks before it are not kept. */
    static LocalDate oldest(LocalDate today) {
        return today.minusWeeks(KEPT + 1L);
    }

    private Mono<Boolean> make(WeeklySetting setting, LocalDate week) {
        return reports.of(wish(setting, week), Reports.Progress.NONE)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no such unit")))
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
                .bind(0, oldest(today))
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
