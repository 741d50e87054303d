package vn.chuongvang.gateway.web;

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
import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.questions.Blueprint;
import vn.chuongvang.questions.Blueprints;
import vn.chuongvang.questions.Blueprints.Shipped;
import vn.chuongvang.questions.SavedBlueprint;

import java.util.List;
import java.util.Objects;

/** Blueprints of draws: those that are shipped, and those of the hosts. */
@RestController
@RequestMapping("/api/blueprints")
class BlueprintsController {
    private static final int NAME_LETTERS = 60;

    private final Blueprints blueprints;

    BlueprintsController(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    /** All there are. */
    record Shelf(List<Shipped> shipped, List<SavedBlueprint> saved) {}

    /** One to be saved. */
    record Named(String name, Blueprint blueprint) {
        Named {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(blueprint, "blueprint");
        }
    }

    @GetMapping
    Mono<Shelf> list() {
        return blueprints
                .saved()
                .collectList()
                .map(saved -> new Shelf(blueprints.shipped(), saved));
    }

    /** Under its name; one of that name is replaced. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<SavedBlueprint> save(
            @RequestBody Named named, @AuthenticationPrincipal StaffSession session) {
        var name = VietnameseText.cleanName(named.name(), NAME_LETTERS);
        if (name.isEmpty()) {
            return Mono.error(
                    Refused.unfit("NAME_MISSING", "A blueprint needs a name.", List.of("name")));
        }
        return Mono.fromRunnable(() -> Sections.refuseUnfit(named.blueprint().problems()))
                .then(blueprints.save(name, named.blueprint(), session.member().name()))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Refused.conflict(
                                                "TOO_MANY_BLUEPRINTS",
                                                "At most %d are kept; delete one first."
                                                        .formatted(Blueprints.MOST))));
    }

    @DeleteMapping("/{number}")
    Mono<ResponseEntity<Void>> delete(@PathVariable long number) {
        return blueprints
                .delete(number)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> Refused.unknown("blueprint")))
                .thenReturn(ResponseEntity.noContent().build());
    }
}
