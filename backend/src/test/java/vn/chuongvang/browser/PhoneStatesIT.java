package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every state of the phone that the pictures show, against the real server; one evening. */
@Timeout(240)
class PhoneStatesIT {

    private static final int SEATS = 90;
    private static final int LATE = 88;
    private static final String LONGEST =
            "Công Tằng Tôn Nữ Hoàng Thị Quỳnh Phương Nguyệt Ánh Thu Trang";

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

    private static final String KEPT =
            """
            caches.keys().then(names => Promise.all(names.map(name => caches.open(name)
                .then(cache => cache.keys()))))
                .then(found => found.flat().map(request => request.url).join())
            """;

    private static Browser browser;
    private static WebServer server;
    private static Api host;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        host = new Api(server.browser(StaffCookies.signedIn(server, "dan", StaffRole.HOST)));
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void an_evening_leads_through_every_state() {
        var contest = floor();
        try (var line = new HostLine(server, host, contest.code())) {
            new Evening(contest, line).play();
        }
        browser.complainsOfNothing();
    }

    @Test
    void an_address_that_leads_nowhere_has_a_page_with_a_way_on() {
        var page = browser.open(browser.phone(), "/khong-co");
        assertThat(page.locator(".lost-title")).hasText("Không có trang này");
        browser.look(page, "phone-404");
        page.locator(".cta").click();
        assertThat(page.locator(".code-input")).isVisible();
        Assertions.assertThat(page.evaluate("document.querySelector('link[rel=manifest]')"))
                .as("nothing of an installed page on plain http")
                .isNull();
    }

    /** localhost counts as secure, as a page over TLS does. */
    @Test
    void a_secure_page_keeps_its_shell_and_opens_without_a_network() {
        var phone = browser.phone();
        var page = phone.newPage();
        var here = "http://localhost:" + server.port();
        page.navigate(here + "/");
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        Assertions.assertThat((String) page.evaluate(KEPT))
                .contains("/play/0000", "/assets/play.")
                .doesNotContain("/api", "token");
        phone.setOffline(true);
        page.navigate(here + "/");
        assertThat(page.locator(".code-input")).isVisible();
        page.navigate(here + "/482915");
        assertThat(page.locator(".problem")).containsText("Wi-Fi");
        browser.look(page, "phone-offline-shell");
        phone.close();
    }

    /** Ninety seats as on the pictures; whoever is not on a phone here just sits there. */
    private static Contest floor() {
        var made =
                host.post(
                        "/api/contests",
                        Map.of(
                                "preset",
                                "WARD",
                                "title",
                                "Thi tìm hiểu chuyển đổi số",
                                "organiser",
                                "Phường Sông Cầu",
                                "playedOn",
                                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(),
                                "seats",
                                SEATS,
                                "units",
                                List.of("Tổ 3", "Tổ 5", "Tổ 6"),
                                "claimBySeatNumber",
                                true,
                                "rules",
                                rules()));
        var path = "/api/contests/" + made.path("id").asLong();
        host.post(path + "/open");
        var tickets = host.get(path + "/tickets");
        return new Contest(
                made.path("id").asLong(),
                made.path("code").asString(),
                host.post(path + "/screen-token").path("token").asString(),
                IntStream.range(0, SEATS)
                        .mapToObj(seat -> tickets.get(seat).path("ticket").asString())
                        .toList());
    }

    private static Map<String, Object> rules() {
        return Map.of(
                "questions",
                Map.of("main", 3, "backup", 2, "tiebreak", 1),
                "answer.graceMs",
                0,
                "allWrong.rankFrom",
                3,
                "sections",
                List.of(section(1, 2, "SINGLE_CHOICE"), section(3, 3, "SHORT_TEXT")));
    }

    private static Map<String, Object> section(int from, int to, String kind) {
        return Map.of(
                "from",
                from,
                "to",
                to,
                "kinds",
                List.of(kind),
                "answerSeconds",
                40,
                "readSeconds",
                2,
                "difficulty",
                1,
                "hardGates",
                List.of());
    }

