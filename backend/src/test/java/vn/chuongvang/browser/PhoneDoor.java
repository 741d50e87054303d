package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** The way of phones into one contest, wrong doors included. */
record PhoneDoor(Browser browser, Contest contest) {
    private static final String SENSES =
            """
            window.felt = [];
            navigator.vibrate = pattern => window.felt.push(String(pattern));
            """;
    private static final String WAKE_LOCK =
            """
            Object.defineProperty(navigator, 'wakeLock',
                { value: { request: async () => ({ addEventListener() {} }) } });
            """;

    void wrong() {
        var phone = browser.phone();
        var page = browser.open(phone, "/");
        page.locator(".code-input").fill("111 111");
        page.locator(".cta").click();
        assertThat(page.locator(".problem")).containsText("Không có phòng nào");
        browser.look(page, "phone-code-wrong");
        phone.close();
    }

    /** Seat 47, after the seat of somebody else, without consent and without a network. */
    Page joinBesideATakenSeat(BrowserContext phone, int taken) {
        phone.addInitScript(SENSES + WAKE_LOCK);
        var lan = browser.open(phone, "/" + contest.code());
        assertThat(lan.locator(".consent input").first()).not().isChecked();
        lan.locator("input[autocomplete=name]").fill("Hoàng Thị Lan");
        lan.locator("select").selectOption("3");
        lan.locator(".seat-input").fill(String.valueOf(taken));
        lan.locator(".cta").click();
        assertThat(lan.locator(".problem")).containsText("đồng ý");
        lan.locator(".consent input").check();
        lan.locator(".cta").click();
        assertThat(lan.locator(".problem")).containsText("Ghế " + taken + " đã có người");
        browser.look(lan, "phone-seat-taken");
        phone.setOffline(true);
        lan.locator(".cta").click();
        assertThat(lan.locator(".problem")).containsText("Wi-Fi");
        browser.look(lan, "phone-join-offline");
        phone.setOffline(false);
        lan.reload();
        assertThat(lan.locator(".consent input").first()).not().isChecked();
        lan.locator("select").selectOption(contest.units().get(47 - 1));
        lan.locator(".seat-input").fill("47");
        lan.locator("input[autocomplete=name]").fill("Hoàng Thị Lan");
        browser.look(lan, "phone-join");
        lan.locator(".consent-more").click();
        assertThat(lan.locator(".consent-detail")).isVisible();
        assertThat(lan.locator(".consent input").first()).not().isChecked();
        browser.look(lan, "phone-consent");
        lan.locator(".consent input").first().check();
        lan.locator(".cta").click();
        lan.waitForURL("**/play/*");
        return lan;
    }

    Page seated(BrowserContext phone, int seat, String name) {
        phone.addInitScript(SENSES);
        var page = seat(phone, seat, name, "2");
        assertThat(page.locator(".wait-title")).isVisible();
        return page;
    }

    Page seat(BrowserContext phone, int seat, String name, String unit) {
        var page =
                browser.open(phone, "/" + contest.code() + "#t=" + contest.tickets().get(seat - 1));
        assertThat(page.locator(".ticket-read")).isVisible();
        page.locator("input[autocomplete=name]").fill(name);
        page.locator("select").selectOption(unit);
        page.locator(".consent input").first().check();
        page.locator(".cta").click();
        page.waitForURL("**/play/*");
        return page;
    }
}
