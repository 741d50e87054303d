package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.Assertions;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Seats 1 to 6 for one referee, 7 to 12 for the other: the door, a question, boards, the ruling.
 */
final class RefereeEvening {
    /** Whatever a thumb must hit and would miss. */
    private static final String TOO_SMALL =
            """
            () => [...document.querySelectorAll('button, input, select, a')].filter(one => {
              const { width, height } = one.getBoundingClientRect();
              return width > 0 && (height < 55.5 || width < 55.5);
            }).map(one => one.outerHTML.slice(0, 80))
            """;

    private final Browser browser;
    private final Contest contest;
    private final HostLine line;
    private final BrowserContext phone;
    private final Cable cable;
    private final Page console;
    private final Page other;
    private final Page mai;
    private Page referee;

    RefereeEvening(
            Browser browser, Contest contest, HostLine line, String host, String otherReferee) {
        this.browser = browser;
        this.contest = contest;
        this.line = line;
        this.phone = browser.phone();
        this.cable = new Cable(phone);
        this.console = browser.open(browser.laptop(host), "/host#/contests/" + contest.id());
        this.other = browser.open(browser.phone(otherReferee), "/trong-tai#" + contest.code());
        this.mai =
                new PhoneDoor(browser, contest)
                        .seat(browser.phone(), 2, "Lý Thị Mai", contest.units().get(1));
        this.referee = mai;
    }

    void play() {
        signIn(account());
        chooseZones();
        atTheDoor();
        lateArrival();
        question();
        reveal();
        confirm();
        changedPhone();
        inLargeText();
    }

    /** The host gives the referee an account; its password is shown once. */
    private String account() {
        console.locator(".referees summary").click();
        console.locator("input[name=referee]").fill("trong.tai.2");
        console.locator(".referee-form .button").click();
        assertThat(console.locator(".referees .problem")).containsText("Chọn tên khác");
        console.locator("input[name=referee]").fill("trong.tai.1");
        console.locator(".referee-form .button").click();
        var password = console.locator(".one-time-password");
        assertThat(password).isVisible();
        assertThat(console.locator(".referees")).containsText("trong.tai.1");
        assertThat(console.locator(".referees")).containsText("trong.tai.2");
        browser.look(console, "referee-account");
        return password.innerText();
    }

    private void signIn(String password) {
        referee = browser.open(phone, "/trong-tai");
        referee.locator("input[name=name]").fill("trong.tai.1");
        referee.locator("input[name=password]").fill(password);
        look("sign-in");
        referee.locator(".gate-form .primary").click();
        referee.locator("input[name=new]").fill("khu một đến sáu");
        referee.locator(".gate-form .primary").click();
        assertThat(referee.locator(".row-link")).hasCount(1);
        look("contests");
        referee.locator(".row-link").click();
    }

    private void chooseZones() {
        referee.locator("input[name=from]").fill("6");
        referee.locator("input[name=to]").fill("1");
        referee.locator(".cta").click();
        assertThat(referee.locator(".problem")).containsText("Gõ hai số từ 1 đến 12");
        look("zone");
        referee.locator("input[name=from]").fill("1");
        referee.locator("input[name=to]").fill("6");
        referee.locator(".cta").click();
        assertThat(referee.locator(".zone-seat")).hasCount(6);
        other.locator("input[name=from]").fill("7");
        other.locator("input[name=to]").fill("12");
        other.locator(".cta").click();
        assertThat(other.locator(".zone-seat")).hasCount(6);
        referee.reload();
        assertThat(referee.locator(".zone-key")).containsText("Ghế 1 đến 6");
    }

