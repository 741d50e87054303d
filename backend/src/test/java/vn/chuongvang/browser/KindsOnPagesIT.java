package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Contests;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.util.List;
import java.util.Map;

/**
 * A question of every kind, played on a small phone by touch and on a larger one by keyboard, in
 * English; the big screen, the console, the prompter and a spectator beside them.
 */
@Timeout(480)
class KindsOnPagesIT {
    /** On the big screen; looking costs more than all else, and the others are made as these. */
    private static final List<String> LOOKED_AT_CLOSELY = List.of("match", "spot");

    private static Browser browser;
    private static WebServer server;
    private static Contest contest;
    private static HostLine line;
    private static Page console;
    private static Page prompter;
    private static Page screen;
    private static Page watch;
    private static Page touch;
    private static Keys keys;
    private static int right;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        var cookie = StaffCookies.signedIn(server, "t.ha", StaffRole.HOST);
        var host = new Api(server.browser(cookie));
        var units = Map.<String, Object>of("units", List.of("Tổ 1", "Tổ 2"));
        var wish = Contest.wish("Rung chuông vàng", 12, units, KindsContest.rules());
        var id = host.post("/api/contests", wish).path("id").asLong();
        server.bean(Contests.class)
                .redraw(new ContestId(id), KindsContest.questions(server))
                .block();
        contest = Contest.opened(host, id);
        line = new HostLine(server, host, contest.code());
        var desk = browser.laptop(cookie);
        console = browser.open(desk, "/host#/contests/" + id + "/live");
        console.setViewportSize(1366, 768);
        prompter = browser.open(desk, "/host#/contests/" + id + "/mc");
        screen = browser.open(browser.screen(), "/screen#t=" + contest.screenToken());
        watch = browser.open(browser.phone(), "/watch/" + contest.code());
        touch = contest.sitDown(browser, browser.smallPhone(), 1, "Trần Thị Chạm");
        var page = contest.sitDown(browser, browser.phone(), 2, "Lê Văn Phím");
        page.setViewportSize(390, 844);
        keys = new Keys(page);
    }

    @AfterAll
    static void close() {
        line.close();
        browser.close();
        server.close();
    }

    @Test
    void every_kind_is_played_by_touch_and_by_keyboard() {
        chooseLanguage();
        line.act("start");
        heard();
        claim();
        written("VNeID");
        written("10");
        multiple();
        order();
        match();
        spot();
        pictured();
        browser.look(console, "console-kinds-picture-right");
        browser.look(prompter, "prompter-kinds-picture-right");
        browser.complainsOfNothing();
    }

    /** Of the questions alone; the page stays as it is. */
    private static void chooseLanguage() {
        var picker = keys.page().locator(".kind-language select");
        // The foot of the waiting page comes with the second script, up to ten seconds later.
        assertThat(picker).isVisible(new IsVisibleOptions().setTimeout(20_000));
        picker.selectOption("rad");
        browser.look(keys.page(), "phone-kinds-language");
    }

    private static void heard() {
        ask();
        assertThat(keys.page().locator(".question")).containsText("klei mplư");
        assertThat(keys.page().locator(".kind-note")).hasCount(0);
        assertThat(touch.locator(".question")).containsText("Cuộc gọi này");
        touch.locator(".kind-sound .key").click();
        touch.locator(".kind-sound summary").click();
        assertThat(touch.locator(".kind-sound details p")).containsText("mười triệu");
        browser.look(touch, "phone-kinds-recording");
        assertThat(screen.locator(".ask-transcript")).containsText("mười triệu");
        browser.picture(screen, "screen-kinds-recording");
        touch.locator(".option").first().click();
        keys.to(".option[tabindex='0']").press("Enter");
        settle("Bạn trả lời đúng");
        keys.page().evaluate("localStorage.setItem('cv:words', 'en')");
        keys.page().evaluate("localStorage.setItem('cv:language', 'en')");
        keys.page().reload();
    }

    private static void claim() {
        ask();
        assertThat(keys.page().locator(".kind-note")).containsText("No translation");
        touch.locator(".option").nth(1).click();
        keys.to(".option[tabindex='0']").press("ArrowDown").press("Enter");
        settle("Bạn trả lời đúng");
    }

    private static void written(String answer) {
        ask();
        touch.locator(".board-text").fill(answer);
        touch.locator(".board-form .cta").click();
        keys.to(".board-text").type(answer).press("Enter");
        settle("Bạn trả lời đúng");
    }

    private static void multiple() {
        ask();
        for (int option : List.of(0, 2, 4, 5)) {
            touch.locator(".kind .option").nth(option).click();
        }
        browser.look(touch, "phone-kinds-multiple");
        touch.locator(".kind-send .cta").click();
        assertThat(touch.locator(".ack-title")).containsText("Đã ghi nhận: A, C, E, F");
        browser.picture(touch, "phone-kinds-multiple-recorded");
        assertThat(keys.page().locator(".question")).containsText("keep your bank account");
        for (int option : List.of(1, 3, 5, 6)) {
            keys.to(".kind .option:nth-child(" + option + ")").press(" ");
        }
        keys.to(".kind-send .cta").press("Enter");
        assertThat(keys.page().locator(".ack-title")).containsText("A, C, E, F");
        browser.picture(keys.page(), "phone-kinds-multiple-english");
        touch.reload();
        assertThat(touch.locator(".kind .option.is-recorded")).hasCount(4);
        var spectator = watch.locator(".crowd-asked");
        spectator.locator(".option").first().click();
        spectator.locator(".kind-send .cta").click();
        assertThat(watch.locator(".crowd-note"))
                .containsText("Đã ghi", new ContainsTextOptions().setTimeout(8_000));
        browser.look(watch, "watch-kinds-multiple");
        look("multiple", "Bạn trả lời đúng");
    }

    private static void order() {
        ask();
        for (int option : List.of(1, 3, 0)) {
            touch.locator(".kind .option").nth(option).click();
        }
        browser.look(touch, "phone-kinds-order");
        for (int option : List.of(4, 2)) {
            touch.locator(".kind .option").nth(option).click();
        }
        touch.locator(".kind-send .cta").click();
        assertThat(touch.locator(".ack-title")).containsText("B → D → A → E → C");
        for (int option = 1; option <= 5; option++) {
            keys.to(".kind-order li:nth-child(" + option + ") .option").press("Enter");
        }
        keys.to(".kind-order li:nth-child(2) .kind-move").press("Enter");
        keys.to(".kind-send .cta").press("Enter");
        assertThat(keys.page().locator(".ack-title")).containsText("B → A → C → D → E");
        look("order", "Bạn trả lời đúng");
        assertThat(keys.page().locator(".kind-own")).containsText("B → A → C → D → E");
        browser.look(keys.page(), "phone-kinds-order-wrong");
    }

    private static void match() {
        ask();
        for (int option : List.of(1, 2)) {
            touch.locator(".kind-right").nth(option).click();
        }
        browser.look(touch, "phone-kinds-match");
        touch.locator(".kind-right").nth(0).click();
        touch.locator(".kind-send .cta").click();
        assertThat(touch.locator(".ack-title")).containsText("1–B, 2–C, 3–A");
        for (int option : List.of(2, 3, 1)) {
            keys.to(".kind-pairs ol + ol li:nth-child(" + option + ") button").press("Enter");
        }
        keys.to(".kind-send .cta").press("Enter");
        assertThat(keys.page().locator(".ack-title")).containsText("1–B, 2–C, 3–A");
        look("match", "Bạn trả lời đúng");
    }

    private static void spot() {
        KindsContest.cutOnce(keys.page());
        ask();
        assertThat(keys.page().locator(".kind-broken")).isVisible();
        browser.look(keys.page(), "phone-kinds-picture-missing");
        keys.to(".kind-broken .key").press("Enter");
        var box = touch.locator(".kind-frame").boundingBox();
        touch.locator(".kind-frame")
                .click(new Locator.ClickOptions().setPosition(box.width / 2, box.height / 10));
        browser.look(touch, "phone-kinds-spot");
        touch.locator(".kind-send .cta").click();
        assertThat(touch.locator(".ack-title")).containsText("chỗ đã chạm");
        keys.to(".kind-frame").press("ArrowUp");
        for (int step = 0; step < 8; step++) {
            keys.press("Shift+ArrowUp");
        }
        keys.to(".kind-send .cta").press("Enter");
        assertThat(keys.page().locator(".ack-title")).containsText("the point you tapped");
        look("spot", "Bạn trả lời đúng");
    }

    private static void pictured() {
        ask();
        browser.look(touch, "phone-kinds-picture");
        touch.locator(".kind-picture").click();
        browser.look(touch, "phone-kinds-picture-large");
        touch.locator(".kind-large .key").click();
        touch.locator(".option").first().click();
        keys.to(".option[tabindex='0']").press("Enter");
        look("picture", "Bạn trả lời đúng");
    }

    private static void ask() {
        line.act("read", Map.of("source", "main"));
        line.act("open");
        assertThat(touch.locator(".ask .question")).isVisible();
        assertThat(keys.page().locator(".ask .question")).isVisible();
    }

    /** Looks at who is not asked, settles the question, and looks again. */
    private static void look(String kind, String words) {
        assertThat(screen.locator(".ask-below")).not().hasClass("ask-below is-to-come");
        if (LOOKED_AT_CLOSELY.contains(kind)) {
            browser.look(screen, "screen-kinds-" + kind);
        } else {
            browser.picture(screen, "screen-kinds-" + kind);
        }
        browser.picture(console, "console-kinds-" + kind);
        line.act("lock");
        line.act("reveal");
        assertThat(prompter.locator(".prompter-why")).isVisible();
        browser.picture(prompter, "prompter-kinds-" + kind);
        assertThat(screen.locator(".right-sign")).isVisible();
        screen.waitForTimeout(1_000); // the rows find their places
        browser.picture(screen, "screen-kinds-" + kind + "-answer");
        confirm(words);
        browser.picture(screen, "screen-kinds-" + kind + "-floor");
        browser.picture(touch, "phone-kinds-" + kind + "-right");
    }

    private static void settle(String words) {
        assertThat(touch.locator(".ack-tick")).isVisible();
        assertThat(keys.page().locator(".ack-tick")).isVisible();
        line.act("lock");
        line.act("reveal");
        confirm(words);
    }

    private static void confirm(String words) {
        line.act("confirm");
        assertThat(touch.locator(".lamp-note")).containsText(words);
        assertThat(touch.locator(".lamp-note")).containsText("Đúng " + ++right + " câu");
        assertThat(keys.page().locator(".lamp-note")).isVisible();
    }
}
