package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.util.List;
import java.util.Map;

/** The crowd: a spectator and somebody who is out play, vote and cheer; the host leads from it. */
@Timeout(240)
class CrowdOnPagesIT {
    private static final int SEATS = 12;

    private static Browser browser;
    private static WebServer server;
    private static Contest contest;
    private static HostLine line;
    private static Page console;
    private static Page screen;
    private static Page anne;
    private static Page phone;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        var cookie = StaffCookies.signedIn(server, "t.ha", StaffRole.HOST);
        var host = new Api(server.browser(cookie));
        var units = Map.<String, Object>of("units", List.of("Tổ 1", "Tổ 2"));
        contest = Contest.open(host, Contest.wish("Rung chuông vàng", SEATS, units, rules()));
        var anybody = new Api(server.anonymous());
        for (int seat = 1; seat < SEATS; seat++) {
            contest.claim(anybody, seat, "Nguyễn Thị Số " + seat, 1);
        }
        line = new HostLine(server, host, contest.code());
        console = browser.open(browser.laptop(cookie), "/host#/contests/" + contest.id() + "/live");
        console.setViewportSize(1366, 768);
        screen = browser.open(browser.screen(), "/screen#t=" + contest.screenToken());
        anne = browser.open(browser.phone(), "/watch/" + contest.code());
        phone = contest.sitDown(browser, browser.phone(), SEATS, "Trần Văn Mười Hai");
    }

    @AfterAll
    static void close() {
        line.close();
        browser.close();
        server.close();
    }

    @Test
    void the_crowd_plays_votes_and_cheers_and_the_host_lights_whom_it_wants() {
        playAlong();
        vote();
        light();
        askTheAudience();
        end();
        browser.complainsOfNothing();
    }

    private static void playAlong() {
        assertThat(anne.locator(".crowd-score")).containsText("Khán giả số 1");
        line.act("start");
        anne.locator(".crowd-card").click();
        anne.getByText("5", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(anne.locator(".crowd-card")).containsText("Ghế 5 · đã chọn");
        line.act("read", Map.of("source", "main"));
        line.act("open");
        var right = line.key().path("option").asInt();
        anne.locator(".crowd-option").nth(right).click();
        assertThat(anne.locator(".crowd-note"))
                .containsText("Đã ghi", new ContainsTextOptions().setTimeout(8_000));
        browser.look(anne, "watch-playing");
        phone.locator(".option").nth((right + 1) % 2).click();
        assertThat(phone.locator(".ack")).containsText("Đã ghi");
        for (int seat = 1; seat <= 7; seat++) {
            line.act("answerFor", Map.of("contestant", seat, "option", right));
        }
        settle();
        assertThat(anne.locator(".crowd-score")).containsText("Đúng 1 câu · hạng 1");
        // The second script comes up to ten seconds after the phone.
        assertThat(phone.locator(".crowd-score"))
                .containsText("Đúng 0 câu", new ContainsTextOptions().setTimeout(20_000));
        browser.look(phone, "phone-out-crowd");
    }

    private static void vote() {
        console.getByText("Mở cổ vũ và bình chọn").click();
        assertThat(anne.locator(".poll .crowd-seat")).hasCount(5);
        anne.getByText("9", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(anne.locator(".poll-vote")).hasCount(1);
        anne.locator(".poll .link").click();
        assertThat(phone.locator(".poll .is-own")).isDisabled();
        phone.getByText("9", new Page.GetByTextOptions().setExact(true)).first().click();
        phone.getByText("10", new Page.GetByTextOptions().setExact(true)).first().click();
        phone.locator(".poll-bell").click();
        assertThat(console.locator(".audience-notes"))
                .containsText("ghế 9 (2)", new ContainsTextOptions().setTimeout(8_000));
        assertThat(console.locator(".audience-notes")).containsText("2 người đã bầu");
        assertThat(screen.locator(".cheer-voters")).containsText("2 người đã bầu");
        assertThat(screen.locator(".cheer")).not().containsText("ghế 9");
        browser.look(anne, "watch-poll");
        browser.look(phone, "phone-poll");
        browser.look(screen, "screen-cheer");
        browser.look(console, "console-poll");
        anne.locator(".crowd-react").first();
    }

    private static void light() {
        console.getByText("Đóng bình chọn").click();
        assertThat(screen.locator(".cheer-votes li").first()).containsText("9");
        browser.look(screen, "screen-votes");
        console.locator(".audience-poll").getByText("Nhập kết quả bình chọn").click();
        assertThat(console.getByRole(AriaRole.DIALOG).locator("input[type=number]").nth(1))
                .hasValue("2");
        console.getByRole(AriaRole.DIALOG).locator(".primary").click();
        console.getByText("Cứu trợ…").or(bigButton("Cứu trợ")).first().click();
        assertThat(console.getByRole(AriaRole.DIALOG)).containsText("Thanh cổ vũ");
        console.getByRole(AriaRole.DIALOG).locator("input[name=count]").fill("1");
        console.getByRole(AriaRole.DIALOG).locator(".primary").click();
        assertThat(console.locator(".floor-left")).hasText("8 sáng");
        anne.locator(".crowd-react").first().click();
        assertThat(screen.locator(".reaction-clap"))
                .containsText("+1", new ContainsTextOptions().setTimeout(8_000));
    }

    private static void askTheAudience() {
        line.act("read", Map.of("source", "audience"));
        line.act("open");
        assertThat(screen.locator(".ask-text")).isVisible();
        assertThat(screen.locator("body")).containsText("Khán giả trả lời trên điện thoại");
        var right = line.key().path("option").asInt();
        phone.locator(".crowd-option").nth(right).click();
        assertThat(phone.locator(".crowd-note"))
                .containsText("Đã ghi", new ContainsTextOptions().setTimeout(8_000));
        settle();
        assertThat(phone.locator(".crowd-score")).containsText("Đúng 1 câu");
        assertThat(console.locator(".floor-left")).hasText("8 sáng");
    }

    private static void end() {
        line.act("finish");
        for (var page : List.of(anne, phone)) {
            assertThat(page.locator(".survey")).isVisible();
            for (int question = 0; question < 3; question++) {
                page.locator(".survey-answers").nth(question).locator("button").first().click();
            }
            page.locator(".survey-send").click();
            assertThat(page.locator(".survey")).containsText("Cảm ơn bạn!");
        }
        browser.look(anne, "watch-survey");
        browser.look(phone, "phone-survey");
        assertThat(screen.locator(".results-units")).containsText("khán giả số 1");
        browser.look(screen, "screen-results-audience");
        console.navigate(browser.address("/host#/contests/" + contest.id()));
        console.reload();
        assertThat(console.locator(".awards")).containsText("Khán giả số 1");
        assertThat(console.locator(".survey-said")).containsText("2 người trả lời");
    }

    private static void settle() {
        line.act("lock");
        line.act("reveal");
        line.act("confirm");
    }

    private static Locator bigButton(String name) {
        return console.locator(".big-button:has-text('" + name + "')");
    }

    private static Map<String, Object> rules() {
        return Map.ofEntries(
                Map.entry(
                        "questions", Map.of("main", 2, "backup", 1, "tiebreak", 1, "audience", 1)),
                Map.entry("allWrong.rankFrom", 2),
                Map.entry("answer.graceMs", 0),
                Map.entry("rescue.selection", "AUDIENCE_VOTE"),
                Map.entry(
                        "prizes",
                        List.of(
                                Map.of("title", "Nhất", "count", 1, "scope", "INDIVIDUAL"),
                                Map.of("title", "Khán giả", "count", 1, "scope", "AUDIENCE"))),
                Map.entry("sections", List.of(Contest.section("SINGLE_CHOICE", 1, 2, 60, 1))));
    }
}
