package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Phones as they come into a hall: inside of Zalo and its like, without storage, or to be tested.
 */
@Timeout(240)
class HallIT {
    private static final String ANDROID =
            "Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Version/4.0 Chrome/124.0.6367.82 Mobile Safari/537.36";
    private static final String ZALO =
            ANDROID + " Zalo android/12110534 ZaloTheme/light ZaloLanguage/vn";
    private static final String FACEBOOK_ON_IOS =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
                    + " like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/458.0.0.41.108]";
    private static final String TIKTOK =
            ANDROID + " trill_2023406030 JsSdk/1.0 AppName/trill BytedanceWebview/d8a21c6";

    private static final String FORGETS =
            """
            for (const store of ['localStorage', 'sessionStorage']) {
              Object.defineProperty(window, store, { get() { throw new Error('denied'); } });
            }
            """;
    private static final String NO_SOCKETS = "delete window.WebSocket";

    private static Browser browser;
    private static WebServer server;
    private static Contest contest;
    private static String cookie;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        cookie = StaffCookies.signedIn(server, "dan", StaffRole.HOST);
        contest = Contest.open(new Api(server.browser(cookie)), 3, 1, 10);
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void a_phone_is_told_whether_it_and_the_place_are_good_enough() {
        var page = browser.open(browser.smallPhone(), "/kiem-tra");
        assertThat(page.locator(".check-verdict")).containsText("Đang đo");

        var patience = new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);
        assertThat(page.locator(".check-verdict"))
                .containsText(Pattern.compile("Thi được"), patience);

        assertThat(page.locator("body")).not().containsText("Nếu dòng này không đổi");
        assertThat(page.locator(".check-item")).hasCount(10);
        assertThat(line(page, "Kết nối trực tiếp")).containsText("Mở được 3 trên 3 lần");
        assertThat(line(page, "Đường truyền")).containsText("phần nghìn giây");
        assertThat(line(page, "Nhớ chỗ ngồi")).containsText("vẫn còn ghế");
        browser.look(page, "phone-check");
        browser.complainsOfNothing();
    }

    @Test
    void inside_zalo_one_may_sit_down_and_is_shown_the_way_into_the_browser() {
        var page = enter(browser.phoneOf(ZALO), 1);
        assertThat(page.locator(".ticket-read")).isVisible();
        Assertions.assertThat(page.url()).doesNotContain("#");

        page.locator(".in-app button").click();

        assertThat(page.locator(".way-out svg")).isVisible();
        assertThat(page.locator(".way-out-words")).containsText("góc trên của Zalo");
        Assertions.assertThat(page.url()).endsWith("#t=" + contest.tickets().getFirst());
        assertThat(page.locator(".way-out a"))
                .hasAttribute("href", Pattern.compile("^intent://venue.test:.*#t=.*#Intent;.*"));
        browser.look(page, "phone-join-zalo");
        page.locator("input[autocomplete=name]").fill("Hoàng Thị Lan");
        page.locator("select").selectOption(contest.units().getFirst());
        page.locator(".consent input").first().check();
        page.locator(".cta").click();
        page.waitForURL("**/play/*");
        assertThat(page.locator(".wait-title")).containsText("1");
        givesExtraTime();
        turnsSoundOn(page);
    }

    /** Before the start, on the page of a host that faces nobody. */
    private static void givesExtraTime() {
        var host = browser.open(browser.laptop(cookie), "/host#/contests/" + contest.id());
        host.locator(".people summary").click();
        host.locator(".people select").first().selectOption("50");
        var given = new Api(server.browser(cookie));
        Assertions.assertThat(
                        await().until(
                                        () ->
                                                given.get(
                                                                "/api/contests/"
                                                                        + contest.id()
                                                                        + "/extra-time")
                                                        .path("given"),
                                        all -> !all.isEmpty())
                                .toString())
                .isEqualTo("[{\"contestant\":1,\"percent\":50}]");
        browser.look(host, "office-extra-time");
        host.context().close();
    }

    /** It comes with the second script, and is silent until somebody wants it. */
    private static void turnsSoundOn(Page phone) {
        var patience = new Locator.ClickOptions().setTimeout(20_000);
        phone.locator("button:has-text('Bật tiếng')").click(patience);
        assertThat(phone.locator("button:has-text('Tắt tiếng')")).isVisible();
        assertThat(phone.locator("button:has-text('Đọc to')")).hasCount(0); // no voice here
        Assertions.assertThat(phone.evaluate("localStorage.getItem('cv:sound:phone')"))
                .isEqualTo("on");
        browser.look(phone, "phone-wait-sound");
    }

    @Test
    void where_a_seat_cannot_be_kept_nobody_is_asked_for_a_name() {
        for (var unfit : List.of(List.of(ZALO, FORGETS), List.of(TIKTOK, NO_SOCKETS))) {
            var phone = browser.phoneOf(unfit.getFirst());
            phone.addInitScript(unfit.getLast());
            var page = enter(phone, 2);
            assertThat(page.locator(".problem")).containsText("không giữ được ghế");
            assertThat(page.locator("form, input")).hasCount(0);
            assertThat(page.locator(".way-out-words")).containsText("Mở bằng trình duyệt");
            Assertions.assertThat(page.url()).endsWith("#t=" + contest.tickets().get(1));
            browser.look(page, "phone-cannot-stay");
            phone.close();
        }
    }

    @Test
    void facebook_on_an_iphone_has_its_dots_below_and_android_s_way_is_not_offered() {
        var page = enter(browser.phoneOf(FACEBOOK_ON_IOS), 3);
        page.locator(".in-app button").click();
        assertThat(page.locator(".way-out-words")).containsText("góc dưới của Facebook");
        assertThat(page.locator(".way-out a")).hasCount(0);
    }

    private static Page enter(BrowserContext phone, int seat) {
        var ticket = contest.tickets().get(seat - 1);
        return browser.open(phone, "/" + contest.code() + "#t=" + ticket);
    }

    private static Locator line(Page page, String name) {
        return page.locator(".check-item:has-text('" + name + "')");
    }
}
