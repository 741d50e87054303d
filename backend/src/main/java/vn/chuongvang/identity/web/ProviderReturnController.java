package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Linker;
import vn.chuongvang.identity.ProvenIdentity;
import vn.chuongvang.identity.ProviderJourneys;
import vn.chuongvang.identity.ProviderSignIn;
import vn.chuongvang.identity.SignIn;
import vn.chuongvang.identity.oidc.Answer;
import vn.chuongvang.identity.oidc.Came;
import vn.chuongvang.identity.oidc.ProviderDoor;
import vn.chuongvang.identity.oidc.Providers;

import java.util.List;

/**
 * Where providers send browsers back to. It answers by leading on to a page, whatever came: what
 * stands in this address is good for nothing any more, and is in no address bar.
 */
@RestController
@RequestMapping("/api/staff/oidc")
class ProviderReturnController {
    private final Providers providers;
    private final ProviderDoor door;
    private final ProviderJourneys journeys;
    private final JourneyCookies cookies;
    private final ProviderSignIn signIn;

    ProviderReturnController(
            Providers providers,
            ProviderDoor door,
            ProviderJourneys journeys,
            JourneyCookies cookies,
            ProviderSignIn signIn) {
        this.providers = providers;
        this.door = door;
        this.journeys = journeys;
        this.cookies = cookies;
        this.signIn = signIn;
    }

    /** What is told to the page, and the cookies that go with it. */
    private record Outcome(String code, List<ResponseCookie> cookies) {
        static Outcome of(String code, ResponseCookie... cookies) {
            return new Outcome(code, List.of(cookies));
        }
    }

    /** A browser that did not leave from here, or comes back twice, leaves all as it is. */
    @GetMapping("/{provider}/callback")
    Mono<ResponseEntity<Void>> back(
            @PathVariable String provider,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String iss,
            ServerHttpRequest request) {
        var came = new Came(state, code, error, iss);
        return Mono.justOrEmpty(cookies.left(request))
                .filter(left -> left.provider().equals(provider))
                .filter(left -> left.asked().state().equals(state))
                .filterWhen(left -> journeys.arrive(left.asked().state(), left.end()))
                .flatMap(left -> arrived(left, came, request))
                .defaultIfEmpty(lead(StaffPage.HOST, Outcome.of("OIDC_STALE")));
    }

    private Mono<ResponseEntity<Void>> arrived(Journey left, Came came, ServerHttpRequest request) {
        return Mono.justOrEmpty(providers.find(left.provider()))
                .flatMap(provider -> door.hear(provider, left.asked(), came))
                .flatMap(answer -> outcome(answer, left, request))
                .map(outcome -> lead(left.page(), outcome, cookies.leftNoMore(request)));
    }

    private Mono<Outcome> outcome(Answer answer, Journey left, ServerHttpRequest request) {
        return switch (answer) {
            case Answer.Proven(var who) -> {
                var linker = left.linker();
                yield linker == null ? signIn(who, request) : link(linker, who);
            }
            case Answer.Away _ -> Mono.just(Outcome.of("OIDC_AWAY"));
            case Answer.Denied _ -> Mono.just(Outcome.of("OIDC_DENIED"));
            case Answer.Invalid _ ->
                    signIn.failed(left.provider()).thenReturn(Outcome.of("OIDC_INVALID"));
        };
    }

    private Mono<Outcome> signIn(ProvenIdentity who, ServerHttpRequest request) {
        return signIn.signIn(who, "", StaffController.device(request))
                .map(
                        outcome ->
                                switch (outcome) {
                                    case SignIn.SignedIn(_, var token) ->
                                            Outcome.of(
                                                    "SIGNED_IN",
                                                    StaffCookie.holding(token, request));
                                    case SignIn.CodeNeeded _ ->
                                            Outcome.of("CODE_NEEDED", carrying(who, request));
                                    case SignIn.Unlinked _ -> Outcome.of("OIDC_UNLINKED");
                                    case SignIn.TooMany _ -> Outcome.of("TOO_MANY_TRIES");
                                    case SignIn.Wrong _, SignIn.WrongCode _ ->
                                            Outcome.of("OIDC_INVALID");
                                });
    }

    private ResponseCookie carrying(ProvenIdentity who, ServerHttpRequest request) {
        return cookies.proven(new Journey.Proven(who, journeys.ends()), request);
    }

    private Mono<Outcome> link(Linker linker, ProvenIdentity who) {
        return signIn.link(linker, who)
                .map(
                        linking ->
                                switch (linking) {
                                    case LINKED -> Outcome.of("LINKED");
                                    case TAKEN -> Outcome.of("OIDC_TAKEN");
                                    case SESSION_OVER -> Outcome.of("OIDC_SESSION_OVER");
                                });
    }

    private static ResponseEntity<Void> lead(
            StaffPage page, Outcome outcome, ResponseCookie... more) {
        var answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).location(page.telling(outcome.code));
        outcome.cookies.forEach(one -> answer.header(HttpHeaders.SET_COOKIE, one.toString()));
        List.of(more).forEach(one -> answer.header(HttpHeaders.SET_COOKIE, one.toString()));
        return answer.build();
    }
}
