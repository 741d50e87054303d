package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.util.List;

@Timeout(600)
class PlayingInABrowserIT {

    private static final int SEATS = 12;
    private static final int QUESTIONS = 3;

    /** Far longer than it takes on a busy machine; the host locks when all is done. */
    private static final int ANSWER_SECONDS = 120;

    private static final double SHOWN_MS = 20_000;

    private static Browser browser;
    private static WebServer server;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void host_screen_and_three_phones_play_a_contest_to_the_bell() {
        var cookie = StaffCookies.signedIn(server, "dan", StaffRole.HOST);
        var host = new Api(server.browser(cookie));
        var contest = Contest.open(host, SEATS, QUESTIONS, ANSWER_SECONDS);
        try (var crowd = contest.crowd(server, host, 4)) {
            crowd.enter(50);
            crowd.awaitIn(Duration.ofSeconds(20));
            new Evening(contest, cookie).play();
        }
        browser.complainsOfNothing();
    }

    /** The pages of one contest and what is done on them, in order. */
    private static final class Evening {
        private final Contest contest;
        private final Page host;
        private final Page screen;
        private final Page prompter;
        private final Cable cable;
        private final List<Page> phones;

        Evening(Contest contest, String cookie) {
            this.contest = contest;
            this.host =
                    browser.open(
                            browser.laptop(cookie), "/host#/contests/" + contest.id() + "/live");
            this.screen = browser.open(browser.screen(), "/screen#t=" + contest.screenToken());
            this.prompter =
                    browser.open(browser.laptop(cookie), "/host#/contests/" + contest.id() + "/mc");
            var unlucky = browser.phone();
            this.cable = new Cable(unlucky);
            this.phones =
                    List.of(
                            contest.sitDown(browser, browser.phone(), 1, "Hoàng Thị Lan"),
                            contest.sitDown(browser, browser.phone(), 2, "Nguyễn Minh Anh"),
                            contest.sitDown(browser, unlucky, 3, "Trần Văn Bình"));
        }

        void play() {
            lobby();
            press("Chốt sàn, bắt đầu");
            firstQuestion();
            secondQuestion();
            lastQuestion();
            bell();
        }

        private void lobby() {
            assertThat(screen.locator(".lobby-count")).hasText(SEATS + "/" + SEATS);
            assertThat(screen.locator(".lobby-qr")).isVisible();
            phones.getFirst().locator(".practice-key").nth(1).click();
            assertThat(phones.getFirst().locator(".practice-echo")).containsText("Máy chủ nhận");
            browser.look(phones.getFirst(), "phone-wait");
            browser.look(screen, "screen-lobby");
        }

        /** One is right, one is wrong, and one answers while the line is cut. */
        private void firstQuestion() {
            press("Đọc câu 1");
            awaitOpen();
            int key = key();
            tap(0, key);
            assertThat(ack(0)).containsText("Đã ghi nhận");
            tap(1, key + 1);
            cable.cut();
            assertThat(phones.get(2).locator(".offline")).isVisible();
            tap(2, key);
            assertThat(phones.get(2).locator(".option.is-pending")).isVisible();
            assertThat(ack(2)).containsText("chưa tới máy chủ");
            browser.look(phones.get(0), "phone-recorded");
            browser.look(phones.get(2), "phone-offline");
            cable.mend();
            assertThat(ack(2)).containsText("Đã ghi nhận");
            screen.reload();
            assertThat(screen.locator(".ask-option")).hasCount(options(0).count());
            browser.look(screen, "screen-question");
            assertThat(prompter.locator(".prompter-options li")).hasCount(options(0).count());
            assertThat(prompter.locator(".is-key")).hasCount(0);
            assertThat(prompter.locator(".prompter-next")).containsText("Mở đáp án");
            browser.look(prompter, "prompter-question");
            host.reload();
            afterTheLock("1", "Vẫn sáng!");
            assertThat(phones.get(1).locator(".dark .head-title")).containsText("đã tắt");
            browser.look(phones.get(0), "phone-right");
            browser.look(phones.get(1), "phone-out");
        }

