package vn.chuongvang.gateway.web;

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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;

/** A contest from its draft to its room. */
@RestController
@RequestMapping("/api/contests")
class ContestsController {
    private final SettingUp settingUp;
    private final ContestPages pages;
    private final Drafts drafts;
    private final Editing editing;
    private final Duplicating duplicating;

    ContestsController(
            SettingUp settingUp,
            ContestPages pages,
            Drafts drafts,
            Editing editing,
            Duplicating duplicating) {
        this.settingUp = settingUp;
        this.pages = pages;
        this.drafts = drafts;
        this.editing = editing;
        this.duplicating = duplicating;
    }

    @GetMapping
    Flux<ContestCard> list() {
        return pages.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ContestPage> create(@RequestBody NewContest wish) {
        return settingUp.create(wish).flatMap(id -> pages.page(id.value()));
    }

    @GetMapping("/{id}")
    Mono<ContestPage> page(@PathVariable long id) {
        return pages.page(id);
    }

    @PatchMapping("/{id}")
    Mono<ContestPage> edit(@PathVariable long id, @RequestBody Details details) {
        return editing.edit(id, details).then(pages.page(id));
    }

    @PostMapping("/{id}/duplicate")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ContestPage> duplicate(@PathVariable long id, @RequestBody Duplicate wish) {
        return duplicating.duplicate(id, wish).flatMap(made -> pages.page(made.value()));
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> delete(@PathVariable long id) {
        return drafts.delete(id).thenReturn(ResponseEntity.noContent().build());
    }

    @PostMapping("/{id}/approve")
    Mono<ContestPage> approve(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return drafts.approve(id, session.member().name()).then(pages.page(id));
    }

    @PostMapping("/{id}/redraw")
    Mono<ContestPage> redraw(@PathVariable long id) {
        return drafts.redraw(id).then(pages.page(id));
    }

    @PostMapping("/{id}/questions/{question}/replace")
    Mono<ContestPage> replace(@PathVariable long id, @PathVariable String question) {
        return drafts.replace(id, question).then(pages.page(id));
    }

    @PostMapping("/{id}/open")
    Mono<ContestPage> open(@PathVariable long id) {
        return drafts.open(id).then(pages.page(id));
    }
}
