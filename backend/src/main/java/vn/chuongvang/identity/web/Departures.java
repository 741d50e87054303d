package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Linker;
import vn.chuongvang.identity.ProviderJourneys;
import vn.chuongvang.identity.oidc.Asked;
import vn.chuongvang.identity.oidc.Provider;
import vn.chuongvang.identity.oidc.ProviderDoor;
import vn.chuongvang.identity.oidc.Providers;

/** Sends a browser to a sign-in provider: to sign in, or to link an identity. */
@Component
class Departures {
    private final Providers providers;
    private final ProviderDoor door;
    private final ProviderJourneys journeys;
    private final JourneyCookies cookies;

    Departures(
            Providers providers,
            ProviderDoor door,
            ProviderJourneys journeys,
            JourneyCookies cookies) {
        this.providers = providers;
        this.door = door;
        this.journeys = journeys;
        this.cookies = cookies;
    }

    /**
     * @param address of the provider, for the browser to open
     */
    record Ticket(String address) {}

    /** Fails when this server has no such provider. */
    Mono<Provider> known(String id) {
        return Mono.justOrEmpty(providers.find(id)).switchIfEmpty(Mono.error(Departures::unknown));
    }

    /**
     * Fails when the provider is away, or too many leave.
     *
     * @param linker who links an identity, asked again by the provider; absent: somebody signs in
     */
    Mono<ResponseEntity<Ticket>> leave(
            Provider provider, StaffPage page, @Nullable Linker linker, ServerHttpRequest request) {
        if (!journeys.mayLeave()) {
            return Mono.error(StaffController.tooMany(journeys.waitSeconds()));
        }
        var asked = Asked.anew(back(provider, request), linker != null);
        var journey = new Journey(provider.id(), page, asked, linker, journeys.ends());
        return door.ask(provider, asked)
                .map(
                        address ->
                                ResponseEntity.ok()
                                        .header(
                                                HttpHeaders.SET_COOKIE,
                                                cookies.left(journey, request).toString())
                                        .body(new Ticket(address.toString())))
                .switchIfEmpty(Mono.error(Departures::away));
    }

    /** Where the browser is now, as it calls us: its cookies are of that host. */
    private static String back(Provider provider, ServerHttpRequest request) {
        return UriComponentsBuilder.fromUri(request.getURI())
                .replacePath("/api/staff/oidc/{provider}/callback")
                .replaceQuery(null)
                .fragment(null)
                .build(provider.id())
                .toString();
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "UNKNOWN_PROVIDER",
                "This server has no such sign-in provider: GET /api/staff/oidc lists them.");
    }

    private static Refused away() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "OIDC_AWAY",
                "The sign-in provider does not answer; sign in with name and password.");
    }
}
