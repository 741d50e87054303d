package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;

import vn.chuongvang.testing.Api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Three contestants play on one phone: a question that the host locks, and one with a deadline. */
final class SharedPhoneEvening {
    private static final double PATIENCE_MS = 15_000;
    private static final String REC = "Đã ghi nhận";

    private final Browser browser;
    private final Contest contest;
    private final Page console;
    private final Page screen;
    private Page phone;

    SharedPhoneEvening(Browser browser, Api host, String cookie) {
        this.browser = browser;
        contest =
                Contest.open(
                        host,
                        Contest.wish(
                                "Rung chuông vàng",
                                3,
                                Map.of("units", List.of("Tổ 5", "Tổ 6")),
                                rules()));
        var live = "/host#/contests/" + contest.id() + "/live";
        console = browser.open(browser.laptop(cookie), live);
        screen = browser.open(browser.screen(), "/screen#t=" + contest.screenToken());
        phone = contest.comeIn(browser, browser.smallPhone(), 3, "Hoàng Thị Lan");
    }

    private static Map<String, Object> rules() {
        var rules = new HashMap<>(Contest.answersOpenWithTheReading());
        rules.put("questions", Map.of("main", 2, "backup", 1, "tiebreak", 1));
        rules.put("allWrong.rankFrom", 2);
        rules.put("tie", "SUDDEN_DEATH_CORRECT");
        rules.put("ranking", List.of("ELIMINATED_LATER", "MORE_RIGHT"));
        rules.put(
                "sections",
                List.of(
                        Contest.section("SINGLE_CHOICE", 1, 1, 0, 0),
                        Contest.section("SINGLE_CHOICE", 2, 2, 60, 0)));
        return rules;
    }

    void play() {
        twoMoreSitDown();
        press("Chốt sàn, bắt đầu");
        press("Đọc câu 1");
        withoutTimeLimit();
        look("phone-shared-cover");
        phone.locator(".cta").click();
        assertThat(phone.locator(".shared-pass .link")).hasText("Che màn hình");
        browser.picture(phone, "phone-shared-open");
        phone.locator(".option").nth(key()).click();
        assertThat(phone.locator(".ack")).containsText(REC);
        assertThat(phone.locator(".shared-pass")).containsText("Chuyển máy cho ghế 2");
        browser.look(phone, "phone-shared-turn");
        phone.locator(".shared-pass .cta").click();
        answers(2, 1);
        answers(3, 0);
        assertThat(phone.locator(".shared-done")).hasText("Đủ 3 ghế đã trả lời");
        assertThat(lamps().locator("b")).hasText(new String[] {REC, REC, REC});
        browser.picture(phone, "phone-shared-done");
        press("Đủ người trả lời: Khoá");
        press("Mở đáp án");
        press("Tắt đèn");
        sideBySide();
        look("phone-shared-lamps");
        phone.reload();
        sideBySide();
        ownPageOfTheOneWhoIsOut();
        press("Đọc câu 2");
        assertThat(phone.locator(".shared-order")).containsText("Lượt câu này: ghế 3, ghế 1.");
        answers(3, 0);
        answers(1, 0);
        changesTheirMind();
    }

    private void twoMoreSitDown() {
        var context = phone.context();
        phone.close();
        phone = contest.comeIn(browser, context, 1, "Nguyễn Văn An");
        assertThat(lamps()).hasCount(2);
        phone.locator(".shared-add").click();
        assertThat(phone.locator(".started")).containsText("Máy này đã giữ ghế 3, 1");
        browser.picture(phone, "phone-shared-join");
        phone.locator("input[autocomplete=name]").fill("Trần Thị Bình");
        phone.locator("select").selectOption(contest.units().get(1));
        phone.locator(".seat-input").fill("2");
        phone.locator(".consent").first().click();
        phone.locator(".cta").click();
        assertThat(lamps()).hasCount(3);
        assertThat(lamps().locator(".shared-number")).hasText(new String[] {"1", "2", "3"});
        assertThat(phone.locator(".shared-lamp.is-lit")).hasCount(3);
        browser.picture(phone, "phone-shared-lobby");
    }

    private void withoutTimeLimit() {
        assertThat(phone.locator(".shared-clock")).hasText("Không giới hạn thời gian");
        assertThat(screen.locator(".clock-none")).hasText("Không giới hạn thời gian");
        assertThat(console.locator(".question-head")).containsText("không giới hạn thời gian");
        assertThat(console.locator(".big-button span")).hasText("Khoá");
        browser.picture(screen, "screen-untimed");
        browser.picture(console, "console-untimed");
    }

    /** Takes the phone, answers, and hands it on; nothing of it is seen by whoever is next. */
    private void answers(int seat, int after) {
        assertThat(phone.locator(".shared-who h1")).containsText("ghế " + seat);
        assertThat(phone.locator(".option")).hasCount(0);
        phone.locator(".cta").click();
        assertThat(phone.locator(".head-tile text")).hasText(String.valueOf(seat));
        assertThat(phone.locator(".option[aria-checked=true]")).hasCount(0);
        phone.locator(".option").nth((key() + after) % options()).click();
        assertThat(phone.locator(".ack")).containsText(REC);
        phone.locator(".shared-pass .cta").click();
    }

    private void sideBySide() {
        assertThat(phone.locator(".shared-lamp.is-lit .shared-number"))
                .hasText(new String[] {"1", "3"}, soon());
        assertThat(lamps().nth(1)).containsText("Đèn đã tắt · dừng ở câu 1");
    }

    private void ownPageOfTheOneWhoIsOut() {
        lamps().nth(1).click();
        assertThat(phone.locator(".dark .head-title")).hasText("Đèn ghế 2 đã tắt");
        browser.picture(phone, "phone-shared-own");
        phone.locator(".shared-back").click();
        assertThat(lamps()).hasCount(3);
    }

    private void changesTheirMind() {
        lamps().first().click();
        assertThat(phone.locator(".option[aria-checked=true]")).hasCount(1);
        phone.locator(".option[aria-checked=false]").first().click();
        assertThat(phone.locator(".ack")).containsText(REC);
        assertThat(phone.locator(".shared-pass")).containsText("Xong, che màn hình");
    }

    private Locator lamps() {
        return phone.locator(".shared-lamp");
    }

    /** The option that is right, as the console shows it. */
    private int key() {
        assertThat(console.locator(".options .key")).hasCount(1);
        return (int)
                console.evaluate(
                        "Array.from(document.querySelectorAll('.options .option'))"
                                + ".findIndex(one => one.classList.contains('key'))");
    }

    private int options() {
        return phone.locator(".option").count();
    }

    private void press(String words) {
        assertThat(console.locator(".big-button:enabled span")).hasText(words, soon());
        console.locator(".big-button").click();
    }

    /** On the smallest phone and on a common one. */
    private void look(String state) {
        browser.look(phone, state);
        phone.setViewportSize(390, 844);
        browser.picture(phone, state + "-390");
        phone.setViewportSize(360, 640);
        phone.waitForTimeout(300); // a tap while it turns may miss
    }

    private static HasTextOptions soon() {
        return new HasTextOptions().setTimeout(PATIENCE_MS);
    }
}
