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
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
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
    private static final int LONGEST_QUERY = 200;

    private final Units units;
    private final UnitUndos undos;

    UnitController(Units units, UnitUndos undos) {
        this.units = units;
        this.undos = undos;
    }

    @GetMapping("/tree")
    Mono<ResponseEntity<UnitPage>> tree(
            @RequestParam(required = false) @Nullable Hierarchy hierarchy,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Paging paging) {
        return units.book()
                .map(book -> UnitPage.of(book, hierarchy, unit, dayOr(asOf)))
                .map(
                        page ->
                                paging.page(
                                        paging.cut(page.children(), UnitNode::at),
                                        UnitNode::at,
                                        page::with));
    }

    /** The header says how many there are altogether. */
    @GetMapping("/search")
    Mono<ResponseEntity<List<UnitHit>>> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable Hierarchy hierarchy,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Paging paging) {
        if (q.length() > LONGEST_QUERY) {
            throw UnitRefused.bad("“q” has at most %d letters.".formatted(LONGEST_QUERY));
        }
        var wish = new UnitSearch.Wish(q, hierarchy, dayOr(asOf), paging.most());
        var after = paging.isFirst() ? null : paging.after(Cursor.at()).id(0);
        return units.search()
                .map(search -> search.find(wish, after))
                .map(found -> hits(found, paging));
    }

    private static ResponseEntity<List<UnitHit>> hits(UnitSearch.Found found, Paging paging) {
        if (found.hits().isEmpty() && !paging.isFirst()) {
            throw Paging.gone();
        }
        return paging.page(found.total(), found.hits(), hit -> Cursor.at(hit.unit()), page -> page);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<UnitHistory>> history(@PathVariable UUID id, Paging paging) {
        return units.history(id, paging)
                .switchIfEmpty(Mono.error(() -> UnitRefused.of(UnitRefusal.UNIT_UNKNOWN, id)))
                .map(
                        history ->
                                paging.page(
                                        history.changes(),
                                        change -> Cursor.at(change.id()),
                                        history::with));
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
