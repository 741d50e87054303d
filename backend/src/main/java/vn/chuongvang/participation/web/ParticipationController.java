package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.changes.Changes;
import vn.chuongvang.participation.dashboard.Dashboard;
import vn.chuongvang.participation.dashboard.DashboardQuery;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.dashboard.Origin;
import vn.chuongvang.participation.dashboard.TreeOf;
import vn.chuongvang.participation.facts.Uncounted;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.units.Hierarchy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Who took part against plan, and which contests that was counted from. */
@RestController
@RequestMapping("/api/participation")
class ParticipationController {
    private final Dashboards dashboards;
    private final Changes changes;
    private final Uncounted uncounted;
    private final Scopes scopes;
    private final FigureScope scope;

    ParticipationController(
            Dashboards dashboards,
            Changes changes,
            Uncounted uncounted,
            Scopes scopes,
            FigureScope scope) {
        this.scope = scope;
        this.dashboards = dashboards;
        this.changes = changes;
        this.uncounted = uncounted;
        this.scopes = scopes;
    }

    /** The parameters of an address; all may be absent. */
    record Wish(
            @Nullable Hierarchy hierarchy,
            @Nullable UUID unit,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable Long contest,
            @Nullable TreeOf tree,
            @Nullable Measure measure,
            @Nullable Boolean together) {
        DashboardQuery query(@Nullable UUID bounded, LocalDate today) {
            return new DashboardQuery(
                    Objects.requireNonNullElse(hierarchy, Hierarchy.DOAN),
                    bounded,
                    Periods.of(from, to, today),
                    contest,
                    Objects.requireNonNullElse(tree, TreeOf.NOW),
                    Objects.requireNonNullElse(measure, Measure.ATTEMPTS),
                    Boolean.TRUE.equals(together));
        }
    }

    @GetMapping
    Mono<Dashboard> dashboard(
            @ModelAttribute Wish wish, @AuthenticationPrincipal StaffSession session) {
        return query(wish, session)
                .flatMap(dashboards::of)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("unit")));
    }

    /** Of the root; with a kind, of the rows of that kind alone, which may be beside it. */
    @GetMapping("/contests")
    Mono<ResponseEntity<List<Origin>>> contests(
            @ModelAttribute Wish wish,
            @RequestParam(required = false) Dashboard.@Nullable Kind kind,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        var kinds =
                kind == null
                        ? EnumSet.complementOf(EnumSet.of(Dashboard.Kind.NONE))
                        : EnumSet.of(kind);
        return query(wish, session)
                .flatMap(query -> dashboards.origins(query, kinds))
                .map(all -> paging.page(paging.cut(all, Origin::isBehind), Origin::at))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("unit")));
    }

    /** Contests of theirs that are over and could not be counted yet as they ended. */
    @GetMapping("/uncounted")
    Mono<ResponseEntity<List<Uncounted.Waiting>>> uncounted(
            Paging paging, @AuthenticationPrincipal StaffSession session) {
        var after = paging.after(Cursor.at(0)).number(0);
        var theirs =
                uncounted
                        .all()
                        .filter(one -> one.contest() > after)
                        .filterWhen(
                                one ->
                                        scopes.allows(
                                                session.member(), new ContestRef(one.contest())))
                        .take(paging.most());
        return paging.page(theirs, one -> Cursor.at(one.contest()));
    }

    private Mono<DashboardQuery> query(Wish wish, StaffSession session) {
        return scope.bounded(wish.unit(), session.member())
                .map(unit -> wish.query(unit.orElse(null), dashboards.today()));
    }

    /** What changed figures of all units, the newest first; nobody of a unit gets here. */
    @GetMapping("/changes")
    Mono<ResponseEntity<List<Changes.Change>>> changes(Paging paging) {
        return paging.page(changes.latest(paging), one -> Cursor.at(one.id()));
    }
}
