package vn.chuongvang.identity.oidc;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** What a provider is asked, as an address that a browser opens, and as the exchange needs it. */
final class AuthorizationAddress {
    private AuthorizationAddress() {}

    static URI of(ClientRegistration registration, Asked asked) {
        return URI.create(request(registration, asked).getAuthorizationRequestUri());
    }

    /** The same each time: it is made again when the browser is back. */
    static OAuth2AuthorizationRequest request(ClientRegistration registration, Asked asked) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(door(registration))
                .redirectUri(asked.back())
                .scopes(registration.getScopes())
                .state(asked.state())
                .attributes(
                        kept -> {
                            kept.put(PkceParameterNames.CODE_VERIFIER, asked.verifier());
                            kept.put(OidcParameterNames.NONCE, asked.nonce());
                        })
                .additionalParameters(
                        sent -> {
                            sent.put(PkceParameterNames.CODE_CHALLENGE, hash(asked.verifier()));
                            sent.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                            sent.put(OidcParameterNames.NONCE, hash(asked.nonce()));
                            if (asked.again()) {
                                sent.put("prompt", "login");
                            }
                        })
                .build();
    }

    private static String door(ClientRegistration registration) {
        return Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri());
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
