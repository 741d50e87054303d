package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

import java.util.List;
import java.util.regex.Pattern;

/** A host who leads ninety seats through an evening, at a console and with an eye on the screen. */
final class ConsoleEvening {
    /** The buttons of a question that are outside the window, or whose words do not fit in. */
    private static final String OUT_OF_SIGHT =
            """
            () => [document.documentElement, ...document.querySelectorAll('.small-acts .button,'
                + '.big-button, .danger, .right-acts .button, .answered')].filter(box => {
              const { left, width, bottom } = box.getBoundingClientRect();
              const seen = document.elementFromPoint(left + width / 2, bottom - 3);
              return (box !== document.documentElement && !box.contains(seen))
                || box.scrollWidth > box.clientWidth + 1;
            }).map(box => box.className + ' ' + Math.round(box.getBoundingClientRect().bottom)
              + ' ' + box.innerText.slice(0, 40))
            """;

    /** Question and options as long as they may be; gives back what stood there. */
    private static final String LENGTHEN =
            """
            () => {
              const longest = 'Bạn nhận được cuộc gọi tự xưng là công an yêu cầu cài ứng dụng. ';
              const text = (length) => longest.repeat(4).slice(0, length);
              const boxes = [...document.querySelectorAll('.question-text, .option > span:not(.tick)')];
              return boxes.map(box => {
                const before = box.textContent;
                box.firstChild.data = text(box.matches('.question-text') ? 160 : 80);
                return before;
              });
            }
            """;

    private static final String SHORTEN =
            """
            texts => [...document.querySelectorAll('.question-text, .option > span:not(.tick)')].forEach(
              (box, i) => { box.firstChild.data = texts[i]; })
            """;

    private static final int LAPTOP_WIDTH = 1280;

    private final Browser browser;
    private final Contest contest;
    private final String cookie;
    private final Page console;
    private final Page screen;
    private @Nullable BoundingBox bigButton;

    ConsoleEvening(Browser browser, Contest contest, String cookie) {
        this.browser = browser;
        this.contest = contest;
        this.cookie = cookie;
        this.console = live();
        this.screen = browser.open(browser.screen(), "/screen#t=" + contest.screenToken());
    }

    private Page live() {
        return browser.open(browser.laptop(cookie), "/host#/contests/" + contest.id() + "/live");
    }

    void lead() {
        lobby();
        question();
        secondDevice();
        stopEverything();
        answerForSomebody();
        revealWhenTimeIsUp();
        settle();
        seatThatIsOut();
        takeBackByKeyboard();
        pauseByKeyboard();
        rescueAndVoid();
        end();
    }

    private void lobby() {
        assertThat(console.locator(".top-facts")).containsText("87/90 máy nối");
        assertThat(console.locator(".top-facts")).containsText("Màn chiếu: tốt");
        look("lobby");
        press("Chốt sàn, bắt đầu");
        assertThat(console.locator(".floor-left")).hasText("88 sáng");
        look("ready");
    }

    private void question() {
        console.keyboard().press("Space");
        assertThat(console.locator(".show-line.now")).containsText("Đang đọc");
        look("reading");
        assertThat(button("Khoá ngay")).isEnabled();
        assertThat(console.locator(".option.key")).isVisible();
        assertThat(console.locator(".hidden-note")).isVisible();
        assertThat(console.locator(".chip.alarm")).containsText("1 mất mạng: ghế 2");
        assertThat(console.locator(".option b.number")).hasCount(0);
        assertThat(console.locator(".show-line.now")).containsText("Đang nhận", within(8_000));
        assertThat(console.locator(".answered-n"))
                .hasText(
                        Pattern.compile("[1-9][0-9]*/88"), new HasTextOptions().setTimeout(15_000));
        peek();
        console.locator(".seat").nth(1).click();
        assertThat(console.locator(".inspector h2")).containsText("Lý Thị Mai · Tổ 6");
        look("question");
        onEveryDesk();
    }

    /** Seen while it is held, and written down. */
    private void peek() {
        var hidden = console.locator("button.hidden-note").boundingBox();
        console.mouse().move(hidden.x + hidden.width / 2, hidden.y + hidden.height / 2);
        console.mouse().down();
        assertThat(console.locator(".option b.number")).hasCount(4);
        look("peeking");
        assertThat(console.locator(".option b.number")).hasCount(4);
        console.mouse().up();
        assertThat(console.locator(".option b.number")).hasCount(0);
        assertThat(console.locator(".event-log li").first())
                .containsText("Xem phân bố câu 1 khi chưa khoá");
        assertThat(console.locator(".event-log li").first()).containsText("Dẫn: t.ha");
    }