    /** Seat 2 does not come, a walk-in takes the seat of somebody, and all with a name shown. */
    private void atTheDoor() {
        look("door");
        mai.navigate("about:blank");
        seat(2).click();
        assertThat(referee.locator(".sheet-name")).hasText("Lý Thị Mai");
        look("door-seat");
        button("Vắng mặt").click();
        assertThat(referee.locator(".said")).containsText("Ghế 2 vắng mặt: Lý Thị Mai");
        assertThat(seat(2)).hasAttribute("aria-label", Pattern.compile("vắng hoặc dự bị"));
        button("Thêm thí sinh tại chỗ").click();
        referee.locator(".dialog input[name=name]").fill("Vũ Thị Hà");
        look("walk-in");
        button("Thêm vào sàn").click();
        assertThat(referee.locator(".said")).containsText("Đã thêm Vũ Thị Hà");
        type(99);
        assertThat(referee.locator(".seat-number .problem")).containsText("ghế 99");
        photograph(3);
        var reserve = referee.locator("select[name=reserve] option").nth(1);
        assertThat(reserve).containsText("Vũ Thị Hà");
        referee.locator("select[name=reserve]").selectOption(reserve.getAttribute("value"));
        button("Thay người").click();
        assertThat(referee.locator(".said")).containsText("Vũ Thị Hà ngồi vào ghế 3");
        assertThat(seat(3)).hasAttribute("aria-label", Pattern.compile("Vũ Thị Hà"));
    }

    /** A photo of the card of this seat, and before it one of nothing. */
    private void photograph(int seat) {
        var card = "http://192.168.1.5:8080/" + contest.code() + "#t=";
        var input = referee.locator(".card-photo input");
        input.setInputFiles(new FilePayload("tay.png", "image/png", CardPhoto.of("?", 1)));
        assertThat(referee.locator(".seat-number .problem")).containsText("Lại gần thẻ");
        var photo = CardPhoto.of(card + contest.tickets().get(seat - 1), 6);
        input.setInputFiles(new FilePayload("the.png", "image/png", photo));
        assertThat(referee.getByRole(AriaRole.DIALOG)).containsText("Ghế " + seat);
    }

    private void lateArrival() {
        line.act("start");
        assertThat(referee.locator(".stage-phase")).containsText("chờ câu đầu");
        Assertions.assertEquals(0, referee.locator(".latecomers").count());
        mai.navigate(browser.address("/play/" + contest.code()));
        assertThat(referee.locator(".latecomers")).containsText("Ghế 2 Lý Thị Mai");
        assertThat(other.locator(".latecomers")).hasCount(0);
        look("late");
        button("Thắp lại ghế 2").click();
        assertThat(referee.locator(".said")).containsText("Ghế 2 đã sáng");
        assertThat(seat(2)).hasAttribute("aria-label", Pattern.compile("đèn sáng"));
    }

    private void question() {
        console.navigate(browser.address("/host#/contests/" + contest.id() + "/live"));
        line.act("read", Map.of("source", "main"));
        line.act("open");
        assertThat(referee.locator(".stage-phase")).containsText("đang trả lời");
        assertThat(referee.locator(".stage-counts")).containsText("6 chưa trả lời");
        Assertions.assertEquals(0, referee.locator(".stage-key").count(), "no key before reveal");
        look("question");
        seat(1).click();
        look("question-seat");
        referee.locator(".sign-key").nth(1).click();
        button("Ghi B").click();
        assertThat(referee.locator(".said")).containsText("Đã ghi cho ghế 1: B");
        assertThat(referee.locator(".stage-counts")).containsText("5 chưa trả lời");
        mai.locator(".option").nth(0).click();
        assertThat(referee.locator(".stage-counts")).containsText("4 chưa trả lời");
        assertThat(referee.locator(".zone-seat.is-away")).hasCount(4);
        assertThat(seat(1)).hasClass("zone-seat");
        withoutNetwork();
        line.act("lock");
    }

    private void withoutNetwork() {
        cable.cut();
        assertThat(referee.locator(".offline")).containsText("Mất mạng");
        seat(4).click();
        referee.locator(".sign-key").nth(0).click();
        button("Ghi A").click();
        assertThat(referee.locator(".said .problem")).containsText("chưa được làm");
        look("offline");
        cable.mend();
        assertThat(referee.locator(".offline")).hasCount(0);
    }

