package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static vn.chuongvang.browser.PhoneSight.felt;
import static vn.chuongvang.browser.PhoneSight.fitsWithoutScrolling;
import static vn.chuongvang.browser.PhoneSight.isWhole;
import static vn.chuongvang.browser.PhoneSight.letter;
import static vn.chuongvang.browser.PhoneSight.options;
import static vn.chuongvang.browser.PhoneSight.other;
import static vn.chuongvang.browser.PhoneSight.settled;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;

import vn.chuongvang.testing.Api;

import java.util.List;
import java.util.Map;

/** The phones of one contest and what happens to them, in order. */
final class PhoneEvening {
    private static final int LATE = 88;
    private static final String LONGEST =
            "Công Tằng Tôn Nữ Hoàng Thị Quỳnh Phương Nguyệt Ánh Thu Trang";

    private final Browser browser;
    private final Contest contest;
    private final HostLine line;
    private final Api anybody;
    private final PhoneDoor door;
    private final BrowserContext lansPhone;
    private final Cable cable;
    private Page lan;
    private Page minh;
    private Page binh;
    private Page hoa;
    private Page spectator;
    private Spoken lanHears;

    PhoneEvening(Browser browser, Contest contest, HostLine line, Api anybody) {
        this.browser = browser;
        this.contest = contest;
        this.line = line;
        this.anybody = anybody;
        door = new PhoneDoor(browser, contest);
        lansPhone = browser.phone();
        cable = new Cable(lansPhone);
    }

    void play() {
        door.wrong();
        contest.claim(anybody, LATE - 1, "Người giữ ghế", 3);
        lan = door.joinBesideATakenSeat(lansPhone, LATE - 1);
        waiting();
        question();
        changesOfMind();
        lockAndReveal();
        referee();
        voided();
        board();
        ending();
    }

    private void waiting() {
        minh = door.seated(browser.phone(), 12, "Nguyễn Đức Minh");
        binh = door.seated(browser.calmPhone(), 30, "Trần Văn Bình");
        hoa = door.seated(browser.phone(), 5, LONGEST);
        for (int seat = 1; seat <= contest.tickets().size(); seat++) {
            if (!List.of(5, 12, 30, 47, LATE - 1, LATE).contains(seat)) {
                contest.claim(anybody, seat, "Thí sinh " + seat, 1 + seat % 3);
            }
        }
        lan.reload();
        assertThat(lan.locator(".wait-title")).hasText("Đèn ghế 47 đã sáng");
        lan.locator(".practice-key").nth(1).click();
        assertThat(lan.locator(".practice-echo")).containsText("Máy chủ nhận sau");
        lan.locator(".foot").waitFor(); // of the second script
        binh.locator(".foot").waitFor();
        assertThat(lan.locator(".foot")).containsText("sẽ không tự tắt");
        assertThat(binh.locator(".foot")).containsText("ghế vẫn giữ");
        browser.look(lan, "phone-wait");
        assertThat(hoa.locator(".head-title")).hasText(LONGEST);
        isWhole(hoa);
        browser.look(hoa, "phone-wait-longest-name");
        spectator = browser.open(browser.phone(), "/watch/" + contest.code());
        assertThat(spectator.locator(".floor-count")).isVisible();
        browser.look(spectator, "phone-watch-lobby");
        lanHears = new Spoken(lan);
        line.act("start");
    }

    private void question() {
        line.act("read", Map.of("source", "main"));
        assertThat(lan.locator(".ack")).containsText("Mở trả lời sau");
        browser.look(lan, "phone-read");
        lanHears.urgently("4 lựa chọn");
        line.act("open");
        late();
        assertThat(lan.locator(".option").first()).hasAttribute("aria-disabled", "false");
        browser.look(lan, "phone-question");
        browser.look(spectator, "phone-watch-question");
        fitsWithoutScrolling(lan);
        new PhoneInLargeText(browser, hoa).look();
    }

    private void late() {
        var page = door.seat(browser.phone(), LATE, "Nông Văn Thành", "1");
        assertThat(page.locator(".dark-title")).hasText("Cuộc thi đã bắt đầu");
        assertThat(page.locator(".follow, .crowd-asked")).isVisible();
        browser.look(page, "phone-late");
        page.context().close();
    }

    private void changesOfMind() {
        int key = line.key().path("option").asInt();
        cable.clog();
        options(lan).nth(other(key)).click();
        assertThat(lan.locator(".option.is-pending")).containsText("Chờ gửi");
        assertThat(lan.locator(".option-tick")).hasCount(0);
        settled(lan);
        browser.look(lan, "phone-pending");
        cable.unclog();
        assertThat(lan.locator(".ack")).containsText("Đã ghi nhận: " + letter(other(key)));
        cable.cut();
        assertThat(lan.locator(".offline")).isVisible();
        options(lan).nth(key).click();
        assertThat(lan.locator(".ack")).containsText("chưa tới máy chủ");
        settled(lan);
        browser.look(lan, "phone-offline");
        cable.mend();
        assertThat(lan.locator(".ack")).containsText("Đã ghi nhận: " + letter(key));
        lanHears.politely("Đã ghi nhận " + letter(key));
        browser.look(lan, "phone-recorded");
        options(minh).nth(other(key)).click();
        assertThat(minh.locator(".ack")).containsText("Đã ghi nhận");
        hoa.locator(".option").nth(key).click();
        // A tap that meets the pause would have to be chosen again.
        assertThat(hoa.locator(".ack")).containsText("Recorded: " + letter(key));
        line.act("pause", Map.of("reason", "Mưa"));
        assertThat(lan.locator(".paused")).containsText("Tạm dừng · Mưa");
        browser.look(lan, "phone-paused");
        line.act("resume");
        assertThat(lan.locator(".paused")).hasCount(0);
    }

