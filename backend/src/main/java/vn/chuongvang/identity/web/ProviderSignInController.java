package vn.chuongvang.identity.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.FactorRule;
import vn.chuongvang.identity.ProviderSignIn;
import vn.chuongvang.identity.SignIn;
import vn.chuongvang.identity.oidc.Providers;

import java.util.Objects;

/** Signing in through a provider, but for the way back from it. */
@RestController
@RequestMapping("/api/staff/oidc")
class ProviderSignInController {
    private final Providers providers;
    private final Departures departures;
    private final JourneyCookies cookies;
    private final ProviderSignIn signIn;
    private final FactorRule factors;

    ProviderSignInController(
            Providers providers,
            Departures departures,
            JourneyCookies cookies,
            ProviderSignIn signIn,
            FactorRule factors) {
        this.providers = providers;
        this.departures = departures;
        this.cookies = cookies;
        this.signIn = signIn;
        this.factors = factors;
    }

    /** What a button says, in both languages. */
    record Line(String id, String vi, String en) {}

    record Wanted(StaffPage page) {
        Wanted {
            Objects.requireNonNull(page, "page");
        }
    }

    record Typed(String code) {
        Typed {
            Objects.requireNonNull(code, "code");
        }
    }

    @GetMapping
    Flux<Line> list() {
        return Flux.fromIterable(providers.all())
                .map(one -> new Line(one.id(), one.nameVi(), one.nameEn()));
    }

    @PostMapping("/{provider}/sign-in")
    Mono<ResponseEntity<Departures.Ticket>> leave(
            @PathVariable String provider, @RequestBody Wanted wanted, ServerHttpRequest request) {
        return departures
                .known(provider)
                .flatMap(known -> departures.leave(known, wanted.page(), null, request));
    }

    /** Where the provider did not ask for a second factor, or is not trusted to. */
    @PostMapping("/code")
    Mono<ResponseEntity<StaffController.Me>> code(
            @RequestBody Typed typed, ServerHttpRequest request) {
        return Mono.justOrEmpty(cookies.proven(request))
                .switchIfEmpty(Mono.error(ProviderSignInController::stale))
                .flatMap(
                        proven ->
                                signIn.signIn(
                                        proven.who(),
                                        typed.code(),
                                        StaffController.device(request)))
                .map(outcome -> welcome(outcome, request));
    }

    private ResponseEntity<StaffController.Me> welcome(SignIn outcome, ServerHttpRequest request) {
        var welcome = StaffController.welcome(outcome, factors, request);
        return ResponseEntity.status(welcome.getStatusCode())
                .headers(welcome.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookies.provenNoMore(request).toString())
                .body(welcome.getBody());
    }

    private static Refused stale() {
        return new Refused(
                HttpStatus.UNAUTHORIZED,
                "OIDC_STALE",
                "Nobody is on the way here from a sign-in provider, or it took too long.");
    }
}
