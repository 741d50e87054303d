package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.targets.MemberFigure;
import vn.chuongvang.participation.targets.Members;
import vn.chuongvang.participation.targets.Mergers;
import vn.chuongvang.participation.units.Units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How many members units have, with the day and the source of each figure. */
@RestController
@RequestMapping("/api/members")
class MembersController {
    private final Members members;
    private final Units units;
    private final Dashboards dashboards;
    private final FigureScope scope;

    MembersController(Members members, Units units, Dashboards dashboards, FigureScope scope) {
        this.scope = scope;
        this.members = members;
        this.units = units;
        this.dashboards = dashboards;
    }

    /** One to be set. */
    record Wanted(UUID unit, LocalDate asOf, int members, String source) {
        Wanted {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(source, "source");
        }
    }

    /** Up to a day, the newest first; before them the sum with units that became it since. */
    @GetMapping
    Mono<ResponseEntity<List<MemberFigure>>> of(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asOf,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        var day = Objects.requireNonNullElseGet(asOf, dashboards::today);
        var found =
                scope.one(unit, session.member())
                        .delayUntil(this::known)
                        .flatMapMany(
                                one ->
                                        (paging.isFirst()
                                                        ? summed(one, day)
                                                        : Flux.<MemberFigure>empty())
                                                .concatWith(members.history(one, day, paging)))
                        .map(one -> session.member().isMachine() ? one.unsigned() : one);
        // The sum comes before all that was said, also of the same day.
        return paging.page(found, one -> Cursor.at(one.computed() ? day.plusDays(1) : one.asOf()));
    }

    private Flux<MemberFigure> summed(UUID unit, LocalDate day) {
        return units.book()
                .flatMap(book -> members.of(List.of(unit), day, Mergers.of(book, day)))
                .flatMapIterable(Map::values)
                .filter(MemberFigure::computed);
    }

    /** In place of what was said of the same day. */
    @PutMapping
    Mono<MemberFigure> put(
            @RequestBody Wanted wanted, @AuthenticationPrincipal StaffSession session) {
        return scope.mustWrite(session.member(), wanted.unit())
                .then(known(wanted.unit()))
                .then(Mono.fromCallable(() -> fit(wanted, session.member().name())))
                .delayUntil(members::put);
    }

    private Mono<Boolean> known(UUID unit) {
        return units.book()
                .map(book -> book.knows(unit))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("unit")));
    }

    private MemberFigure fit(Wanted wanted, String by) {
        var source = wanted.source().strip();
        if (source.isEmpty() || source.length() > MemberFigure.LONGEST_SOURCE) {
            throw FiguresRefused.unfit(
                    "SOURCE_UNFIT",
                    "Say where the figure comes from, in at most %d characters."
                            .formatted(MemberFigure.LONGEST_SOURCE));
        }
        if (wanted.members() < 0 || wanted.members() > MemberFigure.MOST) {
            throw FiguresRefused.unfit(
                    "VALUE_UNFIT",
                    "Members are a number from 0 to %d.".formatted(MemberFigure.MOST));
        }
        if (wanted.asOf().isAfter(dashboards.today())) {
            throw FiguresRefused.unfit("DAY_UNFIT", "A figure of members is of a day that was.");
        }
        return new MemberFigure(wanted.unit(), wanted.asOf(), wanted.members(), source, by, false);
    }
}