    /** The same state on a big monitor, a laptop and a tablet: nothing outside, nothing under. */
    private void onEveryDesk() {
        for (var size : List.of(List.of(1920, 1200), List.of(1366, 768), List.of(1024, 768))) {
            console.setViewportSize(size.get(0), size.get(1));
            console.waitForTimeout(300);
            look("question-" + size.get(0));
            everyButtonIsInSight("at " + size);
            var texts = console.evaluate(LENGTHEN);
            browser.picture(console, "console-longest-" + size.get(0));
            everyButtonIsInSight("with the longest texts at " + size);
            console.evaluate(SHORTEN, texts);
        }
        atTwiceTheSize();
        console.setViewportSize(1280, 800);
    }

    private void everyButtonIsInSight(String when) {
        Assertions.assertEquals(List.of(), console.evaluate(OUT_OF_SIGHT), when);
    }

    /** A laptop at 200 %: half as many pixels. All is there, one under the other. */
    private void atTwiceTheSize() {
        console.setViewportSize(640, 400);
        look("question-200");
        Assertions.assertEquals(
                List.of(),
                console.evaluate(
                        "() => [...document.querySelectorAll('.console *')].filter(e => {"
                                + " const r = e.getBoundingClientRect(); return r.width > 0 &&"
                                + " (r.right > innerWidth + 1 || r.left < -1); })"
                                + ".map(e => e.className + ' ' + e.innerText)"),
                "nothing stands out sideways at 200 %");
        for (var part : List.of(".big-button", ".timer", ".question-text", ".seat", ".event-log")) {
            console.locator(part).first().scrollIntoViewIfNeeded();
            assertThat(console.locator(part).first()).isInViewport();
        }
    }