    private void reveal() {
        line.act("reveal");
        assertThat(referee.locator(".stage-key")).isVisible();
        assertThat(console.locator(".zones")).containsText("0/11 ghế đã xác nhận");
        assertThat(console.locator(".zones")).containsText("Còn chờ ghế: 1–11");
        assertThat(console.locator(".big-button")).containsText("Chờ trọng tài xác nhận");
        assertThat(console.locator(".big-button")).isDisabled();
        browser.look(console, "referee-console-waits");
        seat(4).click();
        seat(5).click();
        seat(5).click();
        assertThat(seat(4)).hasAttribute("aria-pressed", "true");
        assertThat(seat(5)).hasAttribute("aria-pressed", "false");
        Assertions.assertEquals("null", String.valueOf(seat(1).getAttribute("aria-pressed")));
        referee.evaluate("scrollTo(0, 0)");
        look("boards");
        referee.reload();
        assertThat(seat(4)).hasAttribute("aria-pressed", "true");
    }

    private void confirm() {
        button("Xác nhận khu").click();
        assertThat(note(referee)).containsText("Khu đã xác nhận: 6 ghế, 1 bảng sai");
        look("confirmed");
        assertThat(console.locator(".zones")).containsText("6/11 ghế đã xác nhận");
        assertThat(console.locator(".zones")).containsText("Còn chờ ghế: 7–11");
        assertThat(console.locator(".zones")).containsText("trong.tai.1: ghế 1–6, 1 bảng sai");
        assertThat(console.locator(".floor-left")).hasText("11 sáng");
        seat(6).click();
        assertThat(note(referee)).containsText("Có thay đổi chưa gửi");
        button("Xác nhận khu").click();
        assertThat(note(referee)).containsText("Khu đã xác nhận: 6 ghế, 2 bảng sai");
        other.locator(".zone-seat").nth(2).click();
        other.locator(".confirm .cta").click();
        assertThat(note(other)).containsText("Khu đã xác nhận: 5 ghế, 1 bảng sai");
        assertThat(console.locator(".zones")).containsText("Đủ cả");
        assertThat(console.locator(".zones li")).hasCount(2);
        assertThat(seat(4)).hasAttribute("aria-label", Pattern.compile("đèn sáng"));
        browser.look(console, "referee-console-all");
        assertThat(console.locator(".big-button")).containsText("Tắt đèn");
        console.locator(".big-button").click();
        for (var out : List.of(4, 6)) {
            assertThat(seat(out)).hasAttribute("aria-label", Pattern.compile("đèn tắt"));
        }
        assertThat(seat(5)).hasAttribute("aria-label", Pattern.compile("đèn sáng"));
        assertThat(other.locator(".zone-seat").nth(2))
                .hasAttribute("aria-label", Pattern.compile("đèn tắt"));
        assertThat(referee.locator(".stage-counts")).not().containsText("chưa trả lời");
        referee.waitForTimeout(600);
        look("settled");
    }

    /** The seat is freed from its phone, after a second tap. */
    private void changedPhone() {
        type(2);
        button("Đổi sang máy khác").click();
        look("hand-over");
        button("Ngắt máy cũ của ghế 2").click();
        assertThat(referee.locator(".said")).containsText("Ghế 2 chờ máy mới");
        assertThat(mai.locator("body")).containsText("đã giao ghế này cho máy khác");
    }

    private void inLargeText() {
        referee.evaluate(
                "localStorage.setItem('cv:size', '140'); localStorage.setItem('cv:language',"
                        + " 'en')");
        referee.setViewportSize(320, 640);
        referee.reload();
        assertThat(referee.locator(".stage-phase")).containsText("settled");
        look("large");
        type(5);
        assertThat(referee.locator(".sheet-name")).isVisible();
        look("large-seat");
        button("Cancel").click();
        referee.locator(".zone-key").click();
        look("large-zone");
    }

    private void type(int seat) {
        referee.locator(".seat-number input[name=seat]").fill(String.valueOf(seat));
        referee.locator(".seat-number button").click();
    }

    private Locator seat(int number) {
        return referee.locator(".zone-seat").nth(number - 1);
    }

    private static Locator note(Page page) {
        return page.locator(".confirm .confirm-note");
    }

    private Locator button(String name) {
        return referee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Everybody can see, hear and hit it, and nothing stands out sideways. */
    private void look(String state) {
        browser.look(referee, "referee-" + state);
        PhoneSight.isWhole(referee);
        Assertions.assertEquals(List.of(), referee.evaluate(TOO_SMALL), "too small in " + state);
    }
}
