package vn.chuongvang.identity.oidc;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ProvenIdentity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code for a checked token, by Spring Security (OpenID Connect Core 1.0, 3.1.3). The access token
 * that comes along is dropped.
 */
final class Exchange {
    private final WebClientReactiveAuthorizationCodeTokenResponseClient tokens =
            new WebClientReactiveAuthorizationCodeTokenResponseClient();

    Exchange(WebClient web) {
        tokens.setWebClient(web);
    }

    /** Fails where anything does not hold, or the provider is away. */
    Mono<OidcIdToken> of(KnownProvider known, Asked asked, String code) {
        var manager =
                new OidcAuthorizationCodeReactiveAuthenticationManager(
                        tokens, request -> Mono.just(user(request.getIdToken())));
        manager.setJwtDecoderFactory(_ -> known.decoder());
        var request = AuthorizationAddress.request(known.registration(), asked);
        var came =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(asked.back())
                        .state(asked.state())
                        .build();
        return manager.authenticate(
                        new OAuth2AuthorizationCodeAuthenticationToken(
                                known.registration(),
                                new OAuth2AuthorizationExchange(request, came)))
                .timeout(Wire.PATIENCE.multipliedBy(2))
                .mapNotNull(signedIn -> (OidcUser) signedIn.getPrincipal())
                .map(OidcUser::getIdToken);
    }

    static ProvenIdentity identity(Provider provider, OidcIdToken token) {
        var methods = Optional.ofNullable(token.getAuthenticationMethods()).orElse(List.of());
        var context = Optional.ofNullable(token.getAuthenticationContextClass());
        return new ProvenIdentity(
                provider.id(),
                provider.issuer().toString(),
                Objects.requireNonNull(token.getSubject()),
                Stream.concat(methods.stream(), context.stream())
                        .anyMatch(provider.secondFactor()::contains));
    }

    private static OidcUser user(OidcIdToken token) {
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token);
    }
}
