package vn.chuongvang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.identity.web.OidcServer.HOST;
import static vn.chuongvang.identity.web.OidcServer.PASSWORD;
import static vn.chuongvang.identity.web.OidcServer.audit;
import static vn.chuongvang.identity.web.OidcServer.hue;
import static vn.chuongvang.identity.web.OidcServer.link;
import static vn.chuongvang.identity.web.OidcServer.province;
import static vn.chuongvang.identity.web.OidcServer.refused;
import static vn.chuongvang.identity.web.OidcServer.server;
import static vn.chuongvang.identity.web.OidcServer.signedIn;
import static vn.chuongvang.identity.web.OidcServer.withFactor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.chuongvang.identity.Staff;
import vn.chuongvang.testing.OpenIdProvider.Person;
import vn.chuongvang.testing.OpenIdProvider.Trick;

import java.util.HashMap;
import java.util.Map;

/** Which identities of providers open an account, and the second factor behind them. */
@ExtendWith(OidcServer.class)
@ResourceLock("providers") // one server for both classes
class OidcLinksIT {

    @AfterEach
    void behave() {
        OidcServer.behave();
    }

    @Test
    void nothing_is_linked_by_a_token_that_does_not_hold() {
        var browser = signedIn("ba.ly");
        hue().lets(Person.of("so-2"));
        hue().plays(Trick.OTHER_KEY);

        assertThat(browser.link("hue", PASSWORD)).isEqualTo("/host#oidc=OIDC_INVALID");
        assertThat(browser.get("/api/staff/oidc/linked")).isEmpty();
    }

    @Test
    void a_second_factor_is_asked_for_here_unless_this_provider_is_trusted_with_it() {
        var binh = signedIn("binh");
        var codes = withFactor(binh);
        hue().lets(Person.of("so-binh", "pwd", "mfa"));
        province().lets(Person.of("so-binh", "pwd"));
        link(binh, "hue", codes.get(0));
        link(binh, "tinh", codes.get(1));

        for (var provider : new String[] {"hue", "tinh"}) {
            var browser = new Traveller(server());
            assertThat(browser.signIn(provider)).isEqualTo("/host#oidc=CODE_NEEDED");
            assertThat(browser.name()).isNull();
        }
        province().lets(Person.of("so-binh", "pwd", "mfa"));
        var trusted = new Traveller(server());
        assertThat(trusted.signIn("tinh")).isEqualTo("/host#oidc=SIGNED_IN");
        assertThat(trusted.name()).isEqualTo("binh");
    }

    @Test
    void the_code_is_taken_as_after_a_password() {
        var chi = signedIn("chi");
        var codes = withFactor(chi);
        hue().lets(Person.of("so-chi"));
        link(chi, "hue", codes.get(0));
        var browser = new Traveller(server());
        refused(browser.code(codes.get(1)), 401, "OIDC_STALE");
        browser.signIn("hue");

        refused(browser.code("000000"), 401, "WRONG_CODE");
        refused(browser.code(codes.get(0)), 401, "WRONG_CODE");
        refused(browser.code(""), 401, "CODE_NEEDED");
        assertThat(browser.name()).isNull();
        var answer = browser.code(codes.get(1));
        answer.expectStatus().isOk();
        browser.keep(answer.returnResult(String.class).getResponseHeaders().get("Set-Cookie"));
        assertThat(browser.name()).isEqualTo("chi");
        assertThat(browser.cookies).containsOnlyKeys("chuongvang-staff");
    }

    @Test
    void linking_asks_for_the_password_and_the_second_factor() {
        var dung = signedIn("dung");
        var wrong = Map.of("page", "HOST", "password", "sai");
        refused(dung.ask("hue/link", wrong), 422, "WRONG_PASSWORD");
        var codes = withFactor(dung);
        var right = new HashMap<String, Object>(PASSWORD);
        right.put("page", "HOST");

        refused(dung.ask("hue/link", right), 403, "CODE_NEEDED");
        right.put("code", "000000");
        refused(dung.ask("hue/link", right), 422, "WRONG_CODE");
        right.put("code", codes.get(0));
        assertThat(dung.leave("hue/link", right).getQuery()).contains("prompt=login");
        assertThat(new Traveller(server()).leave("hue/sign-in", HOST).getQuery())
                .doesNotContain("prompt");
    }

    @Test
    void an_identity_opens_one_account_and_an_account_has_one_of_a_provider() {
        var giang = signedIn("giang");
        assertThat(giang.link("hue", PASSWORD)).isEqualTo("/host#oidc=OIDC_TAKEN");
        assertThat(giang.get("/api/staff/oidc/linked")).isEmpty();
        hue().lets(Person.of("so-giang"));
        assertThat(giang.link("hue", PASSWORD)).isEqualTo("/host#oidc=LINKED");
        hue().lets(Person.of("so-giang-khac"));
        assertThat(giang.link("hue", PASSWORD)).isEqualTo("/host#oidc=OIDC_TAKEN");

        var linked = giang.get("/api/staff/oidc/linked");
        assertThat(linked).hasSize(1);
        assertThat(linked.path(0).path("provider").asString()).isEqualTo("hue");
        assertThat(new Traveller(server()).signIn("hue")).isEqualTo("/host#oidc=OIDC_UNLINKED");
    }

    @Test
    void what_is_unlinked_opens_nothing_and_ends_what_it_opened() {
        var ha = signedIn("ha");
        hue().lets(Person.of("so-ha"));
        ha.link("hue", PASSWORD);
        var elsewhere = new Traveller(server());
        elsewhere.signIn("hue");

        delete(ha, "hue").expectStatus().isNoContent();

        refused(delete(ha, "hue"), 404, "IDENTITY_UNKNOWN");
        assertThat(elsewhere.name()).isNull();
        assertThat(ha.name()).isEqualTo("ha");
        assertThat(new Traveller(server()).signIn("hue")).isEqualTo("/host#oidc=OIDC_UNLINKED");
        assertThat(audit())
                .contains("\"by\":\"ha\",\"what\":\"IDENTITY_LINKED\",\"account\":\"oidc:hue\"")
                .contains("\"by\":\"ha\",\"what\":\"IDENTITY_REMOVED\",\"account\":\"oidc:hue\"");
    }

    @Test
    void a_reset_ends_what_was_linked_and_what_is_being_linked() {
        var khoa = signedIn("khoa");
        hue().lets(Person.of("so-khoa"));
        khoa.link("hue", PASSWORD);
        province().lets(Person.of("so-khoa"));
        var wish = new HashMap<String, Object>(PASSWORD);
        wish.put("page", "BANK");
        var onTheWay = Traveller.follow(khoa.leave("tinh/link", wish));

        server().bean(Staff.class).resetPassword("khoa").block();

        assertThat(khoa.arrive(onTheWay)).isEqualTo("/ngan-hang#oidc=OIDC_SESSION_OVER");
        for (var provider : new String[] {"hue", "tinh"}) {
            assertThat(new Traveller(server()).signIn(provider))
                    .isEqualTo("/host#oidc=OIDC_UNLINKED");
        }
        assertThat(audit()).contains("\"what\":\"IDENTITY_REMOVED\",\"account\":\"khoa\"");
    }

    private static WebTestClient.ResponseSpec delete(Traveller who, String provider) {
        return who.page().delete().uri("/api/staff/oidc/" + provider + "/link").exchange();
    }
}
