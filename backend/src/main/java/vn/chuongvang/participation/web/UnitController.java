package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitHistory;
import vn.chuongvang.participation.units.UnitHit;
import vn.chuongvang.participation.units.UnitRefusal;
import vn.chuongvang.participation.units.UnitSearch;
import vn.chuongvang.participation.units.UnitTexts;
import vn.chuongvang.participation.units.UnitUndos;
import vn.chuongvang.participation.units.Units;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The tree of units: looked at as of a day, searched, changed. */
@RestController
@RequestMapping("/api/units")
class UnitController {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST_HITS = 100;
    private static final int LONGEST_QUERY = 200;

    private final Units units;
    private final UnitUndos undos;

    UnitController(Units units, UnitUndos undos) {
        this.units = units;
        this.undos = undos;
    }

    @GetMapping("/tree")
    Mono<UnitPage> tree(
            @RequestParam(required = false) @Nullable Hierarchy hierarchy,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return units.book().map(book -> UnitPage.of(book, hierarchy, unit, dayOr(asOf)));
    }

    /** The header says how many there are altogether. */
    @GetMapping("/search")
    Mono<ResponseEntity<List<UnitHit>>> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable Hierarchy hierarchy,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MOST_HITS) {
            throw UnitRefused.bad("“limit” is 1 to %d.".formatted(MOST_HITS));
        }
        if (q.length() > LONGEST_QUERY) {
            throw UnitRefused.bad("“q” has at most %d letters.".formatted(LONGEST_QUERY));
        }
        var wish = new UnitSearch.Wish(q, hierarchy, dayOr(asOf), limit);
        return units.search()
                .map(search -> search.find(wish))
                .map(
                        found ->
                                ResponseEntity.ok()
                                        .header("X-Total-Count", String.valueOf(found.total()))
                                        .body(found.hits()));
    }

    @GetMapping("/{id}")
    Mono<UnitHistory> history(@PathVariable UUID id) {
        return units.history(id)
                .switchIfEmpty(Mono.error(() -> UnitRefused.of(UnitRefusal.UNIT_UNKNOWN, id)));
    }

    /**
     * What a change wrote.
     *
     * @param generation of the tree from now on
     * @param units that were written, new ones included
     */
    record Changed(long generation, List<UUID> units) {}

    @PostMapping("/changes")
    Mono<Changed> change(
            @RequestBody UnitChangeWish wish, @AuthenticationPrincipal StaffSession session) {
        return Mono.fromCallable(wish::change)
                .flatMap(
                        change ->
                                units.change(
                                        change,
                                        wish.dayOr(today()),
                                        wish.generation(),
                                        session.member().name()))
                .map(UnitController::changed);
    }

    static Changed changed(Units.Done done) {
        return switch (done) {
            case Units.Done.Refused(var reason, var unit) -> throw UnitRefused.of(reason, unit);
            case Units.Done.Written(var book, var edit) ->
                    new Changed(
                            book.generation(), edit.units().keySet().stream().sorted().toList());
        };
    }

    /**
     * That a change was wrong.
     *
     * @param generation of the tree that whoever asks has seen
     */
    record Undo(long generation, String reason) {
        Undo {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** As if the change had not been; that is a change, too. */
    @PostMapping("/changes/{number}/undo")
    Mono<Changed> undo(
            @PathVariable long number,
            @RequestBody Undo undo,
            @AuthenticationPrincipal StaffSession session) {
        var reason = UnitTexts.clean(undo.reason());
        return !UnitTexts.fitsReason(reason)
                ? Mono.error(UnitRefused.reasonMissing())
                : undos.undo(number, undo.generation(), reason, session.member().name())
                        .map(UnitController::undone);
    }

    private static Changed undone(UnitUndos.Outcome outcome) {
        return switch (outcome) {
            case UnitUndos.Outcome.Undone(var book, var written) ->
                    new Changed(book.generation(), written.stream().sorted().toList());
            case UnitUndos.Outcome.Refused(var reason, var unit) ->
                    throw UnitRefused.of(reason, unit);
            case UnitUndos.Outcome.ChangedSince(var later) -> throw UnitRefused.changedSince(later);
            case UnitUndos.Outcome.InUse(var uses) -> throw UnitRefused.inUse(uses);
        };
    }

    static LocalDate today() {
        return LocalDate.now(VIETNAM);
    }

    private static LocalDate dayOr(@Nullable LocalDate asOf) {
        return asOf == null ? today() : asOf;
    }
}
