package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.declared.Declaration;
import vn.chuongvang.participation.declared.Declarations;
import vn.chuongvang.participation.declared.DeclaredCount;
import vn.chuongvang.participation.declared.DeclaredKind;
import vn.chuongvang.participation.trainings.TestComparison;
import vn.chuongvang.participation.trainings.Trainings;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitVersion;
import vn.chuongvang.participation.units.Units;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Activities outside the product, as units declare them. */
@RestController
@RequestMapping("/api/participation/declared")
class DeclarationController {
    private final Declarations declarations;
    private final Trainings trainings;
    private final Units units;
    private final Dashboards dashboards;
    private final Scopes scopes;
    private final FigureScope scope;

    DeclarationController(
            Declarations declarations,
            Trainings trainings,
            Units units,
            Dashboards dashboards,
            Scopes scopes,
            FigureScope scope) {
        this.declarations = declarations;
        this.trainings = trainings;
        this.units = units;
        this.dashboards = dashboards;
        this.scopes = scopes;
        this.scope = scope;
    }

    /** One to be declared; see {@link Declaration.Activity}. */
    record Wanted(
            DeclaredKind kind,
            String title,
            LocalDate heldOn,
            UUID unit,
            @Nullable String note,
            @Nullable Long testBefore,
            @Nullable Long testAfter,
            List<DeclaredCount> counts) {
        Wanted {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(heldOn, "heldOn");
            Objects.requireNonNull(unit, "unit");
            counts = List.copyOf(counts);
        }

        Declaration.Activity activity() {
            return new Declaration.Activity(
                    kind,
                    title,
                    heldOn,
                    unit,
                    Objects.requireNonNullElse(note, ""),
                    testBefore,
                    testAfter,
                    counts);
        }
    }

    /** Why it was wrong. */
    record Wrong(String reason) {
        Wrong {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** A declaration as it is shown. */
    record Shown(Declaration declaration, Declaration.State state, String unit) {
        static Shown of(Declaration one, UnitBook book) {
            var activity = one.activity();
            var name =
                    book.nearest(activity.unit(), activity.heldOn())
                            .map(UnitVersion::name)
                            .orElse("");
            return new Shown(one, one.state(), name);
        }

        Cursor at() {
            return Cursor.at(declaration.activity().heldOn(), declaration.id());
        }
    }

    /** Of the unit and all below it as the tree is today, in the period, the latest first. */
    @GetMapping
    Mono<ResponseEntity<List<Shown>>> all(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        var today = dashboards.today();
        var period = Periods.of(from, to, today);
        return scope.bounded(unit, session.member())
                .zipWith(units.book())
                .flatMap(
                        read -> {
                            var book = read.getT2();
                            var below = read.getT1().map(root -> book.below(root, today));
                            var found = declarations.of(below.orElse(null), period, paging);
                            return paging.page(found.map(one -> Shown.of(one, book)), Shown::at);
                        });
    }

    /** It counts from its first evidence on. */
    @PostMapping
    Mono<Shown> add(@RequestBody Wanted wanted, @AuthenticationPrincipal StaffSession session) {
        return scope.mustWrite(session.member(), wanted.unit())
                .then(mayCompare(wanted, session))
                .then(units.book())
                .flatMap(
                        book ->
                                declarations
                                        .add(
                                                DeclaredLaws.fit(
                                                        wanted.activity(),
                                                        book,
                                                        dashboards.today()),
                                                session.member().name())
                                        .map(one -> Shown.of(one, book)));
    }

    /** The tests must be contests that they see. */
    private Mono<Void> mayCompare(Wanted wanted, StaffSession session) {
        return Flux.concat(
                        Mono.justOrEmpty(wanted.testBefore()), Mono.justOrEmpty(wanted.testAfter()))
                .concatMap(contest -> scopes.allows(session.member(), new ContestRef(contest)))
                .filter(allowed -> !allowed)
                .flatMap(_ -> Mono.<Void>error(FiguresRefused.unknown("contest")))
                .then();
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(
            @PathVariable long id,
            @RequestBody Wrong wrong,
            @AuthenticationPrincipal StaffSession session) {
        return one(id, session)
                .delayUntil(one -> scope.mustWrite(session.member(), one.activity().unit()))
                .flatMap(
                        _ ->
                                declarations.withdraw(
                                        id,
                                        session.member().name(),
                                        DeclaredLaws.reason(wrong.reason())))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        FiguresRefused.conflict(
                                                "WITHDRAWN", "It was withdrawn before.")))
                .then();
    }

    /** The same questions before and after a training. */
    @GetMapping("/{id}/tests")
    Mono<TestComparison> tests(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return one(id, session)
                .map(Declaration::activity)
                .flatMap(
                        activity ->
                                activity.testBefore() == null || activity.testAfter() == null
                                        ? Mono.empty()
                                        : trainings.compare(
                                                activity.testBefore(), activity.testAfter()))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("test")));
    }

    private Mono<Declaration> one(long id, StaffSession session) {
        return declarations
                .one(id)
                .filterWhen(one -> scope.sees(session.member(), one.activity().unit()))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("declaration")));
    }
}