        private void secondQuestion() {
            press("Đọc câu 2");
            awaitOpen();
            int key = key();
            tap(0, key);
            tap(2, key);
            assertThat(phones.get(1).locator(".follow, .crowd-asked")).isVisible();
            assertThat(options(1)).hasCount(0);
            assertThat(ack(0)).containsText("Đã ghi nhận");
            afterTheLock("2", "Vẫn sáng!");
            assertThat(phones.get(2).locator(".lamp-title")).hasText("Vẫn sáng!");
        }

        /** Only one is right, after a change of mind. */
        private void lastQuestion() {
            press("Đọc câu 3");
            awaitOpen();
            int key = key();
            tap(0, key + 1);
            assertThat(ack(0)).containsText("Đã ghi nhận");
            tap(0, key);
            assertThat(ack(0)).containsText("Đã ghi nhận: " + "ABCD".charAt(key));
            afterTheLock("3", "Người cuối cùng trên sàn!");
            assertThat(phones.get(2).locator(".dark-lead")).containsText("Bạn chưa chọn");
        }

        private void afterTheLock(String number, String title) {
            host.locator("button:text-is('Khoá ngay')").click();
            assertThat(phones.get(0).locator(".option.is-locked")).isVisible(within(SHOWN_MS));
            assertThat(ack(0)).containsText("Đã khoá");
            assertThat(prompter.locator(".is-key, .prompter-key")).isVisible(within(SHOWN_MS));
            assertThat(prompter.locator(".prompter-why")).isVisible();
            browser.look(prompter, "prompter-key");
            press("Mở đáp án");
            assertThat(screen.locator(".question-scene .is-right")).isVisible(within(SHOWN_MS));
            browser.look(screen, "screen-answer-" + number);
            press("Tắt đèn");
            assertThat(phones.get(0).locator(".lamp-title")).isVisible(within(SHOWN_MS));
            assertThat(phones.get(0).locator(".lamp-title")).hasText(title);
            assertThat(screen.locator(".lights-legend, .final-title").first()).isVisible();
            screen.waitForTimeout(3_500);
            browser.look(screen, "screen-lights-" + number);
        }

        private void bell() {
            press("Rung chuông vàng");
            assertThat(screen.locator(".bell-title")).isVisible(within(SHOWN_MS));
            screen.waitForTimeout(1_000);
            browser.look(screen, "screen-bell");
            press("Kết thúc hội thi");
            assertThat(screen.locator(".results-title")).isVisible(within(SHOWN_MS));
            assertThat(phones.get(0).locator(".lamp-title")).hasText("Rung chuông vàng!");
            assertThat(phones.get(1).locator(".lamp-title")).hasText("Cuộc thi đã xong");
            browser.look(screen, "screen-results");
            browser.look(phones.get(0), "phone-end");
        }

        /** The host's one big button, as soon as it says this. */
        private void press(String words) {
            assertThat(host.locator(".big-button span"))
                    .hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(SHOWN_MS));
            host.locator(".big-button").click();
        }

        /** The host sees the key from the reading on. */
        private int key() {
            var asked = phones.getFirst().locator(".question").innerText();
            assertThat(host.locator(".question-text")).hasText(asked);
            assertThat(host.locator(".question-panel .option.key")).isVisible();
            var place = "options => options.findIndex(option => option.matches('.key'))";
            return (int) host.locator(".question-panel .option").evaluateAll(place);
        }

        private void awaitOpen() {
            assertThat(options(0).first()).hasAttribute("aria-disabled", "false");
        }

        private Locator options(int phone) {
            return phones.get(phone).locator(".option");
        }

        private void tap(int phone, int option) {
            var all = options(phone);
            all.nth(option % all.count()).click();
        }

        private Locator ack(int phone) {
            return phones.get(phone).locator(".ack");
        }

        private static LocatorAssertions.IsVisibleOptions within(double millis) {
            return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
        }
    }
}
