package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Every state of the phone that the pictures show, against the real server; one evening. */
@Timeout(240)
class PhoneStatesIT {

    private static final int SEATS = 90;

    private static final String KEPT =
            """
            caches.keys().then(names => Promise.all(names.map(name => caches.open(name)
                .then(cache => cache.keys()))))
                .then(found => found.flat().map(request => request.url).join())
            """;

    private static Browser browser;
    private static WebServer server;
    private static Api host;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        host = new Api(server.browser(StaffCookies.signedIn(server, "dan", StaffRole.HOST)));
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void an_evening_leads_through_every_state() {
        var contest = floor();
        try (var line = new HostLine(server, host, contest.code())) {
            new PhoneEvening(browser, contest, line, new Api(server.anonymous())).play();
        }
        browser.complainsOfNothing();
    }

    @Test
    void an_address_that_leads_nowhere_has_a_page_with_a_way_on() {
        var page = browser.open(browser.phone(), "/khong-co");
        assertThat(page.locator(".lost-title")).hasText("Không có trang này");
        browser.look(page, "phone-404");
        page.locator(".cta").click();
        assertThat(page.locator(".code-input")).isVisible();
        Assertions.assertThat(page.evaluate("document.querySelector('link[rel=manifest]')"))
                .as("nothing of an installed page on plain http")
                .isNull();
    }

    /** localhost counts as secure, as a page over TLS does. */
    @Test
    void a_secure_page_keeps_its_shell_and_opens_without_a_network() {
        var phone = browser.phone();
        var page = phone.newPage();
        var here = "http://localhost:" + server.port();
        page.navigate(here + "/");
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        Assertions.assertThat((String) page.evaluate(KEPT))
                .contains("/play/0000", "/assets/play.")
                .doesNotContain("/api", "token");
        phone.setOffline(true);
        page.navigate(here + "/");
        assertThat(page.locator(".code-input")).isVisible();
        page.navigate(here + "/482915");
        assertThat(page.locator(".problem")).containsText("Wi-Fi");
        browser.look(page, "phone-offline-shell");
        phone.close();
    }

    /** Ninety seats as on the pictures; whoever is not on a phone here just sits there. */
    private static Contest floor() {
        return Contest.open(
                host,
                Map.of(
                        "preset",
                        "WARD",
                        "title",
                        "Thi tìm hiểu chuyển đổi số",
                        "organiser",
                        "Phường Sông Cầu",
                        "playedOn",
                        LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(),
                        "seats",
                        SEATS,
                        "units",
                        List.of("Tổ 3", "Tổ 5", "Tổ 6"),
                        "claimBySeatNumber",
                        true,
                        "rules",
                        rules()));
    }

    private static Map<String, Object> rules() {
        return Map.of(
                "questions",
                Map.of("main", 3, "backup", 2, "tiebreak", 1),
                "answer.graceMs",
                0,
                "allWrong.rankFrom",
                3,
                "sections",
                List.of(
                        Contest.section("SINGLE_CHOICE", 1, 2, 40, 2),
                        Contest.section("SHORT_TEXT", 3, 3, 40, 2)));
    }
}
