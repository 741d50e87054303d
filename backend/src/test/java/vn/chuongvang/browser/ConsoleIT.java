package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.rehearsal.person.ThinkingTime;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The host's console in every state, by mouse, by keyboard, on two devices and on every size of
 * desk.
 */
@Timeout(480)
class ConsoleIT {
    /** Long before the question is locked, however busy the machine is. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final int SEATS = 90;
    private static final int HALL = 1_000;

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
        browser.close();
        server.close();
    }

    @Test
    void a_host_leads_ninety_seats_through_everything_that_may_happen() {
        var contest = Contest.open(host, SEATS, 3, 600);
        contest.claim(new Api(server.anonymous()), 2, "Lý Thị Mai", 2);
        try (var crowd = contest.crowd(server, host, 4, new ThinkingTime.Burst(SOON))) {
            crowd.enter(60);
            crowd.awaitIn(Duration.ofSeconds(30));
            new ConsoleEvening(browser, contest, cookie).lead();
        }
        browser.complainsOfNothing();
    }

    @Test
    void a_floor_of_a_thousand_seats_is_one_picture_a_number_and_a_whole_screen() {
        var id = hall();
        var page = browser.open(browser.laptop(cookie), "/host#/contests/" + id + "/live");
        page.locator(".big-button").click();
        assertThat(page.locator(".event-log li").first()).containsText("Chốt sàn");
        assertThat(page.locator(".floor-left")).containsText("1000");
        assertThat(page.locator(".seat-map")).isVisible();
        browser.look(page, "console-floor-1000");

        page.locator("#seat-number").fill("747");
        page.locator("#seat-number").press("Enter");
        assertThat(page.locator(".inspector .seat.big")).hasText("747");
        page.locator(".inspector .close").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Phóng to")).click();
        assertThat(page.locator(".large-floor .seat")).hasCount(HALL);
        browser.look(page, "console-floor-large");
        page.locator(".large-floor .seat").nth(11).click();
        assertThat(page.locator(".inspector .seat.big")).hasText("12");
        browser.complainsOfNothing();
    }

    private static long hall() {
        var roster =
                IntStream.rangeClosed(1, HALL)
                        .mapToObj(
                                seat ->
                                        seat
                                                + ",Nguyễn Văn Số "
                                                + seat
                                                + ",Điểm cầu "
                                                + (seat % 10 + 1))
                        .collect(Collectors.joining("\n"));
        var made =
                host.post(
                        "/api/contests",
                        Map.of(
                                "title",
                                "Chung kết toàn tỉnh",
                                "organiser",
                                "Tỉnh đoàn",
                                "preset",
                                "WARD",
                                "playedOn",
                                LocalDate.now().toString(),
                                "seats",
                                HALL,
                                "roster",
                                roster));
        var id = made.path("id").asLong();
        host.post("/api/contests/" + id + "/open");
        return id;
    }
}
