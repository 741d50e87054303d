package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThatObject;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.OpenIdProvider;
import vn.chuongvang.testing.OpenIdProvider.Person;
import vn.chuongvang.testing.WebServer;

import java.util.HashMap;
import java.util.regex.Pattern;

/**
 * Signing in on pages: where a second factor is required, and through a provider, which is another
 * site for the browser.
 */
@Timeout(240)
class SignInOnPagesIT {
    private static Browser browser;
    private static WebServer server;
    private static OpenIdProvider provider;

    @BeforeAll
    static void open() {
        provider = new OpenIdProvider();
        var settings = new HashMap<>(provider.settings("hue"));
        settings.put("chuongvang.second-factor", "REQUIRED");
        server = WebServer.start(settings);
        browser = new Browser(server.port());
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
        provider.close();
    }

    @Test
    void where_a_second_factor_is_required_the_page_leads_to_where_it_is_set() {
        var officer = StaffCookies.signedIn(server, "van", StaffRole.UNION);
        var desk = browser.open(browser.laptop(officer), "/tham-gia");
        desk.locator(".gate a[href='/host']").click();
        assertThat(desk.locator(".second-factor input[name=password]")).isVisible();
        assertThat(desk.locator(".board")).hasCount(0);
        browser.look(desk, "union-factor");
    }

    @Test
    void a_curator_links_a_provider_and_signs_in_by_it_from_then_on() {
        provider.lets(Person.of("so-7"));
        var curator = StaffCookies.signedIn(server, "mai", StaffRole.CURATOR);
        var codes = StaffCookies.withFactor(new Api(server.browser(curator)));
        var desk = browser.open(browser.laptop(curator), "/ngan-hang");
        desk.locator(".top-facts a", named("mai")).click();

        link(desk, codes.get(0));
        assertThat(desk.locator(".identities [role=status]")).containsText("Đã liên kết");
        assertThat(desk).hasURL(Pattern.compile(".*/host#/account"));
        browser.look(desk, "account");
        desk.locator(".top-facts button", named("Đăng xuất")).click();

        signIn(desk, codes.get(1));
        assertThat(desk.locator(".top-facts")).containsText("mai");
        assertThat(desk).hasURL(Pattern.compile(".*/host#/account"));
        browser.complainsOfNothing();
    }

    private static void link(Page desk, String code) {
        desk.locator(".identities .button.small").click();
        desk.locator(".dialog input[name=password]").fill(StaffCookies.PASSWORD);
        desk.locator(".dialog .primary").click();
        desk.locator(".dialog input[name=code]").fill(code);
        browser.look(desk, "account-link");
        desk.locator(".dialog .primary").click();
    }

    private static void signIn(Page desk, String code) {
        assertThat(desk.locator(".gate-others .button")).hasText("Đăng nhập bằng Cổng hue");
        browser.look(desk, "sign-in-provider");
        desk.locator(".gate-others .button").click();
        assertThat(desk.locator(".gate-form input[name=code]")).isVisible();
        assertThatObject(desk.url()).isEqualTo(browser.address("/host#/account"));
        browser.look(desk, "sign-in-provider-code");
        desk.locator(".gate-form input[name=code]").fill(code);
        desk.locator(".gate-form .primary").click();
    }

    @Test
    void who_linked_nothing_is_told_what_to_do() {
        provider.lets(Person.of("nguoi-la"));
        var phone = browser.open(browser.phone(), "/trong-tai#482915");

        phone.locator(".gate-others .button").click();

        assertThat(phone.locator(".gate-form [role=alert]")).containsText("chưa được liên kết");
        assertThat(phone).hasURL(browser.address("/trong-tai#482915"));
        browser.look(phone, "sign-in-provider-unlinked");
        phone.reload();
        assertThat(phone.locator(".gate-form [role=alert]")).hasCount(0);
        browser.complainsOfNothing();
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
