package vn.chuongvang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.identity.web.OidcServer.AN;
import static vn.chuongvang.identity.web.OidcServer.HOST;
import static vn.chuongvang.identity.web.OidcServer.PASSWORD;
import static vn.chuongvang.identity.web.OidcServer.audit;
import static vn.chuongvang.identity.web.OidcServer.hue;
import static vn.chuongvang.identity.web.OidcServer.province;
import static vn.chuongvang.identity.web.OidcServer.refused;
import static vn.chuongvang.identity.web.OidcServer.server;
import static vn.chuongvang.identity.web.OidcServer.signedIn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.testing.OpenIdProvider;
import vn.chuongvang.testing.OpenIdProvider.Person;
import vn.chuongvang.testing.OpenIdProvider.Trick;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Signing in through a provider of OpenID Connect, with one that misbehaves on demand. */
@ExtendWith({OidcServer.class, OutputCaptureExtension.class})
@ResourceLock("providers") // one server for both classes
@ResourceLock(Resources.SYSTEM_OUT)
class OidcIT {

    @AfterEach
    void behave() {
        OidcServer.behave();
    }

    @Test
    void whoever_linked_an_identity_signs_in_by_it() {
        var browser = new Traveller(server());
        var address = browser.leave("hue/sign-in", Map.of("page", "REFEREE"));

        assertThat(browser.cookies).containsOnlyKeys("chuongvang-oidc");
        assertThat(browser.arrive(Traveller.follow(address)))
                .isEqualTo("/trong-tai#oidc=SIGNED_IN");
        assertThat(browser.cookies).containsOnlyKeys("chuongvang-staff");
        assertThat(browser.name()).isEqualTo("an");
        assertThat(audit())
                .contains("\"by\":\"an\",\"what\":\"SIGNED_IN\",\"account\":\"oidc:hue\"");
    }

    @Test
    void the_cookie_of_the_way_is_short_lived_and_no_scripts_and_says_nothing() {
        var cookie =
                new Traveller(server())
                        .ask("hue/sign-in", HOST)
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getFirst("Set-Cookie");

        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600")
                .doesNotContain("hue", "state");
    }

    @Test
    void an_identity_that_nobody_linked_opens_nothing_whatever_its_address_is() {
        hue().lets(Person.of("so-cua-nguoi-la"));
        var browser = new Traveller(server());

        assertThat(browser.signIn("hue")).isEqualTo("/host#oidc=OIDC_UNLINKED");
        assertThat(browser.cookies).isEmpty();
        assertThat(audit()).contains("\"what\":\"SIGN_IN_FAILED\",\"account\":\"oidc:hue\"");
    }

