package vn.chuongvang.identity.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0): asked for when somebody first
 * needs it, kept for an hour, never at a start.
 */
final class Discovery {
    private static final String PLACE = "/.well-known/openid-configuration";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON =
            new ParameterizedTypeReference<>() {};

    private final Provider provider;
    private final WebClient web;
    private final Mono<KnownProvider> known;

    Discovery(Provider provider, WebClient web) {
        this.provider = provider;
        this.web = web;
        this.known =
                Mono.defer(this::ask).cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Fails when the provider is away, or describes somebody else. */
    Mono<KnownProvider> known() {
        return known;
    }

    private Mono<KnownProvider> ask() {
        return web.get()
                .uri(place(provider.issuer().toString()))
                .retrieve()
                .bodyToMono(JSON)
                .timeout(Wire.PATIENCE)
                .map(this::read);
    }

    private static URI place(String issuer) {
        var end = issuer.endsWith("/") ? issuer.length() - 1 : issuer.length();
        return URI.create(issuer.substring(0, end) + PLACE);
    }

    private KnownProvider read(Map<String, Object> said) {
        var registration =
                ClientRegistrations.fromOidcConfiguration(said)
                        .registrationId(provider.id())
                        .clientId(provider.clientId())
                        .clientSecret(provider.clientSecret())
                        .scope(OidcScopes.OPENID)
                        .build();
        var details = registration.getProviderDetails();
        must(provider.issuer().toString().equals(details.getIssuerUri()), "issuer");
        must(isSafe(details.getAuthorizationUri()), "authorization_endpoint");
        must(isSafe(details.getTokenUri()), "token_endpoint");
        must(isSafe(details.getJwkSetUri()), "jwks_uri");
        return new KnownProvider(registration, TokenChecks.of(registration, web));
    }

    private static boolean isSafe(@Nullable String address) {
        return address != null && Wire.isSafe(URI.create(address));
    }

    private static void must(boolean fits, String member) {
        if (!fits) {
            throw new UnfitProvider(member);
        }
    }
}
