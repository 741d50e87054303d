package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Three people bring one question from a draft to approved, change it and withdraw it. */
@Timeout(240)
class BankOnPagesIT {
    private static final String TEXT =
            "Anh Hai nhận tin báo trúng thưởng, phải chuyển trước phí nhận quà. Anh nên làm gì?";

    private static final String GIFT =
            "::Ngày::Ngày nào là Ngày Chuyển đổi số quốc gia hằng năm? {=10/10 ~2/9 ~1/5 ~30/4}\n";

    /** The checks run a while after the last letter. */
    private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(15_000);

    private static Browser browser;
    private static WebServer server;
    private static Page writer;
    private static Page reviewer;
    private static Page host;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        writer = signedIn("bien.soan", StaffRole.CURATOR, false);
        reviewer = signedIn("thanh.tra", StaffRole.CURATOR, true);
        host = signedIn("t.ha", StaffRole.HOST, false);
    }

    private static Page signedIn(String name, StaffRole role, boolean onPhone) {
        var cookie = StaffCookies.signedIn(server, name, role);
        return browser.open(onPhone ? browser.phone(cookie) : browser.laptop(cookie), "/ngan-hang");
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void three_people_bring_a_question_on_change_it_and_withdraw_it() {
        search();
        showMore();
        var id = write();
        review(id);
        approve(id);
        edit(id);
        retire(id);
        tryAnswers();
        curators();
        files();
        browser.complainsOfNothing();
    }

    private static void search() {
        writer.locator("input[name=q]").fill("mat khau");
        var cards = writer.locator(".question-card");
        assertThat(cards.filter(new Locator.FilterOptions().setHasText("ật khẩu")).first())
                .isVisible();
        writer.locator("select[name=topic]").selectOption("T7");
        assertThat(cards.first()).containsText("T7-");
        browser.look(writer, "bank-list");
        browser.look(reviewer, "bank-list-phone");
    }

    /** By the keyboard, to the end of the list; what was the button says so to who cannot see. */
    private static void showMore() {
        var cards = reviewer.locator(".question-card");
        assertThat(cards).hasCount(50, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
        var more = button(reviewer, "Xem thêm");
        var told = reviewer.locator(".more [role=status]");
        more.focus();
        reviewer.keyboard().press("Enter");
        assertThat(cards).hasCount(100);
        assertThat(told).hasText("Đang hiện 100 dòng, còn nữa.");
        assertThat(more).isFocused();
        browser.look(reviewer, "bank-more-phone");
        reviewer.locator("select[name=topic]").selectOption("T7");
        assertThat(cards.first()).containsText("T7-");
        for (int shown = cards.count(); more.isVisible(); shown = cards.count()) {
            more.focus();
            reviewer.keyboard().press("Enter");
            assertThat(cards.nth(shown)).isVisible();
        }
        assertThat(told).containsText("Đã hiện hết");
        reviewer.locator("select[name=topic]").selectOption("");
    }

    private static String write() {
        writer.locator("a[href='#/new']").first().click();
        writer.locator("#f-topic").selectOption("T7");
        writer.locator("#f-text").fill(TEXT);
        option(writer, 0, "Chuyển ngay cho khỏi lỡ quà");
        option(writer, 1, "Không chuyển, chặn số, báo công an");
        option(writer, 2, "Xin giảm phí rồi mới chuyển");
        option(writer, 3, "Nhờ em gái chuyển giúp cho");
        writer.locator("input[name=key]").nth(1).check();
        writer.locator("#f-explanation")
                .fill("Quà thật không đòi phí trước; hãy chặn số, giữ bằng chứng và báo công an.");
        assertThat(writer.locator("#f-factIds-findings")).containsText("Lỗi", PATIENT);
        assertThat(writer.locator(".preview-phone")).containsText("Anh Hai");
        writer.locator("#f-factIds").fill("T7.12");
        writer.locator(".sources input[list]").fill("A7");
        button(writer, "Thêm nguồn").click();
        // Not later than two years after the source was read.
        writer.locator("#f-reviewBy").fill(LocalDate.now().plusMonths(3).toString());
        assertThat(writer.locator(".editor-form .finding-ERROR"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
        browser.look(writer, "bank-write");
        writer.locator("a[href='#/review']").click();
        assertThat(writer.getByRole(AriaRole.DIALOG)).containsText("chưa lưu");
        button(writer, "Thôi").click();
        button(writer, "Lưu bản nháp").click();
        assertThat(writer.locator("h1")).containsText("bản 1", PATIENT);
        assertThat(button(writer, "Đã đối chiếu với nguồn")).isDisabled();
        assertThat(writer.locator("#why-REVIEW")).containsText("người khác phải xem");
        return writer.locator("h1").innerText().split(" ")[0];
    }

    private static void review(String id) {
        open(reviewer, id);
        browser.look(reviewer, "bank-question-phone");
        button(reviewer, "Đã đối chiếu với nguồn").click();
        assertThat(reviewer.locator(".state").first()).containsText("Đã đối chiếu", PATIENT);
        assertThat(button(reviewer, "Duyệt")).isDisabled();
    }

    private static void approve(String id) {
        open(host, id);
        button(host, "Duyệt").click();
        assertThat(host.locator(".problem")).containsText("Máy kiểm tra còn thấy lỗi", PATIENT);
        host.locator(".sources input[list]").fill("A7b");
        button(host, "Thêm nguồn").click();
        button(host, "Lưu bản nháp").click();
        assertThat(host.locator("h1")).containsText("bản 2", PATIENT);
        open(writer, id);
        button(writer, "Đã đối chiếu với nguồn").click();
        assertThat(writer.locator(".state").first()).containsText("Đã đối chiếu", PATIENT);
        open(reviewer, id);
        button(reviewer, "Duyệt").click();
        assertThat(reviewer.locator(".state").first()).containsText("Đã duyệt", PATIENT);
    }

    private static void edit(String id) {
        open(writer, id);
        writer.locator("#f-explanation")
                .fill("Quà thật không đòi phí trước; hãy chặn số và báo công an.");
        button(writer, "Lưu bản nháp").click();
        assertThat(writer.locator("h1")).containsText("bản 3", PATIENT);
        assertThat(writer.locator("main")).containsText("đang dùng bản 2");
        button(writer, "Phiên bản").click();
        assertThat(writer.locator(".changes del")).containsText("giữ bằng chứng");
        browser.look(writer, "bank-versions");
        button(writer, "Ý kiến, nhật ký").click();
        writer.locator("textarea[name=comment]").fill("Đã viết gọn lại.");
        button(writer, "Gửi ý kiến").click();
        assertThat(writer.locator(".said").first()).containsText("gọn lại");
        assertThat(writer.locator(".version-list").last()).containsText("t.ha");
        browser.look(writer, "bank-history");
    }

    private static void retire(String id) {
        open(host, id);
        button(host, "Rút câu này").click();
        host.locator("textarea[name=reason]").fill("Trùng câu khác");
        browser.look(host, "bank-retire");
        host.locator("[role=dialog] .danger").click();
        assertThat(host.locator(".state").first()).containsText("Đã rút", PATIENT);
    }

    private static void tryAnswers() {
        writer.locator("a[href='#/new']").first().click();
        writer.locator("#f-type").selectOption("SHORT_TEXT");
        writer.locator("#f-text").fill("Viết đầy đủ của chữ viết tắt CĐS trong văn bản nhà nước?");
        writer.locator("input[name=accepted0]").fill("chuyển đổi số");
        writer.locator("#f-explanation").fill("CĐS là chữ viết tắt của chuyển đổi số.");
        writer.locator("textarea[name=samples]").fill("CĐS\nchuyen doi so\nbầu trời");
        button(writer, "Chấm thử").click();
        var tried = writer.locator(".tried li");
        assertThat(tried.nth(0)).containsText("viết tắt của");
        assertThat(tried.nth(1)).containsText("thiếu dấu");
        assertThat(tried.nth(2)).containsText("Sai");
        browser.look(writer, "bank-tester");
    }

    private static void curators() {
        host.locator("a[href='#/people']").click();
        host.locator("input[name=curator]").fill("moi.vao");
        button(host, "Thêm người biên soạn").click();
        assertThat(host.locator(".one-time-password")).isVisible();
        host.locator("a[href='#/review']").click();
        assertThat(host.locator("main [role=status]")).containsText("câu", PATIENT);
        browser.look(host, "bank-review");
    }

    private static void files() {
        host.locator("a[href='#/questions']").first().click();
        host.locator(".files summary").click();
        host.locator("input[name=questions]")
                .setInputFiles(
                        new FilePayload(
                                "cau-hoi.txt",
                                "text/plain",
                                GIFT.getBytes(StandardCharsets.UTF_8)));
        button(host, "Xem trước").click();
        assertThat(host.locator(".import-report")).containsText("Nhập được 1 câu", PATIENT);
        browser.look(host, "bank-import");
        button(host, "Nhập 1 câu").click();
        assertThat(host.locator(".import-report a")).containsText("-L0", PATIENT);
    }

    private static void open(Page page, String id) {
        page.navigate(page.url().split("#")[0] + "#/questions");
        assertThat(page.locator("input[name=q]")).isVisible();
        page.navigate(page.url().split("#")[0] + "#/questions/" + id);
        assertThat(page.locator("h1")).containsText(id);
    }

    private static void option(Page page, int index, String text) {
        page.locator("input[name=options" + index + "]").fill(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
