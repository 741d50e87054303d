package vn.chuongvang.identity.oidc;

import org.jspecify.annotations.Nullable;

/**
 * What a browser came back with from a provider; anybody may have made it up.
 *
 * @param code opens the token, once
 * @param error the provider let nobody through
 * @param issuer who sent it (RFC 9207); not all providers say so
 */
public record Came(
        @Nullable String state,
        @Nullable String code,
        @Nullable String error,
        @Nullable String issuer) {

    @Override
    public String toString() {
        return "Came[hidden]";
    }
}
