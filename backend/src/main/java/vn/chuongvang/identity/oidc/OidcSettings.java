package vn.chuongvang.identity.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which sign-in providers staff may use beside their password, by the name that each has here; none
 * by default.
 */
@ConfigurationProperties("chuongvang.oidc")
record OidcSettings(@DefaultValue Map<String, Entry> providers) {

    /**
     * One provider.
     *
     * @param issuer its address, as it is in its tokens
     * @param clientId what this server is called there
     * @param clientSecret what it proves that by; better in a file
     * @param clientSecretFile where the secret stands, in a line of its own
     * @param nameVi for the button, in Vietnamese
     * @param nameEn the same in English; absent: as in Vietnamese
     * @param secondFactor values of {@code amr} or {@code acr} by which the provider says that it
     *     asked for more than a password; none: it is not trusted to
     */
    record Entry(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable Path clientSecretFile,
            @Nullable String nameVi,
            @Nullable String nameEn,
            @DefaultValue List<String> secondFactor) {

        /** The secret stays out of every log. */
        @Override
        public String toString() {
            return "Entry[" + issuer + "]";
        }
    }
}
