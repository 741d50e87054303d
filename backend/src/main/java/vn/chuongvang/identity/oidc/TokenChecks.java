package vn.chuongvang.identity.oidc;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

import java.util.List;
import java.util.Objects;

/**
 * How an ID token is checked (OpenID Connect Core 1.0, 3.1.3.7): signed by a key that the provider
 * publishes, by it, for us, in time. The nonce is compared where the answer is.
 */
final class TokenChecks {
    /** None of them is a shared secret, and none is "none". */
    private static final List<SignatureAlgorithm> SIGNED_BY =
            List.of(
                    SignatureAlgorithm.RS256,
                    SignatureAlgorithm.RS384,
                    SignatureAlgorithm.RS512,
                    SignatureAlgorithm.PS256,
                    SignatureAlgorithm.PS384,
                    SignatureAlgorithm.PS512,
                    SignatureAlgorithm.ES256,
                    SignatureAlgorithm.ES384,
                    SignatureAlgorithm.ES512);

    private TokenChecks() {}

    static ReactiveJwtDecoder of(ClientRegistration registration, WebClient web) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        var decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithms(all -> all.addAll(SIGNED_BY))
                        .webClient(web)
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }
}
