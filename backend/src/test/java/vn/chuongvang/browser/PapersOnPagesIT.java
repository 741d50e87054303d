package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an organiser prepares and brings as a file, and what people take home: blueprint and seal of
 * the questions, roster and certificates.
 */
@Timeout(240)
class PapersOnPagesIT {
    private static final String HEADINGS = "STT;Họ và tên;Số ghế;Đơn vị\n";
    private static final String PEOPLE = "1;Hoàng Thị Lan;1;Tổ 5\n2;Nguyễn Minh Anh;2;Tổ 6\n";
    private static final String WRONG = "3;=1+1;3;Tổ 5\n4;Lê Thu Hằng;2;Tổ 6\n";

    private static Browser browser;
    private static WebServer server;
    private static String cookie;
    private static Api host;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        cookie = StaffCookies.signedIn(server, "t.ha", StaffRole.HOST);
        host = new Api(server.browser(cookie));
    }

    @AfterAll
    static void close() {
        browser.complainsOfNothing();
        browser.close();
        server.close();
    }

    @Test
    void a_file_becomes_the_roster_and_its_people_get_certificates_that_hold() {
        var people = Map.<String, Object>of("units", List.of("Tổ 5", "Tổ 6"));
        var wish = Contest.wish("Rung chuông vàng", 4, people, new HashMap<>());
        var id = host.post("/api/contests", wish).path("id").asLong();
        var page = browser.open(browser.laptop(cookie), "/host#/contests/" + id);
        bringTheRoster(page);

        host.post("/api/contests/" + id + "/open");
        var code = host.get("/api/contests/" + id).path("code").asString();
        try (var line = new HostLine(server, host, code)) {
            line.act("start");
            line.act("finish");
        }
        page.reload();
        issueCertificates(page);
        var number =
                host.get("/api/contests/" + id + "/certificates").get(0).path("number").asString();
        verify(number);
    }

    @Test
    void questions_are_drawn_by_a_blueprint_and_sealed_and_nobody_else_reads_them() {
        var other = StaffCookies.signedIn(server, "v.binh", StaffRole.HOST);
        var page = browser.open(browser.laptop(cookie), "/host#/contests/new");
        page.locator("input[name=title]").fill("Chung kết phường");
        page.locator("input[name=organiser]").fill("Đoàn phường Trà Giang");
        page.locator("summary", with("Cách bốc câu hỏi")).click();
        page.locator("select[name=blueprint]").selectOption("FISHERS");
        assertThat(page.locator(".draw-matrix tbody tr")).hasCount(4);
        assertThat(page.locator(".draw-sum")).containsText("11 trong 20");
        page.locator("button", with("Thử xem có đủ câu")).click();
        assertThat(page.locator(".draw-report")).containsText("Đủ câu hỏi");
        page.locator(".draw-matrix input").first().fill("18");
        page.locator("button", with("Thử xem có đủ câu")).click();
        assertThat(page.locator(".problem").last()).containsText("Khung đòi nhiều hơn 20");
        page.locator(".draw-matrix input").first().fill("13");
        page.locator("button", with("Thử xem có đủ câu")).click();
        assertThat(page.locator(".draw-report")).containsText("ngư dân: cần 13, có");
        assertThat(page.locator(".draw-report")).containsText("giảm còn");
        browser.look(page, "blueprint");
        page.locator(".draw-matrix input").first().fill("2");
        page.locator(".kinds:has-text(\"Ngôn ngữ thêm\") input").first().check();
        page.locator("button", with("Tạo và bốc câu hỏi")).click();

        page.locator("summary", with("Niêm phong bộ câu hỏi")).click();
        page.locator(".seal-card button", with("Niêm phong")).click();
        assertThat(page.locator(".seal-card")).containsText("Được đọc: t.ha");
        page.locator("summary", with("Cách bốc câu hỏi")).click();
        assertThat(page.locator(".draw-report")).containsText("Đủ câu hỏi");
        browser.look(page, "sealed");
        var address = page.url().substring(page.url().indexOf("/host"));
        var unnamed = browser.open(browser.laptop(other), address);
        assertThat(unnamed.locator("main")).containsText("chỉ thấy số câu và loại câu");
        assertThat(unnamed.locator(".question-row")).hasCount(0);
        assertThat(unnamed.locator("main")).containsText("Câu chính");
        browser.look(unnamed, "sealed-hidden");
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void bringTheRoster(Page page) {
        page.locator("details.roster summary").first().click();
        choose(page, HEADINGS + PEOPLE + WRONG);
        var roster = page.locator("details.roster");
        assertThat(roster).containsText("2 lỗi phải sửa");
        assertThat(roster).containsText("Công thức không được tính");
        assertThat(roster.locator(".button.primary")).isDisabled();
        browser.look(page, "roster-errors");
        choose(page, HEADINGS + PEOPLE);
        assertThat(roster).containsText("Không có lỗi");
        roster.locator(".button.primary").click();
        assertThat(roster.locator(".approve")).containsText("2");
        assertThat(page.locator(".people")).not().hasCount(0);
    }

    private static void choose(Page page, String csv) {
        page.locator("input[name=rosterFile]")
                .setInputFiles(
                        new FilePayload(
                                "danh-sach.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static void issueCertificates(Page page) {
        writeTemplate(page);
        page.locator("details.certificates summary").click();
        page.locator("input[name=PARTICIPATION]").check();
        page.locator(".certificate-fields .button").first().click();
        assertThat(page.locator(".certificates .approve")).containsText("Đã cấp");
        assertThat(page.locator(".certificate-list")).containsText("Nguyễn Minh Anh");
        browser.look(page, "certificates");
    }

    /** The paper beside the form follows what is typed, and is kept only when saved. */
    private static void writeTemplate(Page page) {
        page.locator("details.certificate-template summary").click();
        var picture = page.locator(".template-preview img");
        var plain = picture.getAttribute("src");
        page.locator("input[name=template-title]").fill("Giấy khen");
        page.locator("input[name=template-superior]").fill("TỈNH ĐOÀN QUẢNG NINH");
        page.locator("input[name=template-heading]").fill("ĐOÀN TNCS HỒ CHÍ MINH");
        page.locator("input[name=template-place]").fill("Hạ Long");
        page.locator("textarea[name=template-signedAs]").fill("TM. BAN CHẤP HÀNH\nBÍ THƯ");
        page.locator("input[name=template-signedBy]").fill("Trần Văn Bé");
        page.locator("textarea[name=template-words]").fill("tại {ngay1} ");
        page.locator(".certificate-template form .button.primary").click();
        assertThat(page.locator(".certificate-template form .problem")).containsText("{ngay1}");
        page.locator("textarea[name=template-words]").fill("Vì thành tích tại ");
        page.locator(".certificate-template form .actions .button").first().click();
        page.locator("input[name=template-look]").nth(1).check();
        assertThat(picture).not().hasAttribute("src", plain);
        page.locator(".certificate-template form .button.primary").click();
        assertThat(page.locator(".certificate-template form [role=status]"))
                .containsText("Đã lưu mẫu");
        page.locator(".template-preview select").scrollIntoViewIfNeeded();
        browser.look(page, "certificate-template");
        page.locator("details.certificate-template summary").click();
    }

    private static void verify(String number) {
        var phone = browser.open(browser.phone(), "/xac-nhan/" + number);
        assertThat(phone.locator("body")).containsText("Giấy này có thật và còn hiệu lực");
        browser.look(phone, "phone-certificate");
        var wrong = browser.open(browser.phone(), "/xac-nhan/" + "0".repeat(number.length()));
        assertThat(wrong.locator("body")).not().containsText("còn hiệu lực");
    }
}
