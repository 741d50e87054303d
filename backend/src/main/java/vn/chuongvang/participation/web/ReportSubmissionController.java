package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
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
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.reports.Report;
import vn.chuongvang.participation.reports.ReportDifference;
import vn.chuongvang.participation.reports.ReportJobs;
import vn.chuongvang.participation.reports.ReportWish;
import vn.chuongvang.participation.reports.Reports;
import vn.chuongvang.participation.reports.Submission;
import vn.chuongvang.participation.reports.Submissions;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/** Reports that were submitted: locked figures in numbered versions, and what each one changed. */
@RestController
@RequestMapping("/api/reports/submitted")
class ReportSubmissionController {
    private final Reports reports;
    private final Submissions submissions;
    private final ReportJobs jobs;
    private final Dashboards dashboards;
    private final FigureScope scope;
    private final FigureAudit audit;

    ReportSubmissionController(
            Reports reports,
            Submissions submissions,
            ReportJobs jobs,
            Dashboards dashboards,
            FigureScope scope,
            FigureAudit audit) {
        this.audit = audit;
        this.scope = scope;
        this.reports = reports;
        this.submissions = submissions;
        this.jobs = jobs;
        this.dashboards = dashboards;
    }

    /**
     * A correction.
     *
     * @param after the version that is corrected, the latest one
     */
    record Correction(ReportQuery report, int after, String reason) {
        Correction {
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(reason, "reason");
        }
    }

    @GetMapping
    Mono<ResponseEntity<List<Submission>>> latest(
            Paging paging, @AuthenticationPrincipal StaffSession session) {
        var member = session.member();
        var found =
                member.isOfWholeServer()
                        ? submissions.latest(null, paging)
                        : submissions
                                .units()
                                .filterWhen(unit -> scope.sees(member, unit))
                                .collect(Collectors.toSet())
                                .flatMapMany(units -> submissions.latest(units, paging));
        return paging.page(found, one -> Cursor.at(one.approvedAt(), one.id(), one.version()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<List<Submission>>> versions(
            @PathVariable UUID id, Paging paging, @AuthenticationPrincipal StaffSession session) {
        return known(id, session)
                .then(
                        paging.page(
                                submissions.versions(id, paging), one -> Cursor.at(one.version())));
    }

    /** Counts now, and locks what was counted; who is signed in approves it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Submission> submit(
            @RequestBody ReportQuery query, @AuthenticationPrincipal StaffSession session) {
        return written(query, session)
                .flatMap(report -> submissions.submit(report, session.member().name()));
    }

    /** The next version, of the same figures counted anew. */
    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Submission> correct(
            @PathVariable UUID id,
            @RequestBody Correction correction,
            @AuthenticationPrincipal StaffSession session) {
        var reason = correction.reason().strip();
        if (reason.isEmpty() || reason.length() > Submission.LONGEST_REASON) {
            return Mono.error(
                    FiguresRefused.unfit(
                            "REASON_MISSING",
                            "Say why, in at most %d letters."
                                    .formatted(Submission.LONGEST_REASON)));
        }
        return known(id, session)
                .doOnNext(versions -> fit(versions.getFirst(), correction.after()))
                .flatMap(_ -> submissions.report(id, correction.after()))
                .zipWith(written(correction.report(), session))
                .doOnNext(read -> fit(read.getT1(), read.getT2()))
                .flatMap(
                        read ->
                                submissions.correct(
                                        id,
                                        correction.after() + 1,
                                        read.getT2(),
                                        session.member().name(),
                                        reason))
                .switchIfEmpty(Mono.error(ReportSubmissionController::corrected));
    }

    private static void fit(Submission latest, int after) {
        if (latest.version() != after) {
            throw corrected();
        }
    }

    private static void fit(Report earlier, Report later) {
        if (!earlier.isOfTheSame(later)) {
            throw FiguresRefused.unfit(
                    "ANOTHER_REPORT",
                    "A correction is of the same unit, period, hierarchy, tree, contest and"
                            + " parts.");
        }
    }

    private static FiguresRefused corrected() {
        return FiguresRefused.conflict(
                "CORRECTED_MEANWHILE", "There is a later version. Read it first.");
    }

    @GetMapping("/{id}/versions/{version}")
    Mono<Report> report(
            @PathVariable UUID id,
            @PathVariable int version,
            @AuthenticationPrincipal StaffSession session) {
        return known(id, session)
                .flatMap(_ -> submissions.report(id, version))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("version")));
    }

    /** Against the version before, or an earlier one. */
    @GetMapping("/{id}/versions/{version}/difference")
    Mono<ReportDifference> difference(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer against,
            @AuthenticationPrincipal StaffSession session) {
        var earlier = against == null ? version - 1 : against;
        return known(id, session)
                .flatMap(_ -> submissions.difference(id, earlier, version))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("version")));
    }

    /** From the stored figures. */
    @GetMapping("/{id}/versions/{version}/file.{ending}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable UUID id,
            @PathVariable int version,
            @PathVariable String ending,
            @RequestParam(name = "public", defaultValue = "false") boolean isPublic,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages,
            @AuthenticationPrincipal StaffSession session) {
        var form = ReportReply.form(ending);
        return report(id, version, session)
                .map(report -> isPublic ? report.published() : report)
                .delayUntil(report -> audit.taken(session, report.unit()))
                .flatMap(report -> jobs.written(report, form, ReportReply.language(languages)))
                .onErrorMap(RejectedExecutionException.class, _ -> FiguresRefused.busy())
                .map(bytes -> ReportReply.file("bao-cao-ban-" + version, form, bytes));
    }

    private Mono<List<Submission>> known(UUID id, StaffSession session) {
        return submissions
                .versions(id)
                .collectList()
                .filter(versions -> !versions.isEmpty())
                .filterWhen(versions -> scope.sees(session.member(), versions.getFirst().unit()))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("report")));
    }

    /** All figures: what is left out for the public is left out of files. */
    private Mono<Report> written(ReportQuery query, StaffSession session) {
        return scope.bounded(query.published(false), session.member())
                .delayUntil(bounded -> mustWrite(bounded, session))
                .map(bounded -> bounded.wish(dashboards.today()))
                .flatMap((ReportWish wish) -> reports.of(wish, Reports.Progress.NONE))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("unit")));
    }

    private Mono<Void> mustWrite(ReportQuery query, StaffSession session) {
        var unit = query.unit();
        return unit == null ? Mono.empty() : scope.mustWrite(session.member(), unit);
    }
}
