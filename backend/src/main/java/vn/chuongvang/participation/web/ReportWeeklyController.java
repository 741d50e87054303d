package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.reports.ReportJobs;
import vn.chuongvang.participation.reports.WeeklyReports;
import vn.chuongvang.participation.reports.WeeklySetting;
import vn.chuongvang.participation.units.Units;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

/** Which units have a report of each week kept ready, and these reports. */
@RestController
@RequestMapping("/api/reports/weekly")
class ReportWeeklyController {
    private static final int HOURS = 24;

    private final WeeklyReports weekly;
    private final ReportJobs jobs;
    private final Units units;
    private final FigureScope scope;
    private final FigureAudit audit;

    ReportWeeklyController(
            WeeklyReports weekly,
            ReportJobs jobs,
            Units units,
            FigureScope scope,
            FigureAudit audit) {
        this.audit = audit;
        this.scope = scope;
        this.weekly = weekly;
        this.jobs = jobs;
        this.units = units;
    }

    /** A setting to be made. */
    record Wanted(DayOfWeek weekday, int hour, ReportQuery.@Nullable Head head) {
        Wanted {
            Objects.requireNonNull(weekday, "weekday");
        }

        WeeklySetting of(UUID unit) {
            if (hour < 0 || hour >= HOURS) {
                throw FiguresRefused.unfit("HOUR_UNFIT", "An hour is a number from 0 to 23.");
            }
            return new WeeklySetting(unit, weekday, hour, ReportQuery.head(head));
        }
    }

    @GetMapping
    Mono<ResponseEntity<List<WeeklySetting>>> settings(
            Paging paging, @AuthenticationPrincipal StaffSession session) {
        var theirs =
                weekly.settings(paging.after(Cursor.at(Cursor.LOWEST_ID)).id(0))
                        .filterWhen(one -> scope.sees(session.member(), one.unit()))
                        .take(paging.most());
        return paging.page(theirs, one -> Cursor.at(one.unit()));
    }

    @PutMapping("/{unit}")
    Mono<WeeklySetting> set(
            @PathVariable UUID unit,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal StaffSession session) {
        return scope.mustWrite(session.member(), unit)
                .then(units.book())
                .filter(book -> book.knows(unit))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("unit")))
                .map(_ -> wanted.of(unit))
                .delayUntil(setting -> weekly.set(setting, session.member().name()));
    }

    @DeleteMapping("/{unit}")
    Mono<ResponseEntity<Void>> remove(
            @PathVariable UUID unit, @AuthenticationPrincipal StaffSession session) {
        return scope.mustWrite(session.member(), unit)
                .then(weekly.remove(unit))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("setting")))
                .thenReturn(ResponseEntity.noContent().build());
    }

    @GetMapping("/{unit}")
    Mono<List<WeeklyReports.Kept>> kept(
            @PathVariable UUID unit, @AuthenticationPrincipal StaffSession session) {
        return scope.mustSee(session.member(), unit).then(weekly.of(unit).collectList());
    }

    /** Of the week that begins on this Monday. */
    @GetMapping("/{unit}/{week}/file.{ending}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable UUID unit,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate week,
            @PathVariable String ending,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages,
            @AuthenticationPrincipal StaffSession session) {
        var form = ReportReply.form(ending);
        return scope.mustSee(session.member(), unit)
                .then(weekly.report(unit, week))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("report")))
                .delayUntil(_ -> audit.taken(session, unit))
                .flatMap(report -> jobs.written(report, form, ReportReply.language(languages)))
                .onErrorMap(RejectedExecutionException.class, _ -> FiguresRefused.busy())
                .map(bytes -> ReportReply.file("bao-cao-tuan-" + week, form, bytes));
    }
}