    private void secondDevice() {
        console.keyboard().press("Space");
        assertThat(console.locator(".big-button")).containsText("Sẽ mở đáp án");
        look("armed");
        console.reload();
        assertThat(console.locator(".big-button")).containsText("Sẽ mở đáp án");
        var other = live();
        assertThat(other.locator(".question-text"))
                .hasText(console.locator(".question-text").innerText());
        assertThat(other.locator(".big-button")).hasText("Mở đáp án khi hết giờ Phím cách");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("+10 giây")).click();
        assertThat(console.locator(".event-log li").first()).containsText("Thêm giờ câu 1");
        assertThat(console.locator(".event-log li").first()).containsText("Dẫn: t.ha");
        other.close();
    }

    private void stopEverything() {
        button("Dừng khẩn cấp").click();
        assertThat(console.getByRole(AriaRole.DIALOG)).containsText("chỉ còn biểu trưng");
        look("stop-asked");
        console.keyboard().press("Escape");
        assertThat(console.getByRole(AriaRole.DIALOG)).hasCount(0);
        button("Dừng khẩn cấp").click();
        button("Dừng ngay").click();
        assertThat(console.locator(".stopped")).isVisible();
        assertThat(screen.locator(".safe")).isVisible();
        assertThat(screen.locator(".stage, body").first())
                .not()
                .containsText(console.locator(".question-text").innerText());
        look("stopped");
        browser.look(screen, "console-stopped-screen");
        button("Tiếp tục sau khi dừng").click();
        assertThat(console.locator(".stopped")).hasCount(0);
        assertThat(screen.locator(".ask-text")).isVisible();
    }

    private void answerForSomebody() {
        button("Nhập hộ đáp án").click();
        field("seat").fill("2");
        assertThat(console.getByRole(AriaRole.DIALOG)).containsText("Lý Thị Mai");
        console.locator(".answer-keys .button").nth(0).click();
        look("answer-for");
        button("Ghi đáp án").click();
        assertThat(console.locator(".problem")).hasCount(0);
        assertThat(console.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private void revealWhenTimeIsUp() {
        assertThat(console.locator(".answered-n"))
                .hasText("88/88", new HasTextOptions().setTimeout(15_000));
        assertThat(console.locator(".big-button")).containsText("Sẽ mở đáp án");
        button("Khoá ngay").click();
        assertThat(console.locator(".big-button")).containsText("Tắt đèn", within(15_000));
        assertThat(console.locator(".option b.number").first()).isVisible();
        look("revealed");
    }

    private void settle() {
        press("Tắt đèn");
        assertThat(console.locator(".show-line.done .show-count").first()).containsText("88 →");
        look("settled");
    }

    private void seatThatIsOut() {
        putOut(7);
        console.locator(".seat").nth(6).click();
        assertThat(console.locator(".seat-record")).containsText("Máy ghi câu 1");
        look("seat-out");
        button("Thắp lại").click();
        field("reason").fill("Trọng tài xem lại bảng");
        look("relight-asked");
        button("Xác nhận").click();
        assertThat(console.locator(".event-log li").first())
                .containsText("Thắp lại ghế 7. Trọng tài xem lại bảng");
    }

    private void putOut(int seat) {
        console.locator(".seat").nth(seat - 1).click();
        var out =
                console.locator(
                        ".inspector .button", new Page.LocatorOptions().setHasText("Tắt đèn"));
        out.click();
        field("reason").fill("Nhắc bài");
        button("Xác nhận").click();
        assertThat(console.locator(".event-log li").first()).containsText("Tắt đèn ghế " + seat);
        console.locator(".inspector .close").click();
    }

    private void takeBackByKeyboard() {
        assertThat(console.locator(".undo-line")).hasCount(1);
        Assertions.assertTrue(console.locator(".undo-line").boundingBox().height >= 36);
        console.keyboard().press("z");
        assertThat(console.locator(".event-log li").first()).containsText("Hoàn tác. thắp lại");
        assertThat(console.locator(".seat").nth(6)).hasClass(Pattern.compile("out"));
        look("undone");
    }

    private void pauseByKeyboard() {
        console.keyboard().press("p");
        assertThat(console.locator(".big-button")).containsText("Tiếp tục");
        assertThat(screen.locator(".paused-body")).isVisible();
        assertThat(console.locator(".event-log li").first()).containsText("Tạm dừng");
        assertThat(console.locator(".undo-line")).hasCount(0);
        look("paused");
        console.keyboard().press("p");
        assertThat(console.locator(".big-button")).containsText("Đọc câu 2");
    }

    private void rescueAndVoid() {
        button("Cứu trợ…").click();
        assertThat(console.getByRole(AriaRole.DIALOG)).containsText("Ai tắt đèn muộn hơn");
        look("rescue-asked");
        field("count").fill("1");
        button("Thắp lại 1 đèn").click();
        assertThat(console.locator(".event-log li").first()).containsText("Cứu trợ ghế");
        button("Huỷ câu này").click();
        look("void-asked");
        field("reason").fill("Đề in sai");
        button("Xác nhận").click();
        assertThat(console.locator(".show-line.void")).containsText("đã huỷ");
        look("void");
    }

    private void end() {
        inEnglish();
        button("Kết thúc hội thi").click();
        assertThat(console.locator(".between h2")).hasText("Hội thi đã kết thúc");
        look("finished");
    }

    private void inEnglish() {
        console.evaluate("localStorage.setItem('cv:language', 'en')");
        console.reload();
        assertThat(console.locator(".small-acts")).containsText("Pause");
        look("english");
        console.evaluate("localStorage.setItem('cv:language', 'vi')");
        console.reload();
        assertThat(console.locator(".small-acts")).containsText("Tạm dừng");
    }

    private void press(String label) {
        assertThat(console.locator(".big-button")).containsText(label);
        console.locator(".big-button").click();
    }

    private Locator field(String name) {
        return console.getByRole(AriaRole.DIALOG).locator("input[name=" + name + "]");
    }

    private Locator button(String name) {
        return console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private void look(String state) {
        browser.look(console, "console-" + state);
        Assertions.assertEquals(
                List.of(),
                console.evaluate(
                        "() => [...document.querySelectorAll('.card, .floor-panel, .dialog,"
                                + " .button')].filter(b => b.scrollWidth > b.clientWidth + 1)"
                                + ".map(b => b.className + ' ' + b.innerText)"),
                "nothing runs over its card or its button in " + state);
        theBigButtonStaysUnderTheHand(state);
    }

    /** Whatever stands above it: a press that begins on it ends on it. */
    private void theBigButtonStaysUnderTheHand(String state) {
        var desk = console.viewportSize();
        var button = console.locator(".big-button");
        if (desk.width != LAPTOP_WIDTH || button.count() == 0) {
            return;
        }
        var place = button.boundingBox();
        var first = bigButton == null ? place : bigButton;
        bigButton = first;
        Assertions.assertEquals(first.y, place.y, 0.5, "the big button's top in " + state);
        Assertions.assertEquals(first.height, place.height, 0.5, "its height in " + state);
    }

    private static ContainsTextOptions within(double millis) {
        return new ContainsTextOptions().setTimeout(millis);
    }
}