    /** The phones of one contest and what happens to them, in order. */
    private static final class Evening {
        private final Contest contest;
        private final HostLine line;
        private final Api anybody = new Api(server.anonymous());

        private final BrowserContext lansPhone = browser.phone();
        private final Cable cable = new Cable(lansPhone);
        private Page lan;
        private Page minh;
        private Page binh;
        private Page hoa;
        private Page spectator;
        private Spoken lanHears;

        Evening(Contest contest, HostLine line) {
            this.contest = contest;
            this.line = line;
        }

        void play() {
            wrongDoors();
            joining();
            waiting();
            question();
            changesOfMind();
            lockAndReveal();
            referee();
            voided();
            board();
            ending();
        }

        private void wrongDoors() {
            var phone = browser.phone();
            var page = browser.open(phone, "/");
            page.locator(".code-input").fill("111 111");
            page.locator(".cta").click();
            assertThat(page.locator(".problem")).containsText("Không có phòng nào");
            browser.look(page, "phone-code-wrong");
            phone.close();
        }

        private void joining() {
            claim(LATE - 1, "Người giữ ghế");
            lansPhone.addInitScript(SENSES + WAKE_LOCK);
            lan = browser.open(lansPhone, "/" + contest.code());
            assertThat(lan.locator(".consent input").first()).not().isChecked();
            lan.locator("input[autocomplete=name]").fill("Hoàng Thị Lan");
            lan.locator("select").selectOption("3");
            lan.locator(".seat-input").fill("87");
            lan.locator(".cta").click();
            assertThat(lan.locator(".problem")).containsText("đồng ý");
            lan.locator(".consent input").check();
            lan.locator(".cta").click();
            assertThat(lan.locator(".problem")).containsText("Ghế 87 đã có người");
            browser.look(lan, "phone-seat-taken");
            lansPhone.setOffline(true);
            lan.locator(".cta").click();
            assertThat(lan.locator(".problem")).containsText("Wi-Fi");
            browser.look(lan, "phone-join-offline");
            lansPhone.setOffline(false);
            lan.reload();
            assertThat(lan.locator(".consent input").first()).not().isChecked();
            lan.locator("select").selectOption(unitOf(47));
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
        }

        private void waiting() {
            minh = seated(browser.phone(), 12, "Nguyễn Đức Minh");
            binh = seated(browser.calmPhone(), 30, "Trần Văn Bình");
            hoa = seated(browser.phone(), 5, LONGEST);
            for (int seat = 1; seat <= SEATS; seat++) {
                if (!List.of(5, 12, 30, 47, LATE - 1, LATE).contains(seat)) {
                    claim(seat, "Thí sinh " + seat);
                }
            }
            lan.reload();
            assertThat(lan.locator(".wait-title")).hasText("Đèn ghế 47 đã sáng");
            lan.locator(".practice-key").nth(1).click();
            assertThat(lan.locator(".practice-echo")).containsText("Máy chủ nhận sau");
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
            late();
            assertThat(lan.locator(".option").first()).hasAttribute("aria-disabled", "false");
            browser.look(lan, "phone-question");
            browser.look(spectator, "phone-watch-question");
            fitsWithoutScrolling(lan);
            large();
        }

        /** "Chữ to hơn" twice and English, by keyboard alone. */
        private void large() {
            hoa.evaluate(
                    "localStorage.setItem('cv:size', '140'); localStorage.setItem('cv:language',"
                            + " 'en')");
            hoa.reload();
            assertThat(hoa.locator(".head-title")).containsText("Question 1");
            browser.look(hoa, "phone-question-large");
            isWhole(hoa);
            hoa.keyboard().press("Tab");
            hoa.keyboard().press("ArrowDown");
            hoa.keyboard().press("Space");
            assertThat(hoa.locator(".ack")).containsText("Recorded: B");
            hoa.setViewportSize(320, 640);
            isWhole(hoa);
            browser.look(hoa, "phone-question-narrow");
            hoa.setViewportSize(360, 740);
            longestQuestion();
        }

