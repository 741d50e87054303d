package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pupils under 16: what is promised to them, and how one of them takes it back. */
@Timeout(240)
class PrivacyOnPagesIT {
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
    void pupils_leave_a_nickname_see_what_is_kept_and_take_it_back() {
        var units = Map.<String, Object>of("units", List.of("Lớp 8A", "Lớp 8B"));
        var wish = Contest.wish("Rung chuông vàng THCS", 4, units, new HashMap<>());
        var id = host.post("/api/contests", wish).path("id").asLong();
        promise(id);

        var code = host.get("/api/contests/" + id).path("code").asString();
        var phone = browser.open(browser.phone(), "/" + code);
        phone.locator("text=Xem kỹ").click();
        assertThat(phone.locator(".consents")).containsText("xoá biệt danh sau 30 ngày");
        assertThat(phone.locator(".consents")).containsText("hỏi ý cha mẹ");
        assertThat(phone.locator(".consents input")).hasCount(2);
        browser.look(phone, "phone-join-minors");
        phone.locator("input[autocomplete=nickname]").fill("Sóc Nâu Tinh Nghịch");
        phone.locator("select")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption().setLabel("Lớp 8A"));
        phone.locator(".seat-input").fill("1");
        phone.locator(".consent").first().click();
        phone.locator(".cta").click();
        phone.waitForURL("**/play/" + code);

        phone.navigate(browser.address("/du-lieu-cua-toi?code=" + code));
        var data = phone.locator(".my-data");
        assertThat(data).containsText("Sóc N. T. N.");
        assertThat(data).containsText("Phường Sông Cầu");
        assertThat(data).containsText("live-2/30/minors");
        assertThat(data).containsText("English");
        browser.look(phone, "phone-my-data");
        phone.locator("button", with("Rút đồng ý")).click();
        phone.locator("button", with("Không, giữ lại")).click();
        phone.locator("button", with("Rút đồng ý")).click();
        phone.locator("button", with("Xoá tên tôi").setHasNotText("Rút")).click();
        assertThat(data).containsText("Đã xoá tên của bạn");
        assertThat(data.locator(".problem")).hasCount(0);
        phone.reload();
        assertThat(data).containsText("chưa giữ ghế nào");
    }

    private static void promise(long id) {
        var page = browser.open(browser.laptop(cookie), "/host#/contests/" + id);
        page.locator("summary", with("Dữ liệu cá nhân")).click();
        page.locator("input[name=keepDays]").fill("30");
        page.locator("input[name=minors]").check();
        assertThat(page.locator(".privacy-card")).containsText("chỉ giữ biệt danh");
        browser.look(page, "privacy-panel");
        page.locator(".privacy-card button").click();
        assertThat(page.locator(".privacy-card summary"))
                .containsText("30 ngày · dưới 16 tuổi, chỉ biệt danh");
        assertThat(page.locator(".privacy-card")).containsText("Đã lưu");
        page.navigate(browser.address("/host#/contests"));
        page.locator("summary", with("Sự cố dữ liệu")).click();
        page.locator("input[name=from]").fill("2026-01-01T00:00");
        page.locator("input[name=to]").fill("2099-01-01T00:00");
        page.locator(".incident button", with("Đếm")).click();
        assertThat(page.locator(".incident .problem")).containsText("mười năm");
        page.locator("input[name=to]").fill("2035-12-31T00:00");
        page.locator(".incident button", with("Đếm")).click();
        assertThat(page.locator(".incident [role=status]")).containsText("0 người");
        browser.look(page, "incident");
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