    @Test
    void the_same_number_at_another_provider_is_somebody_else() {
        province().lets(AN);

        assertThat(new Traveller(server()).signIn("tinh")).isEqualTo("/host#oidc=OIDC_UNLINKED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.class,
            mode = Mode.EXCLUDE,
            names = {
                "NONE",
                "DENIES",
                "OTHER_STATE",
                "TOKENS_AWAY",
                "HANGS",
                "DESCRIBES_ANOTHER",
                "DOOR_WITHOUT_TLS"
            })
    void a_token_that_does_not_hold_lets_nobody_in(Trick trick) {
        var browser = new Traveller(server());
        hue().plays(trick);

        assertThat(browser.signIn("hue")).isEqualTo("/host#oidc=OIDC_INVALID");
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void who_says_no_there_is_not_signed_in() {
        hue().plays(Trick.DENIES);

        assertThat(new Traveller(server()).signIn("hue")).isEqualTo("/host#oidc=OIDC_DENIED");
    }

    @Test
    void nobody_comes_back_twice() {
        var browser = new Traveller(server());
        var back = Traveller.follow(browser.leave("hue/sign-in", HOST));
        var cookies = Map.copyOf(browser.cookies);
        browser.arrive(back);
        var asked = hue().asked.get();
        var thief = new Traveller(server());
        thief.cookies.putAll(cookies);

        assertThat(thief.arrive(back)).isEqualTo("/host#oidc=OIDC_STALE");
        assertThat(thief.name()).isNull();
        assertThat(hue().asked.get()).isEqualTo(asked);
    }

    @Test
    void who_did_not_leave_from_here_is_not_let_in_by_somebody_elses_way() {
        var attacker = new Traveller(server());
        var victim = new Traveller(server());
        var back = Traveller.follow(attacker.leave("hue/sign-in", HOST));
        var asked = hue().asked.get();

        assertThat(victim.arrive(back)).isEqualTo("/host#oidc=OIDC_STALE");
        victim.leave("hue/sign-in", HOST);
        assertThat(victim.arrive(back)).isEqualTo("/host#oidc=OIDC_STALE");
        victim.cookies.replaceAll((_, closed) -> closed.substring(1));
        assertThat(victim.arrive(back)).isEqualTo("/host#oidc=OIDC_STALE");
        assertThat(victim.name()).isNull();
        assertThat(hue().asked.get()).isEqualTo(asked);
    }

    @Test
    void another_state_or_another_providers_door_is_none() {
        hue().plays(Trick.OTHER_STATE);
        assertThat(new Traveller(server()).signIn("hue")).isEqualTo("/host#oidc=OIDC_STALE");
        hue().plays(Trick.NONE);
        var browser = new Traveller(server());
        var back = Traveller.follow(browser.leave("hue/sign-in", HOST)).toString();

        assertThat(browser.arrive(URI.create(back.replace("/hue/", "/tinh/"))))
                .isEqualTo("/host#oidc=OIDC_STALE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mat", "khac", "ho"})
    void without_the_provider_a_password_still_signs_in(String provider) {
        refused(new Traveller(server()).ask(provider + "/sign-in", HOST), 503, "OIDC_AWAY");

        assertThat(byPassword("an").expectStatus().isOk()).isNotNull();
    }

    @Test
    void a_provider_that_hangs_is_given_up_soon() {
        var before = System.nanoTime();

        refused(new Traveller(server()).ask("treo/sign-in", HOST), 503, "OIDC_AWAY");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(9));
    }

    @Test
    void a_provider_that_goes_away_on_the_way_is_said_to_be() {
        hue().plays(Trick.TOKENS_AWAY);

        assertThat(new Traveller(server()).signIn("hue")).isEqualTo("/host#oidc=OIDC_AWAY");
    }

    @Test
    void a_browser_is_led_to_no_page_but_ours() {
        for (var page : new String[] {"https://evil.example", "//evil.example", ""}) {
            refused(
                    new Traveller(server()).ask("hue/sign-in", Map.of("page", page)),
                    400,
                    "BAD_INPUT");
        }
        refused(new Traveller(server()).ask("nowhere/sign-in", HOST), 404, "UNKNOWN_PROVIDER");
    }

    @Test
    void what_providers_say_is_kept_and_logged_nowhere(CapturedOutput log) {
        hue().lets(Person.of("so-bi-mat"));
        var lan = signedIn("lan");
        lan.link("hue", PASSWORD);
        new Traveller(server()).signIn("hue");
        hue().plays(Trick.OTHER_NONCE);
        new Traveller(server()).signIn("hue");

        assertThat(hue().secrets).isNotEmpty();
        for (var secret : hue().secrets) {
            assertThat(log.getAll()).doesNotContain(secret);
            assertThat(tables()).doesNotContain(secret);
        }
        for (var secret : new String[] {"so-bi-mat", OpenIdProvider.SECRET, "phuong.example"}) {
            assertThat(log.getAll()).doesNotContain(secret);
            assertThat(tables()).doesNotContain(secret);
        }
    }

    @Test
    void the_page_learns_which_buttons_to_show_and_nothing_else() {
        var told = new Traveller(server()).get("/api/staff/oidc");

        assertThat(told).hasSize(6);
        assertThat(told.path(1).toString())
                .isEqualTo("{\"id\":\"hue\",\"vi\":\"Cổng hue\",\"en\":\"Gate hue\"}");
    }

    private static WebTestClient.ResponseSpec byPassword(String name) {
        return server().anonymous()
                .post()
                .uri("/api/staff/sign-in")
                .bodyValue(Map.of("name", name, "password", StaffCookies.PASSWORD))
                .exchange();
    }

    /** All that this module keeps. */
    private static String tables() {
        return server().bean(DatabaseClient.class)
                .sql(
                        """
                        select string_agg(t, ' ') as dump from (
                            select staff_account::text as t from staff_account
                            union all select staff_session::text from staff_session
                            union all select provider_identity::text from provider_identity
                            union all select provider_return::text from provider_return
                            union all select audit_entry::text from audit_entry) all_rows
                        """)
                .map(row -> row.get("dump", String.class))
                .one()
                .block();
    }
}