    private void lockAndReveal() {
        line.act("lock");
        assertThat(lan.locator(".ack")).containsText("Đã khoá");
        browser.look(lan, "phone-locked");
        assertThat(binh.locator(".ack")).hasText("Hết giờ, bạn chưa chọn");
        browser.look(binh, "phone-none");
        line.act("reveal");
        line.act("confirm");
        assertThat(lan.locator(".lamp-title")).hasText("Vẫn sáng!");
        lanHears.urgently("Đúng, đèn ghế 47 vẫn sáng, còn 2 người");
        settled(lan);
        browser.look(lan, "phone-right");
        assertThat(lan.locator(".lamp-seat")).hasCSS("font-size", "224px");
        assertThat(minh.locator(".dark .head-title")).hasText("Đèn ghế 12 đã tắt");
        assertThat(minh.locator(".dark-lead")).containsText("Bạn chọn");
        browser.look(minh, "phone-out");
        assertThat(binh.locator(".dark-lead")).containsText("Bạn chưa chọn");
        browser.look(spectator, "phone-watch-off");
        Assertions.assertThat(felt(lan)).contains("30", "80", "80,60,160");
        Assertions.assertThat(felt(binh)).as("calm").isEmpty();
    }

    private void referee() {
        line.act("restore", Map.of("contestants", List.of(30), "reason", "Trọng tài xem lại bảng"));
        assertThat(binh.locator(".lamp-title")).hasText("Sáng lại!");
        assertThat(binh.locator(".lamp-reason")).containsText("xem lại bảng");
        settled(binh);
        browser.look(binh, "phone-restored");
        line.act("eliminate", Map.of("contestants", List.of(30), "reason", "Nhắc bài"));
        assertThat(binh.locator(".dark-panel").first()).hasText("Lý do: Nhắc bài");
        browser.look(binh, "phone-put-out");
        line.act(
                "rescue",
                Map.of(
                        "count",
                        contest.tickets().size() - 3,
                        "selection",
                        "LAST_ELIMINATED_FIRST",
                        "picks",
                        List.of()));
        assertThat(minh.locator(".lamp-title")).hasText("Sáng lại!");
        assertThat(minh.locator(".lamp .mini-floor")).isVisible();
        settled(minh);
        browser.look(minh, "phone-relit");
        fitsWithoutScrolling(minh);
        minh.locator(".cta").click();
        assertThat(minh.locator(".wait-title")).hasText("Đèn ghế 12 đã sáng");
        browser.look(minh, "phone-wait-next");
    }

    private void voided() {
        line.act("read", Map.of("source", "main"));
        line.act("open");
        assertThat(options(lan).first()).hasAttribute("aria-disabled", "false");
        line.act("void", Map.of("round", 2, "reason", "Đề sai"));
        assertThat(lan.locator(".lamp-title")).hasText("Câu 2 đã huỷ");
        lanHears.urgently("Đèn trở về như trước câu 2");
        settled(lan);
        browser.look(lan, "phone-void");
        line.act("read", Map.of("source", "backup"));
        line.act("open");
        assertThat(lan.locator(".head-title")).containsText("dự phòng");
        for (var phone : List.of(lan, minh)) {
            answerRight(phone);
            assertThat(phone.locator(".ack")).containsText("Đã ghi nhận");
        }
        line.act("lock");
        line.act("reveal");
        line.act("confirm");
        assertThat(minh.locator(".lamp-title")).hasText("Vẫn sáng!");
    }

    private void board() {
        line.act("read", Map.of("source", "main"));
        line.act("open");
        assertThat(lan.locator(".board-text")).isEnabled();
        var key = line.key().path("text").asString();
        lan.locator(".board-text").fill(key);
        browser.look(lan, "phone-board");
        lan.locator(".cta").click();
        assertThat(lan.locator(".board.is-recorded")).isVisible();
        browser.look(lan, "phone-board-raised");
        minh.locator(".board-text").fill("không nhớ");
        minh.locator(".cta").click();
        assertThat(minh.locator(".board.is-recorded")).isVisible();
        line.act("lock");
        line.act("reveal");
        line.act("confirm");
    }

    private void ending() {
        assertThat(lan.locator(".lamp .small-bell")).isVisible();
        settled(lan);
        browser.look(lan, "phone-champion");
        line.act("bell");
        assertThat(lan.locator(".lamp-title")).hasText("Rung chuông vàng!");
        browser.look(lan, "phone-bell");
        line.act("finish");
        assertThat(minh.locator(".lamp-title")).hasText("Cuộc thi đã xong");
        settled(minh);
        browser.look(minh, "phone-end");
        assertThat(lan.locator(".key-card")).containsText("Hoàng Thị Lan");
        browser.look(lan, "phone-end-champion");
    }

    /** A backup question is of whatever kind was drawn. */
    private void answerRight(Page phone) {
        var key = line.key();
        if (key.hasNonNull("option")) {
            assertThat(options(phone).first()).hasAttribute("aria-disabled", "false");
            options(phone).nth(key.path("option").asInt()).click();
        } else {
            assertThat(phone.locator(".board-text")).isEnabled();
            phone.locator(".board-text").fill(key.path("text").asString());
            phone.locator(".cta").click();
        }
    }
}
