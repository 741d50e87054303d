package vn.chuongvang.gateway.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Optional;

/** The public door: find a contest by its code, and sit down. */
@RestController
@RequestMapping("/api/rooms/{code}")
class RoomsController {
    private final Joining joining;

    RoomsController(Joining joining) {
        this.joining = joining;
    }

    @GetMapping
    Mono<JoinMessages.Room> room(@PathVariable String code, ServerHttpRequest request) {
        return joining.find(code, Caller.of(request));
    }

    @PostMapping("/claim")
    Mono<JoinMessages.Seat> claim(
            @PathVariable String code,
            @RequestBody JoinMessages.Claim claim,
            ServerHttpRequest request) {
        return joining.claim(code, claim, Caller.of(request).on(claim.device()));
    }

    /**
     * Who asks.
     *
     * @param device the secret that this device chose, or its address when it said none
     */
    record Caller(String address, String device) {
        static final String DEVICE = "X-Device";

        static Caller of(ServerHttpRequest request) {
            var address =
                    Optional.ofNullable(request.getRemoteAddress())
                            .map(remote -> remote.getAddress().getHostAddress())
                            .orElseThrow(Caller::gone);
            var device = Optional.ofNullable(request.getHeaders().getFirst(DEVICE));
            return new Caller(address, device.orElse(""));
        }

        Caller on(String claimed) {
            return new Caller(address, claimed);
        }

        private static Refused gone() {
            return new Refused(HttpStatus.BAD_REQUEST, "GONE", "The connection is closed.");
        }
    }
}