        /** 160 characters and options of three lines, at the browser's own 200 %. */
        private void longestQuestion() {
            hoa.evaluate(
                    "document.documentElement.dataset.size = '100';"
                        + " document.querySelector('.question').textContent = 'Khi người lạ xưng là"
                        + " công an yêu cầu bạn chuyển tiền, '.repeat(3);"
                        + " document.querySelectorAll('.option-text').forEach(one =>"
                        + " one.textContent = 'Gác máy rồi đến công an phường hỏi trực tiếp cho"
                        + " chắc chắn')");
            isWhole(hoa);
            everyWordIsWhole(hoa);
            browser.look(hoa, "phone-question-longest");
            hoa.evaluate("document.documentElement.style.fontSize = '225%'");
            isWhole(hoa);
            everyWordIsWhole(hoa);
            browser.look(hoa, "phone-question-200");
            hoa.reload();
        }

        private void late() {
            var page = seat(browser.phone(), LATE, "Nông Văn Thành", "1");
            assertThat(page.locator(".dark-title")).hasText("Cuộc thi đã bắt đầu");
            assertThat(page.locator(".follow")).isVisible();
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
            line.act(
                    "restore",
                    Map.of("contestants", List.of(30), "reason", "Trọng tài xem lại bảng"));
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
                            SEATS - 3,
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

        private Page seated(BrowserContext phone, int seat, String name) {
            phone.addInitScript(SENSES);
            var page = seat(phone, seat, name, "2");
            assertThat(page.locator(".wait-title")).isVisible();
            return page;
        }

        private Page seat(BrowserContext phone, int seat, String name, String unit) {
            var page =
                    browser.open(
                            phone, "/" + contest.code() + "#t=" + contest.tickets().get(seat - 1));
            assertThat(page.locator(".ticket-read")).isVisible();
            page.locator("input[autocomplete=name]").fill(name);
            page.locator("select").selectOption(unit);
            page.locator(".consent input").first().check();
            page.locator(".cta").click();
            page.waitForURL("**/play/*");
            return page;
        }

        private String unitOf(int seat) {
            var cards = host.get("/api/contests/" + contest.id() + "/tickets");
            return cards.get(seat - 1).path("unit").asString();
        }

        private void claim(int seat, String name) {
            anybody.post(
                    "/api/rooms/" + contest.code() + "/claim",
                    Map.of(
                            "ticket",
                            contest.tickets().get(seat - 1),
                            "name",
                            name,
                            "unit",
                            1 + seat % 3,
                            "consent",
                            true,
                            "device",
                            "0123456789abcdef" + seat));
        }
    }

    private static Locator options(Page phone) {
        return phone.locator(".option");
    }

    private static int other(int key) {
        return key == 0 ? 1 : 0;
    }

    private static char letter(int option) {
        return "ABCD".charAt(option);
    }

    @SuppressWarnings("unchecked")
    private static List<String> felt(Page phone) {
        return new ArrayList<>((List<String>) phone.evaluate("window.felt"));
    }

    /** The lamp has faded in. */
    private static void settled(Page phone) {
        phone.waitForTimeout(350);
    }

    /** Nothing stands out sideways, however large the text is. */
    private static void isWhole(Page phone) {
        Assertions.assertThat(
                        (boolean)
                                phone.evaluate(
                                        "document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    /**
     * No card is lower than its words, and the bar at the foot lies above what scrolls under it.
     */
    private static void everyWordIsWhole(Page phone) {
        Assertions.assertThat(
                        (boolean)
                                phone.evaluate(
                                        "[...document.querySelectorAll('.option')].every(one =>"
                                                + " one.scrollHeight <= one.clientHeight + 1)"))
                .isTrue();
    }

    private static void fitsWithoutScrolling(Page phone) {
        Assertions.assertThat(
                        (boolean)
                                phone.evaluate(
                                        "document.documentElement.scrollHeight <= innerHeight"))
                .isTrue();
    }
}
