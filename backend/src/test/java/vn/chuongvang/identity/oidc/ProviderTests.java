package vn.chuongvang.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an operator writes about a provider is read at the start, or refused by name. */
class ProviderTests {
    private static final String ISSUER = "https://id.example/realms/hue";

    @ParameterizedTest
    @ValueSource(strings = {ISSUER, "https://id.example/", "http://127.0.0.1:9", "http://[::1]:9"})
    void an_address_over_tls_or_on_this_machine_is_one(String issuer) {
        assertThat(Provider.of("hue", entry(issuer, "s", null)).issuer()).hasToString(issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id.example",
                "http://id.example",
                "http://127.0.0.1.example",
                "ftp://id.example",
                "https://",
                "https://a:b@id.example",
                "https://id.example?a=b",
                "https://id.example#a",
                "https://id example"
            })
    void any_other_address_is_none(String issuer) {
        refused("hue", entry(issuer, "s", null), "oidc-setting [hue, issuer]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hue", "hue.1", "1", "", "a/b"})
    void a_name_goes_into_addresses(String id) {
        refused(id, entry(ISSUER, "s", null), "oidc-setting [" + id + ", providers]");
    }

    @Test
    void the_secret_is_in_a_file_of_its_own(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("hue"), "bí mật\n");

        var provider = Provider.of("hue", entry(ISSUER, null, file));

        assertThat(provider.clientSecret()).isEqualTo("bí mật");
        assertThat(provider.toString()).doesNotContain("bí mật");
        assertThat(entry(ISSUER, "bí mật", null).toString()).doesNotContain("bí mật");
        refused(
                "hue",
                entry(ISSUER, null, folder.resolve("nowhere")),
                "oidc-secret [hue, " + folder.resolve("nowhere") + "]");
        refused("hue", entry(ISSUER, " ", null), "oidc-setting [hue, client-secret-file]");
        refused("hue", entry(ISSUER, null, null), "oidc-setting [hue, client-secret-file]");
    }

    @Test
    void without_an_english_name_the_vietnamese_one_is_shown() {
        assertThat(Provider.of("hue", entry(ISSUER, "s", null)).nameEn()).isEqualTo("Cổng Huế");
    }

    private static OidcSettings.Entry entry(
            String issuer, @Nullable String secret, @Nullable Path file) {
        return new OidcSettings.Entry(
                issuer, "chuong-vang", secret, file, "Cổng Huế", null, List.of());
    }

    private static void refused(String id, OidcSettings.Entry entry, String why) {
        assertThatThrownBy(() -> Provider.of(id, entry))
                .isInstanceOf(StartRefused.class)
                .hasMessage(why);
    }
}
