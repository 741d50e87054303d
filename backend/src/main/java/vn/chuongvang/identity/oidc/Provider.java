package vn.chuongvang.identity.oidc;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sign-in provider as the operator described it.
 *
 * @param id its name in the settings, in addresses and in the audit log
 * @param secondFactor what it says in {@code amr} or {@code acr} after a second factor; empty: it
 *     is not trusted to ask for one
 */
public record Provider(
        String id,
        URI issuer,
        String clientId,
        String clientSecret,
        String nameVi,
        String nameEn,
        Set<String> secondFactor) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final int LONGEST_NAME = 60;

    public Provider {
        secondFactor = Set.copyOf(secondFactor);
    }

    /**
     * @throws StartRefused where a setting is missing or unfit: the operator is there to mend it
     */
    static Provider of(String id, OidcSettings.Entry entry) {
        if (!ID.matcher(id).matches()) {
            throw unfit(id, "providers");
        }
        var nameVi = name(id, "name-vi", entry.nameVi());
        return new Provider(
                id,
                issuer(id, text(id, "issuer", entry.issuer())),
                text(id, "client-id", entry.clientId()),
                secret(id, entry),
                nameVi,
                entry.nameEn() == null ? nameVi : name(id, "name-en", entry.nameEn()),
                Set.copyOf(entry.secondFactor()));
    }

    private static URI issuer(String id, String text) {
        try {
            var address = URI.create(text);
            if (Wire.isSafe(address)
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Told below: it is no address at all.
        }
        throw unfit(id, "issuer");
    }

    private static String secret(String id, OidcSettings.Entry entry) {
        var file = entry.clientSecretFile();
        if (file == null) {
            return text(id, "client-secret-file", entry.clientSecret());
        }
        try {
            return text(id, "client-secret-file", Files.readString(file).strip());
        } catch (IOException _) {
            throw new StartRefused("oidc-secret", id, file);
        }
    }

    private static String name(String id, String setting, @Nullable String text) {
        return Optional.of(text(id, setting, text))
                .filter(name -> name.length() <= LONGEST_NAME)
                .orElseThrow(() -> unfit(id, setting));
    }

    private static String text(String id, String setting, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .orElseThrow(() -> unfit(id, setting));
    }

    private static StartRefused unfit(String id, String setting) {
        return new StartRefused("oidc-setting", id, setting);
    }

    /** The secret stays out of every log. */
    @Override
    public String toString() {
        return "Provider[" + id + "]";
    }
}
