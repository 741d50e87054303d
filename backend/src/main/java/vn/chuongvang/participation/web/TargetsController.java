package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.targets.Cascade;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Mergers;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.targets.Target;
import vn.chuongvang.participation.targets.Targets;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.Units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;

/** Targets of units, and whether those of the children fit their parent's. */
@RestController
@RequestMapping("/api/targets")
class TargetsController {
    private final Targets targets;
    private final Units units;
    private final Dashboards dashboards;
    private final FigureScope scope;

    TargetsController(Targets targets, Units units, Dashboards dashboards, FigureScope scope) {
        this.targets = targets;
        this.units = units;
        this.dashboards = dashboards;
        this.scope = scope;
    }

    /** One to be set. */
    record Wanted(UUID unit, LocalDate from, LocalDate to, Measure measure, int value) {
        Wanted {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(measure, "measure");
        }
    }

    @GetMapping
    Mono<Cascade> of(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @AuthenticationPrincipal StaffSession session) {
        return scope.one(unit, session.member())
                .flatMap(one -> cascade(one, Periods.of(from, to, dashboards.today())))
                .map(all -> session.member().isMachine() ? all.unsigned() : all);
    }

    /** In place of what was set for the same unit, period and measure; how it fits then. */
    @PutMapping
    Mono<Cascade> put(@RequestBody Wanted wanted, @AuthenticationPrincipal StaffSession session) {
        return mayPlan(session.member(), wanted.unit())
                .then(Mono.zip(units.book(), Mono.fromCallable(() -> fit(wanted))))
                .doOnNext(read -> known(read.getT1(), wanted.unit()))
                .map(read -> read.getT2())
                .delayUntil(
                        period ->
                                targets.put(
                                        wanted.unit(),
                                        period,
                                        wanted.measure(),
                                        wanted.value(),
                                        session.member().name()))
                .flatMap(period -> cascade(wanted.unit(), period));
    }

    @DeleteMapping
    Mono<ResponseEntity<Void>> remove(
            @RequestParam UUID unit,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam Measure measure,
            @AuthenticationPrincipal StaffSession session) {
        return mayPlan(session.member(), unit)
                .then(Mono.fromCallable(() -> Periods.of(from, to, dashboards.today())))
                .flatMap(period -> targets.remove(unit, period, measure))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("target")))
                .thenReturn(ResponseEntity.noContent().build());
    }

    /** Targets come from above: nobody sets one for their own unit. */
    private Mono<Void> mayPlan(StaffMember member, UUID unit) {
        if (unit.equals(member.unit())) {
            return Mono.error(
                    FiguresRefused.notAllowed(
                            "TARGET_FROM_ABOVE",
                            "The target of your own unit is set by the unit above it."));
        }
        return scope.mustWrite(member, unit);
    }

    private static Period fit(Wanted wanted) {
        if (wanted.to().isBefore(wanted.from())) {
            throw FiguresRefused.unfit(
                    "PERIOD_UNFIT", "The period's last day is before its first one.");
        }
        var period = new Period(wanted.from(), wanted.to());
        if (period.days() > Period.MOST_DAYS) {
            throw FiguresRefused.unfit(
                    "PERIOD_UNFIT", "A period has at most %d days.".formatted(Period.MOST_DAYS));
        }
        if (wanted.value() < 0 || wanted.value() > Target.MOST) {
            throw FiguresRefused.unfit(
                    "VALUE_UNFIT", "A target is a number from 0 to %d.".formatted(Target.MOST));
        }
        return period;
    }

    private static void known(UnitBook book, UUID unit) {
        if (!book.knows(unit)) {
            throw FiguresRefused.unknown("unit");
        }
    }

    private Mono<Cascade> cascade(UUID unit, Period period) {
        return units.book()
                .doOnNext(book -> known(book, unit))
                .flatMap(
                        book -> {
                            var tree = book.asOf(period.to());
                            var children = tree.childrenOf(unit);
                            var asked = new ArrayList<UUID>();
                            asked.add(unit);
                            children.forEach(child -> asked.add(child.unit()));
                            var mergers = Mergers.of(book, period.to());
                            return targets.of(mergers.with(asked))
                                    .collectList()
                                    .map(all -> Cascade.of(unit, period, children, all, mergers));
                        });
    }
}
