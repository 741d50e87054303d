package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.util.List;
import java.util.Map;

/** Names that would be markup, if any page took them for it, are shown as they are written. */
@Timeout(180)
class HostileNamesIT {
    private static final String TITLE = "<img src=x onerror=window.bitten=1>";
    private static final String UNIT = "\"><script>window.bitten=1</script>";
    private static final String OTHER_UNIT = "&lt;svg onload=window.bitten=1&gt;";
    private static final String NAME = "<svg/onload=window.bitten=1>";

    private static final Map<String, Object> RULES =
            Map.of(
                    "questions", Map.of("main", 3, "backup", 1, "tiebreak", 1),
                    "allWrong.rankFrom", 3,
                    "sections", List.of(Contest.section("SINGLE_CHOICE", 1, 3, 20, 3)));

    /** Whether something ran, or something became an element that nobody of us wrote. */
    private static final String BITTEN =
            "() => window.bitten === 1 || document.querySelector("
                    + "'img[src=x], [onerror], [onload], script:not([src])') !== null";

    /** What a mistake of ours would do: browsers that know Trusted Types do not let it. */
    private static final String WRITES_MARKUP =
            "() => { try { document.createElement('p').innerHTML = '<b>x</b>'; return 'written'; }"
                    + " catch (error) { return error.name; } }";

    @Test
    void what_people_call_themselves_is_text_on_every_page() {
        try (var server = WebServer.start();
                var browser = new Browser(server.port())) {
            var cookie = StaffCookies.signedIn(server, "dan", StaffRole.HOST);
            var contest =
                    Contest.open(
                            new Api(server.browser(cookie)),
                            Contest.wish(
                                    TITLE, 12, Map.of("units", List.of(UNIT, OTHER_UNIT)), RULES));
            var phone = contest.comeIn(browser, browser.phone(), 3, NAME);
            isText(phone, NAME);
            isText(phone, UNIT);
            isText(browser.open(browser.phone(), "/watch/" + contest.code()), TITLE);
            isText(browser.open(browser.screen(), "/screen#t=" + contest.screenToken()), TITLE);
            var laptop = browser.laptop(cookie);
            isText(browser.open(laptop, "/host"), TITLE);
            var contests = "/host#/contests/" + contest.id();
            isText(browser.open(laptop, contests), TITLE);
            isText(browser.open(laptop, contests + "/live"), TITLE);
            browser.complainsOfNothing();
            assertThat(phone.evaluate(WRITES_MARKUP)).isEqualTo("TypeError");
        }
    }

    private static void isText(Page page, String name) {
        assertThat(page.locator("body")).containsText(name);
        assertThat((boolean) page.evaluate(BITTEN)).as(page.url()).isFalse();
    }
}
