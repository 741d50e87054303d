package vn.chuongvang.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffRole;

import java.util.Objects;

/** A host gives further hosts, referees and curators their accounts. */
@RestController
@RequestMapping("/api/staff/accounts")
class StaffAccountsController {
    private final Staff staff;

    StaffAccountsController(Staff staff) {
        this.staff = staff;
    }

    record Wanted(String name, StaffRole role) {
        Wanted {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
        }
    }

    record Made(String name, StaffRole role, String oneTimePassword) {
        static Made of(Staff.NewAccount made) {
            var member = made.member();
            return new Made(member.name(), member.role(), made.oneTimePassword());
        }
    }

    @GetMapping
    Flux<StaffController.Me> list() {
        return staff.all().map(StaffController.Me::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Made> create(@RequestBody Wanted wanted) {
        return staff.create(wanted.name(), wanted.role())
                .map(Made::of)
                .switchIfEmpty(Mono.error(StaffAccountsController::unfit));
    }

    /**
     * A referee or curator forgot theirs: a new one-time password, and what was signed in by the
     * old one ends.
     */
    @PostMapping("/{name}/one-time-password")
    Mono<Made> reset(@PathVariable String name) {
        return staff.resetForgotten(name)
                .map(Made::of)
                .switchIfEmpty(Mono.error(StaffAccountsController::noReferee));
    }

    private static Refused noReferee() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "NO_SUCH_REFEREE",
                "No referee or curator has this name. A host's password is replaced on the"
                        + " server's machine.");
    }

    private static Refused unfit() {
        return new Refused(
                HttpStatus.CONFLICT,
                "NAME_UNFIT",
                "Choose another name: 2 to 32 letters, digits, dots or hyphens, not used yet.");
    }
}
