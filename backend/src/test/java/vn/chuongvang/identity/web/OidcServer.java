package vn.chuongvang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.OpenIdProvider;
import vn.chuongvang.testing.OpenIdProvider.Person;
import vn.chuongvang.testing.OpenIdProvider.Trick;
import vn.chuongvang.testing.WebServer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One server with sign-in providers for all classes that are about them: "hue"; "tinh", which the
 * operator trusts to ask for a second factor; and some that are of no use.
 */
final class OidcServer implements BeforeAllCallback {
    static final Map<String, String> PASSWORD = Map.of("password", StaffCookies.PASSWORD);
    static final Map<String, String> HOST = Map.of("page", "HOST");

    /** Has linked their account "an". */
    static final Person AN = Person.of("so-1");

    private static @Nullable Running running;

    private record Running(
            WebServer server, OpenIdProvider hue, OpenIdProvider province, Traveller an)
            implements AutoCloseable {

        static Running start() {
            var hue = new OpenIdProvider();
            var province = new OpenIdProvider();
            var settings = new HashMap<String, Object>(hue.settings("hue"));
            settings.putAll(province.settings("tinh"));
            settings.put("chuongvang.oidc.providers.tinh.second-factor", "mfa,loa-3");
            settings.putAll(useless(Trick.HANGS, "treo"));
            settings.putAll(useless(Trick.DESCRIBES_ANOTHER, "khac"));
            settings.putAll(useless(Trick.DOOR_WITHOUT_TLS, "ho"));
            var gone = new OpenIdProvider();
            gone.close();
            settings.putAll(gone.settings("mat"));
            var server = WebServer.start(settings);
            var an = new Traveller(server, StaffCookies.signedIn(server, "an", StaffRole.HOST));
            hue.lets(AN);
            assertThat(an.link("hue", PASSWORD)).isEqualTo("/host#oidc=LINKED");
            return new Running(server, hue, province, an);
        }

        /** It ends with this JVM. */
        private static Map<String, Object> useless(Trick trick, String name) {
            var provider = new OpenIdProvider();
            provider.plays(trick);
            return provider.settings(name);
        }

        @Override
        public void close() {
            server.close();
            hue.close();
            province.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running =
                context.getRoot()
                        .getStore(Namespace.create(OidcServer.class))
                        .computeIfAbsent("running", _ -> Running.start(), Running.class);
    }

    static WebServer server() {
        return Objects.requireNonNull(running).server();
    }

    static OpenIdProvider hue() {
        return Objects.requireNonNull(running).hue();
    }

    static OpenIdProvider province() {
        return Objects.requireNonNull(running).province();
    }

    /** As at the start. */
    static void behave() {
        hue().lets(AN);
        hue().plays(Trick.NONE);
    }

    static Traveller signedIn(String name) {
        return new Traveller(server(), StaffCookies.signedIn(server(), name, StaffRole.REFEREE));
    }

    static void link(Traveller who, String provider, String code) {
        var proofs = new HashMap<>(PASSWORD);
        proofs.put("code", code);
        assertThat(who.link(provider, proofs)).isEqualTo("/host#oidc=LINKED");
    }

    static List<String> withFactor(Traveller who) {
        return StaffCookies.withFactor(new Api(who.page()));
    }

    static String audit() {
        return Objects.requireNonNull(running).an().get("/api/staff/audit?limit=500").toString();
    }

    static void refused(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status);
        answer.expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
