package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;

import java.util.List;

/** A contest from its draft to its room. */
@RestController
@RequestMapping("/api/contests")
class ContestsController {
    private final SettingUp settingUp;
    private final ContestPages pages;
    private final Drafts drafts;
    private final Editing editing;
    private final Duplicating duplicating;
    private final Secrecy secrecy;
    private final Scopes scopes;

    ContestsController(
            SettingUp settingUp,
            ContestPages pages,
            Drafts drafts,
            Editing editing,
            Duplicating duplicating,
            Secrecy secrecy,
            Scopes scopes) {
        this.scopes = scopes;
        this.settingUp = settingUp;
        this.pages = pages;
        this.drafts = drafts;
        this.editing = editing;
        this.duplicating = duplicating;
        this.secrecy = secrecy;
    }

    /** The newest first. */
    @GetMapping
    Mono<ResponseEntity<List<ContestCard>>> list(
            @RequestParam(required = false) @Nullable ContestLife state,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        var member = session.member();
        var cards =
                scopes.seen(member)
                        .flatMapMany(seen -> pages.list(seen, state, paging))
                        .map(card -> member.isMachine() ? card.withoutCode() : card);
        return paging.page(cards, card -> Cursor.at(card.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ContestPage> create(
            @RequestBody NewContest wish, @AuthenticationPrincipal StaffSession session) {
        return settingUp
                .create(wish)
                .delayUntil(id -> scopes.made(new ContestRef(id.value()), session.member()))
                .flatMap(id -> page(id.value(), session));
    }

    @GetMapping("/{id}")
    Mono<ContestPage> page(@PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return pages.page(id, session.member());
    }

    @PatchMapping("/{id}")
    Mono<ContestPage> edit(
            @PathVariable long id,
            @RequestBody Details details,
            @AuthenticationPrincipal StaffSession session) {
        var allowed =
                details.drawsAgain() ? secrecy.admit(id, session.member()) : Mono.<Void>empty();
        return allowed.then(editing.edit(id, details)).then(page(id, session));
    }

    @PostMapping("/{id}/duplicate")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ContestPage> duplicate(
            @PathVariable long id,
            @RequestBody Duplicate wish,
            @AuthenticationPrincipal StaffSession session) {
        return duplicating
                .duplicate(id, wish)
                .delayUntil(
                        made -> scopes.inherit(new ContestRef(made.value()), new ContestRef(id)))
                .flatMap(made -> page(made.value(), session));
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> delete(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return secrecy.admit(id, session.member())
                .then(drafts.delete(id))
                .thenReturn(ResponseEntity.noContent().build());
    }

    @PostMapping("/{id}/approve")
    Mono<ContestPage> approve(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return secrecy.admit(id, session.member())
                .then(Mono.defer(() -> drafts.approve(id, session.member().name())))
                .then(page(id, session));
    }

    /** By the settings in the body from now on; without a body by those that it has. */
    @PostMapping("/{id}/redraw")
    Mono<ContestPage> redraw(
            @PathVariable long id,
            @RequestBody(required = false) NewContest.@Nullable DrawOptions how,
            @AuthenticationPrincipal StaffSession session) {
        return secrecy.admit(id, session.member())
                .then(Mono.defer(() -> drafts.redraw(id, how == null ? null : how.settings())))
                .then(page(id, session));
    }

    @PostMapping("/{id}/questions/{question}/replace")
    Mono<ContestPage> replace(
            @PathVariable long id,
            @PathVariable String question,
            @AuthenticationPrincipal StaffSession session) {
        return secrecy.admit(id, session.member())
                .then(drafts.replace(id, question))
                .then(page(id, session));
    }

    @PostMapping("/{id}/open")
    Mono<ContestPage> open(@PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return secrecy.hides(id, session.member())
                .flatMap(hidden -> drafts.open(id, hidden))
                .then(page(id, session));
    }
}
