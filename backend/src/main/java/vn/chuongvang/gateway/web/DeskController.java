package vn.chuongvang.gateway.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.chuongvang.gateway.session.Desks;
import vn.chuongvang.gateway.session.Desks.Desk;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.live.ContestId;

/** Who is at the desk, and "Tiếp quản". */
@RestController
@RequestMapping("/api/contests/{id}/desk")
class DeskController {
    private final Desks desks;

    DeskController(Desks desks) {
        this.desks = desks;
    }

    @GetMapping
    Desk desk(@PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return desks.of(contest(id), session).orElseThrow(DeskController::notOpen);
    }

    @PostMapping
    Desk takeOver(@PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return desks.takeOver(contest(id), session).orElseThrow(DeskController::notOpen);
    }

    private static ContestId contest(long id) {
        if (id < 1) {
            throw notOpen();
        }
        return new ContestId(id);
    }

    private static Refused notOpen() {
        return Refused.unknown("contest whose room is open here");
    }
}
