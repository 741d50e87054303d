package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every state of the phone that the pictures show, against the real server; one evening. */
@Timeout(480)
class PhoneStatesIT {

    private static final int SEATS = 90;

    private static final Duration USABLE = Duration.ofMillis(2_500);
    private static final int REQUESTS = 6;

    /** Other work on the machine may disturb one load, or two. */
    private static final int LOADS = 5;

    /** What {@link #WORK} takes a laptop of this project's, in milliseconds. */
    private static final double LAPTOP = 120;

    private static final String WORK =
            """
            (() => {
                const took = () => {
                    const from = performance.now();
                    let x = 1;
                    for (let i = 0; i < 20_000_000; i++) x = (x * 31 + i) | 0;
                    return x === 0 ? 0 : performance.now() - from;
                };
                return [took(), took(), took()].sort((a, b) => a - b)[1];
            })()
            """;

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

    /**
     * P12 of the goals: 1.6 Mbps, 300 ms, a processor six times slower than a laptop's, nothing
     * kept.
     */
    @Test
    void on_3g_a_cheap_phone_is_ready_for_a_name_soon() {
        var code = floor().code();
        var took = Duration.ofDays(1);
        for (int load = 0; load < LOADS && took.compareTo(USABLE) > 0; load++) {
            var context = browser.phone();
            var page = context.newPage();
            var slower = slower(page);
            slow(context.newCDPSession(page), slower);
            var requests = new ArrayList<String>();
            page.onRequest(request -> requests.add(request.url()));
            var from = System.nanoTime();
            page.navigate(
                    browser.address("/" + code),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.locator("input[autocomplete=name]").waitFor();
            took = Duration.ofNanos(System.nanoTime() - from);
            System.out.printf(
                    "join page on 3G, CPU %.1f times slower than now: %d ms%n",
                    slower, took.toMillis());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Assertions.assertThat(requests).hasSizeLessThanOrEqualTo(REQUESTS);
            context.close();
        }
        Assertions.assertThat(took).isLessThanOrEqualTo(USABLE);
    }

    /** A machine that is busy, or slower than a laptop, is slowed down by that much less. */
    private static double slower(Page page) {
        var now = ((Number) page.evaluate(WORK)).doubleValue();
        return Math.clamp(6 * LAPTOP / now, 1, 6);
    }

    private static void slow(CDPSession phone, double slower) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 300);
        network.addProperty("downloadThroughput", 1_600_000 / 8);
        network.addProperty("uploadThroughput", 750_000 / 8);
        phone.send("Network.enable");
        phone.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", slower);
        phone.send("Emulation.setCPUThrottlingRate", processor);
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
                        Contest.section("SINGLE_CHOICE", 1, 2, 180, 60),
                        Contest.section("SHORT_TEXT", 3, 3, 180, 2)));
    }
}
