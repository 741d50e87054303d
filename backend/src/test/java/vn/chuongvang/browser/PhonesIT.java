package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

/** What people do with phones besides tapping an option. */
@Timeout(360)
class PhonesIT {

    private static Browser browser;
    private static WebServer server;
    private static String cookie;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        cookie = StaffCookies.signedIn(server, "dan", StaffRole.HOST);
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void a_seat_opened_in_a_second_window_moves_there_and_can_be_taken_back() {
        var contest = Contest.open(host(), 2, 1, 10);
        var phone = browser.phone();
        var first = contest.sitDown(browser, phone, 1, "Hoàng Thị Lan");

        var second = browser.open(phone, "/play/" + contest.code());

        assertThat(second.locator(".wait-title")).containsText("ghế 1");
        assertThat(first.locator(".closed h1")).containsText("nơi khác");
        browser.look(first, "phone-elsewhere");
        first.locator(".cta").click();
        assertThat(first.locator(".wait-title")).isVisible();
        assertThat(second.locator(".closed")).isVisible();
    }

    @Test
    void whoever_leaves_is_forgotten_by_the_phone() {
        var contest = Contest.open(host(), 2, 1, 10);
        var phone = contest.sitDown(browser, browser.phone(), 2, "Trần Văn Bình");
        Assertions.assertThat(kept(phone)).contains("cv:pass:" + contest.code());

        phone.getByText("Rời sàn").click();
        phone.locator(".key-danger").click();

        assertThat(phone.locator(".join-form")).isVisible();
        Assertions.assertThat(kept(phone)).doesNotContain("cv:pass");
    }

    @Test
    void a_written_answer_is_raised_on_the_board_while_others_watch() {
        var contest = Contest.ofTheBoard(host(), 2, 30);
        var phone = contest.sitDown(browser, browser.phone(), 1, "Hoàng Thị Lan");
        var spectator = browser.open(browser.phone(), "/watch/" + contest.code());
        var screen = browser.open(browser.screen(), "/screen#t=" + contest.screenToken());
        var console =
                browser.open(browser.laptop(cookie), "/host#/contests/" + contest.id() + "/live");
        for (int press = 0; press < 2; press++) {
            console.locator(".big-button:enabled").click();
            console.waitForTimeout(800);
        }

        assertThat(phone.locator(".board-text")).isEnabled(longEnough());
        phone.locator(".board-text").fill("dichvucong.gov.vn");
        phone.locator(".cta").click();

        assertThat(phone.locator(".ack")).containsText("“dichvucong.gov.vn”");
        assertThat(phone.locator(".board.is-recorded")).isVisible();
        assertThat(screen.locator(".ask-board")).isVisible();
        assertThat(spectator.locator(".follow-text"))
                .hasText(phone.locator(".question").innerText());
        browser.look(phone, "phone-board");
        browser.look(screen, "screen-board");
        browser.look(spectator, "phone-watch");
        staysInItsFrame(phone);
        browser.complainsOfNothing();
    }

    @Test
    void three_contestants_play_on_one_phone_in_turn_also_without_a_time_limit() {
        new SharedPhoneEvening(browser, host(), cookie).play();
        browser.complainsOfNothing();
    }

    /** The largest text on the narrowest phone: more to scroll, but never sideways. */
    private static void staysInItsFrame(Page phone) {
        phone.evaluate("document.documentElement.dataset.size = '140'");
        phone.setViewportSize(320, 640);
        Assertions.assertThat((int) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        browser.look(phone, "phone-large-text");
    }

    private static String kept(Page phone) {
        return (String) phone.evaluate("Object.keys(localStorage).join()");
    }

    private static Api host() {
        return new Api(server.browser(cookie));
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions
            longEnough() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions()
                .setTimeout(15_000);
    }
}
