package vn.chuongvang.participation.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.people.Merges;
import vn.chuongvang.participation.people.Suggestions;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Who may be one person, and what staff say about it. Individuals are numbers; no name is here. */
@RestController
@RequestMapping("/api/individuals")
class IndividualsController {
    private static final int LONGEST_REASON = 200;

    private final Suggestions suggestions;
    private final Merges merges;

    IndividualsController(Suggestions suggestions, Merges merges) {
        this.suggestions = suggestions;
        this.merges = merges;
    }

    /** Both count as {@code kept} from now on. */
    record Wanted(UUID kept, UUID merged, String reason) {
        Wanted {
            Objects.requireNonNull(kept, "kept");
            Objects.requireNonNull(merged, "merged");
            Objects.requireNonNull(reason, "reason");
        }
    }

    record Made(long id) {}

    /** They are two people. */
    record Two(UUID one, UUID other) {
        Two {
            Objects.requireNonNull(one, "one");
            Objects.requireNonNull(other, "other");
        }
    }

    @GetMapping("/suggestions")
    Mono<ResponseEntity<List<Suggestions.Pair>>> suggestions(Paging paging) {
        return suggestions
                .some(paging.after(Suggestions.FIRST), paging.most())
                .map(found -> paging.page(found, Suggestions.Pair::at));
    }

    @GetMapping("/merges")
    Mono<ResponseEntity<List<Merges.Merge>>> merges(Paging paging) {
        return paging.page(merges.list(paging), one -> Cursor.at(one.id()));
    }

    @PostMapping("/merges")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Made> merge(@RequestBody Wanted wanted, @AuthenticationPrincipal StaffSession session) {
        var reason = wanted.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Mono.error(
                    FiguresRefused.unfit(
                            "REASON_MISSING",
                            "Say why, in at most %d characters.".formatted(LONGEST_REASON)));
        }
        return merges.merge(wanted.kept(), wanted.merged(), session.member().name(), reason)
                .map(IndividualsController::made);
    }

    private static Made made(Merges.Outcome outcome) {
        return switch (outcome) {
            case Merges.Outcome.Done(long id) -> new Made(id);
            case Merges.Outcome.Refused(var reason) ->
                    throw switch (reason) {
                        case UNKNOWN -> FiguresRefused.unknown("individual");
                        case ALREADY_ONE ->
                                FiguresRefused.conflict(
                                        "ALREADY_ONE", "They count as one person already.");
                        case SAME_CONTEST ->
                                FiguresRefused.conflict(
                                        "SAME_CONTEST",
                                        "Both took part in one contest, so they are two people.");
                    };
        };
    }

    /** As before it. */
    @DeleteMapping("/merges/{id}")
    Mono<ResponseEntity<Void>> undo(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return merges.undo(id, session.member().name())
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("merge")))
                .thenReturn(ResponseEntity.noContent().build());
    }

    /** Not to be suggested again. */
    @PostMapping("/refusals")
    Mono<ResponseEntity<Void>> refuse(
            @RequestBody Two two, @AuthenticationPrincipal StaffSession session) {
        return merges.refuse(two.one(), two.other(), session.member().name())
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("individual")))
                .thenReturn(ResponseEntity.noContent().build());
    }
}
