package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.reports.ReportForm;
import vn.chuongvang.participation.reports.ReportJobs;
import vn.chuongvang.participation.reports.Reports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

/** Reports as files: small ones at once, long ones as jobs whose progress is asked for. */
@RestController
@RequestMapping("/api/reports")
class ReportController {
    private static final String NAME = "bao-cao-tham-gia";

    private final ReportJobs jobs;
    private final Dashboards dashboards;
    private final FigureScope scope;
    private final FigureAudit audit;

    ReportController(ReportJobs jobs, Dashboards dashboards, FigureScope scope, FigureAudit audit) {
        this.audit = audit;
        this.jobs = jobs;
        this.scope = scope;
        this.dashboards = dashboards;
    }

    /** What there is. */
    record Offer(List<ReportForm> forms, int mostRows) {}

    /** A job to be done. */
    record Wanted(ReportForm form, @Nullable ReportQuery report) {
        Wanted {
            Objects.requireNonNull(form, "form");
        }

        ReportQuery query() {
            return report == null ? ReportController.everything() : report;
        }
    }

    private static ReportQuery everything() {
        return new ReportQuery(null, null, null, null, null, null, null, null, null);
    }

    /** The kinds of files, and how many rows a report may have. */
    @GetMapping
    Offer offer() {
        return new Offer(List.of(ReportForm.values()), Reports.MOST_ROWS);
    }

    @GetMapping("/participation.{ending}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String ending,
            @ModelAttribute ReportQuery query,
            @RequestParam(name = "public", defaultValue = "false") boolean isPublic,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages,
            @AuthenticationPrincipal StaffSession session) {
        var form = ReportReply.form(ending);
        return scope.bounded(query.published(isPublic), session.member())
                .delayUntil(bounded -> audit.taken(session, bounded.unit()))
                .map(bounded -> bounded.wish(dashboards.today()))
                .flatMap(wish -> jobs.written(wish, form, ReportReply.language(languages)))
                .onErrorMap(RejectedExecutionException.class, _ -> FiguresRefused.busy())
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("unit")))
                .map(bytes -> ReportReply.file(NAME, form, bytes));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ReportJobs.Job> begin(
            @RequestBody Wanted wanted,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages,
            @AuthenticationPrincipal StaffSession session) {
        return scope.bounded(wanted.query(), session.member())
                .map(query -> query.wish(dashboards.today()))
                .map(
                        wish ->
                                jobs.begin(
                                                wish,
                                                wanted.form(),
                                                ReportReply.language(languages),
                                                session.member().name())
                                        .orElseThrow(FiguresRefused::busy));
    }

    @GetMapping("/jobs/{id}")
    ReportJobs.Job job(@PathVariable UUID id, @AuthenticationPrincipal StaffSession session) {
        return jobs.job(id, session.member().name())
                .orElseThrow(() -> FiguresRefused.unknown("report"));
    }

    @GetMapping("/jobs/{id}/file")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable UUID id, @AuthenticationPrincipal StaffSession session) {
        var job = job(id, session);
        return Mono.justOrEmpty(jobs.file(id, session.member().name()))
                .switchIfEmpty(Mono.error(ReportController::notReady))
                .delayUntil(_ -> audit.taken(session, job.unit()))
                .map(bytes -> ReportReply.file(NAME, job.form(), bytes));
    }

    private static FiguresRefused notReady() {
        return FiguresRefused.conflict(
                "NOT_READY", "The file is not written yet. Ask for the job first.");
    }
}
