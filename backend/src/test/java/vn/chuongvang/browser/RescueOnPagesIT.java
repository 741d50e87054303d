package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A rescue among the eliminated and a final by category, led on the host's console. */
@Timeout(240)
class RescueOnPagesIT {
    private static final int SEATS = 12;

    private static Browser browser;
    private static WebServer server;
    private static String cookie;
    private static Contest contest;
    private static HostLine line;
    private static Page console;
    private static Page phone;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        cookie = StaffCookies.signedIn(server, "t.ha", StaffRole.HOST);
        var host = new Api(server.browser(cookie));
        contest = Contest.open(host, wish());
        line = new HostLine(server, host, contest.code());
        phone = contest.comeIn(browser, browser.phone(), 9, "Nguyễn Thị Số 9");
        console = live(browser.laptop(cookie));
        console.setViewportSize(1366, 768);
    }

    @AfterAll
    static void close() {
        line.close();
        browser.close();
        server.close();
    }

    @Test
    void a_host_leads_a_rescue_and_a_final_by_category_to_the_prizes() {
        announcedRules();
        fallAtTheFirstQuestion();
        playForAReturn();
        tapWhoComesBack();
        pickTheFinal();
        endWithPrizes();
        browser.complainsOfNothing();
    }

    private static Page live(com.microsoft.playwright.BrowserContext device) {
        return browser.open(device, "/host#/contests/" + contest.id() + "/live");
    }

    private static void announcedRules() {
        var page = browser.open(browser.laptop(cookie), "/host#/contests/" + contest.id());
        page.locator(".rules-summary > summary").click();
        assertThat(page.locator(".rules-summary")).containsText("Vòng đúng/sai (O/X)");
        assertThat(page.locator(".rules-summary")).containsText("một trong 2 chủ đề");
        browser.look(page, "rules-summary");
        page.navigate(browser.address("/host#/contests/" + contest.id() + "/mc"));
        assertThat(page.locator(".prompter .rules-summary")).containsText("một trong 2 chủ đề");
        browser.look(page, "prompter-rules");
        page.close();
    }

    private static void fallAtTheFirstQuestion() {
        press("Chốt sàn, bắt đầu");
        press("Đọc câu 1");
        answer(1, 8);
        assertThat(console.locator(".side-acts")).containsText("Quyền trợ giúp");
        button("Quyền trợ giúp").click();
        look("lifelines");
        dialog().locator(".lifelines li").first().locator(".button").click();
        assertThat(console.locator(".event-log li").first()).containsText("50:50");
        settle("Tắt đèn", 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(console.locator(".seat.lit")).hasCount(8);
    }

    private static void playForAReturn() {
        assertThat(console.locator(".rescue-notes")).containsText("Đến lượt cứu trợ");
        look("rescue-called");
        press("Đọc câu hỏi cứu trợ");
        assertThat(console.locator(".question-panel")).containsText("Câu hỏi cứu trợ");
        answer(9, 11);
        settle("Chốt câu này", 2, 9, 10, 11, 12);
        assertThat(console.locator(".seat.lit")).hasCount(8);
        voidTheFirstWhileTheSecondIsOnShow();
    }

    /** Neither has a number: only its round tells a phone which one is void. */
    private static void voidTheFirstWhileTheSecondIsOnShow() {
        line.act("read", Map.of("source", "rescue"));
        assertThat(phone.locator(".option").first()).hasAttribute("aria-disabled", "false");
        phone.locator(".option").nth(line.key().path("option").asInt()).click();
        assertThat(phone.locator(".ack")).containsText("Đã ghi nhận");
        line.act("void", Map.of("round", 2, "reason", "Đề sai"));
        assertThat(console.locator(".event-log li").first()).containsText("Huỷ");
        assertThat(phone.locator(".ack")).containsText("Đã ghi nhận");
        assertThat(phone.locator(".option-tick")).hasCount(1);
        browser.look(phone, "phone-rescue-other-void");
        answer(10, 11);
        settle("Chốt câu này", 3, 9, 10, 11);
    }

    private static void tapWhoComesBack() {
        press("Cứu trợ");
        assertThat(dialog()).containsText("Đúng cả 1 câu cứu trợ: 3 người");
        assertThat(dialog().locator(".person-tile")).hasCount(3);
        assertThat(dialog().locator(".primary")).isDisabled();
        dialog().locator(".person-tile").first().click();
        dialog().locator("input[name=find]").fill("so 11");
        assertThat(dialog().locator(".person-tile")).hasCount(1);
        dialog().locator("input[name=find]").press("Enter");
        assertThat(dialog()).containsText("Đã chọn 2/2");
        look("rescue-picks");
        onEveryDevice();
        dialog().locator(".primary").click();
        assertThat(console.locator(".seat.lit")).hasCount(10);
        assertThat(console.locator(".seat").nth(8)).hasClass("seat lit just");
        assertThat(console.locator(".seat").nth(9)).hasClass("seat out");
        assertThat(console.locator(".rescue-notes")).containsText("2 người trở lại: ghế 9, 11");
        look("rescue-back");
    }

    private static void onEveryDevice() {
        console.setViewportSize(1024, 768);
        look("rescue-picks-1024");
        console.setViewportSize(1366, 768);
        var phone = live(browser.phone(cookie));
        phone.locator(".big-button").click();
        Assertions.assertEquals(
                360,
                phone.evaluate("() => document.documentElement.scrollWidth"),
                "nothing stands out sideways on a phone");
        phone.locator(".person-tile").first().click();
        browser.look(phone, "console-rescue-picks-phone");
        assertThat(phone.getByRole(AriaRole.DIALOG)).containsText("Đã chọn 1/2");
        phone.close();
    }

    private static void pickTheFinal() {
        press("Chọn chủ đề câu cuối");
        assertThat(dialog().locator(".choices .button")).hasCount(2);
        look("final-pick");
        dialog().locator(".choices .button").nth(1).click();
        press("Đọc câu 2");
        answer(1, 1);
        settle("Tắt đèn", 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11);
    }

    private static void endWithPrizes() {
        press("Rung chuông vàng");
        press("Kết thúc hội thi");
        assertThat(console.locator(".awards li").first()).containsText("Nguyễn T. S. 1");
        look("awards");
        var page = browser.open(browser.laptop(cookie), "/host#/contests/" + contest.id());
        assertThat(page.locator(".awards li").first()).containsText("Nguyễn Thị Số 1");
        browser.look(page, "results-awards");
        nextGame(page);
    }

    /** The first three of the ranking, with their seats and units, in a draft of the same rules. */
    private static void nextGame(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trận tiếp theo"))
                .click();
        page.locator("input[value=TOP]").check();
        page.locator("input[name=top]").fill("3");
        page.locator("input[name=playedOn]").fill(LocalDate.now().plusDays(31).toString());
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator(".primary").click();
        assertThat(dialog.locator(".problem")).containsText("không quá 30 ngày sau");
        browser.look(page, "next-game");
        page.locator("input[name=playedOn]").fill(LocalDate.now().plusDays(1).toString());
        dialog.locator(".primary").click();
        assertThat(page.locator("h1")).containsText("trận tiếp theo");
        page.locator(".people > summary").click();
        assertThat(page.locator(".people li")).hasCount(3);
        assertThat(page.locator(".people li").first()).containsText("Nguyễn Thị Số 1 Tổ 2");
    }

    /** The host enters the right answer for these seats. */
    private static void answer(int from, int to) {
        assertThat(console.locator(".question-panel")).containsText("Đang nhận");
        for (int seat = from; seat <= to; seat++) {
            var option = line.key().path("option").asInt();
            line.act("answerFor", Map.of("contestant", seat, "option", option));
        }
    }

    /** Whoever was asked is marked on the map until a referee has confirmed the seat. */
    private static void settle(String label, int round, Integer... asked) {
        button("Khoá ngay").click();
        press("Mở đáp án");
        assertThat(console.locator(".seat .mark.unconfirmed")).hasCount(asked.length);
        if (round == 1) {
            look("unconfirmed");
        }
        line.act("zone", Map.of("round", round, "contestants", asked, "wrong", List.of()));
        assertThat(console.locator(".seat .mark.unconfirmed")).hasCount(0);
        press(label);
    }

    private static void press(String label) {
        assertThat(console.locator(".big-button"))
                .containsText(label, new ContainsTextOptions().setTimeout(15_000));
        assertThat(console.locator(".big-button")).isEnabled();
        console.locator(".big-button").click();
    }

    private static Locator dialog() {
        return console.getByRole(AriaRole.DIALOG);
    }

    private static Locator button(String name) {
        return console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static void look(String state) {
        browser.look(console, "console-" + state);
    }

    private static Map<String, Object> wish() {
        var roster =
                IntStream.rangeClosed(1, SEATS)
                        .mapToObj(n -> n + ", Nguyễn Thị Số " + n + ", Tổ " + (n % 2 + 1))
                        .collect(Collectors.joining("\n"));
        return Map.of(
                "preset",
                "WARD",
                "title",
                "Rung chuông vàng phường Sông Cầu",
                "organiser",
                "Đoàn phường Sông Cầu",
                "playedOn",
                LocalDate.now().toString(),
                "seats",
                SEATS,
                "units",
                List.of("Tổ 1", "Tổ 2"),
                "roster",
                roster,
                "claimBySeatNumber",
                true,
                "rules",
                rules());
    }

    private static Map<String, Object> rules() {
        return Map.ofEntries(
                Map.entry("questions", Map.of("main", 2, "backup", 3, "tiebreak", 1)),
                Map.entry("allWrong.rankFrom", 2),
                Map.entry("answer.graceMs", 0),
                Map.entry("elimination.confirm", "REFEREE_CONFIRM"),
                Map.entry("lifelines", List.of("50:50")),
                Map.entry("final.choice", Map.of("is", "PickCategory", "categories", 2)),
                Map.entry("rescue.mechanism", "OX_ROUND"),
                Map.entry("rescue.returnCount", Map.of("is", "Fixed", "count", 2)),
                Map.entry("rescue.selection", "HOST_PICKS"),
                Map.entry("rescue.triggers", List.of(Map.of("is", "AtQuestion", "question", 1))),
                Map.entry("sections", List.of(Contest.section("SINGLE_CHOICE", 1, 2, 60, 1))));
    }
}
