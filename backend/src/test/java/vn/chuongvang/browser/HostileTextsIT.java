package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Contests;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hundreds of texts that would be markup or a program, if any page took them for it, in the place
 * of everything that people write. Each page shows them as they are written.
 */
@Timeout(240)
class HostileTextsIT {
    private static final int FEWEST = 500;
    private static final int SEATS = 24;
    private static final int UNITS = 20;

    /** What a mistake of ours would do: browsers that know Trusted Types do not let it. */
    private static final String WRITES_MARKUP =
            "() => { try { document.createElement('p').innerHTML = '<b>x</b>'; return 'written'; }"
                    + " catch (error) { return error.name; } }";

    private static final List<HostileText> TEXTS = HostileText.all();

    private static WebServer server;
    private static String cookie;
    private static Api host;

    @BeforeAll
    static void start() {
        server =
                WebServer.start(
                        Map.of(
                                "chuongvang.gateway.per-second", 1_000,
                                "chuongvang.gateway.burst", 1_000));
        cookie = StaffCookies.signedIn(server, "dan", StaffRole.HOST);
        host = new Api(server.browser(cookie));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void they_run_in_pages_whose_authors_forgot_that_texts_come_from_people() {
        var all = TEXTS.stream().map(HostileText::text).toList();
        assertThat(all).hasSizeGreaterThan(FEWEST).doesNotHaveDuplicates();
        var running = TEXTS.stream().filter(HostileText::runs).toList();
        try (var browser = new Browser(server.port())) {
            var ran = Watchman.bitten(browser.laptop().newPage(), running);
            assertThat(running.stream().filter(one -> !ran.contains(one.number()))).isEmpty();
        }
    }

    @Test
    void they_are_text_on_every_page_of_an_evening() {
        try (var browser = new Browser(server.port())) {
            var watchman = new Watchman(browser, TEXTS);
            var pile = new HostilePile(TEXTS);
            var id = new HostileOffice(host, pile).show(SEATS);
            server.bean(Contests.class)
                    .redraw(new ContestId(id), new HostileQuestions(pile).asked())
                    .block();
            var contest = Contest.opened(host, id);
            var referee = StaffCookies.signedIn(server, "trong.tai", StaffRole.REFEREE);
            try (var line = new HostLine(server, host, contest.code())) {
                new HostileEvening(browser, watchman, pile, contest, line, cookie, referee).play();
            }
            var desk = watchman.watched(browser.laptop(cookie));
            afterwards(watchman, watchman.open(desk, "/host#/contests/" + id), id);
            var certificates = "/api/contests/" + id + "/certificates";
            var paper = host.get(certificates).get(0).path("number").asString();
            var phone = watchman.watched(browser.phone());
            watchman.look(watchman.open(phone, "/xac-nhan/" + paper), "certificate", 4);
            watchman.heardNothing();
            assertThat(browser.open(browser.phone(), "/").evaluate(WRITES_MARKUP))
                    .isEqualTo("TypeError");
        }
    }

    private static void afterwards(Watchman watchman, Page page, long id) {
        watchman.look(page, "results", 5 * SEATS);
        page.locator(".question-row .button").first().click();
        assertThat(page.locator(".preview")).hasCount(3);
        watchman.look(page, "preview", 5 * SEATS);
        host.post(
                "/api/contests/" + id + "/certificates",
                Map.of("kinds", List.of("TITLES", "PRIZES", "PARTICIPATION", "UNITS")));
        page.reload();
        page.locator("details.certificates summary").click();
        assertThat(page.locator(".certificate-list li").first()).isVisible();
        watchman.look(page, "certificates", 5 * SEATS);
    }

    @Test
    void they_are_text_on_every_desk_and_none_is_left_out() {
        try (var browser = new Browser(server.port())) {
            var watchman = new Watchman(browser, TEXTS);
            var pile = new HostilePile(TEXTS);
            var office = new HostileOffice(host, pile);
            var desk = watchman.watched(browser.laptop(cookie));
            people(watchman, watchman.open(desk, "/host"), browser, office);
            bank(watchman, watchman.open(desk, "/ngan-hang"), office);
            union(watchman, watchman.open(desk, "/tham-gia"), browser, office);
            watchman.look(watchman.open(desk, "/host"), "list of contests", 2);
            watchman.heardNothing();
            assertThat(watchman.unseen()).as("shown on no page").isEmpty();
        }
    }

    /** Everybody whose name is short enough, in a draft; and what a file would add. */
    private static void people(
            Watchman watchman, Page page, Browser browser, HostileOffice office) {
        var names =
                TEXTS.stream()
                        .map(HostileText::text)
                        .filter(text -> text.length() <= HostileOffice.LONGEST_NAME)
                        .toList();
        var id = office.hall(names);
        page.navigate(browser.address("/host#/contests/" + id));
        page.locator(".people summary").click();
        watchman.look(page, "people", names.size());
        page.locator("details.roster summary").first().click();
        page.locator("input[name=rosterFile]").setInputFiles(roster(office.pile(), names));
        assertThat(page.locator(".roster-error").first()).isVisible();
        watchman.look(page, "roster in a file", names.size());
        page.locator(".tools .button").first().click();
        assertThat(page.locator("[role=dialog] textarea[name=roster]")).isVisible();
        watchman.look(page, "draft to be edited", names.size());
    }

    /** Units that the draft does not have are errors. */
    private static FilePayload roster(HostilePile pile, List<String> names) {
        var rows =
                names.stream()
                        .limit(100)
                        .map(name -> row("", pile.next(HostileOffice.LONGEST_NAME), name))
                        .collect(Collectors.joining("\n"));
        var file = row("Ghế", "Họ và tên", "Đơn vị") + "\n" + rows;
        return new FilePayload(
                pile.fileName() + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** What is too long for a name is a question. */
    private static void bank(Watchman watchman, Page page, HostileOffice office) {
        var texts =
                TEXTS.stream()
                        .map(HostileText::text)
                        .filter(text -> text.length() > HostileOffice.LONGEST_NAME)
                        .toList();
        var ids = office.questions(texts);
        office.edit(ids.getFirst());
        page.locator(".bank-states .button").nth(1).click();
        assertThat(page.locator(".question-card .state-DRAFT")).hasCount(50);
        var cards = page.locator(".question-card");
        for (int shown = 0; shown < texts.size(); shown = cards.count()) {
            if (shown > 0) {
                page.locator(".more button").click();
            }
            assertThat(cards.nth(Math.min(shown, texts.size() - 1))).isVisible();
        }
        watchman.look(page, "bank", texts.size());
        page.navigate(page.url().split("#")[0] + "#/questions/" + ids.getFirst());
        assertThat(page.locator(".preview-phone")).isVisible();
        watchman.look(page, "question of the bank", 8);
        var parts = page.locator(".parts .button");
        parts.nth(1).click();
        assertThat(page.locator(".changes")).isVisible();
        watchman.look(page, "versions of a question", 3);
        parts.nth(2).click();
        assertThat(page.locator(".said").first()).isVisible();
        watchman.look(page, "comments", 6);
        page.navigate(page.url().split("#")[0] + "#/questions");
        page.locator(".files summary").click();
        page.locator("input[name=questions]").setInputFiles(gift(office.pile()));
        page.locator(".files-part .button").first().click();
        assertThat(page.locator(".import-report")).isVisible();
        watchman.look(page, "questions in a file", 10);
    }

    private static FilePayload gift(HostilePile pile) {
        var questions =
                pile.some(50, HostileOffice.LONGEST_NAME).stream()
                        .map(text -> "::" + text + "::" + text + " {=1 ~2}\n")
                        .collect(Collectors.joining("\n"));
        return new FilePayload(
                pile.fileName() + ".txt", "text/plain", questions.getBytes(StandardCharsets.UTF_8));
    }

    private static void union(Watchman watchman, Page page, Browser browser, HostileOffice office) {
        var province = office.units(UNITS);
        office.declared(province, false);
        office.declared(province, true);
        page.navigate(browser.address("/tham-gia?again"));
        watchman.look(page, "board", UNITS);
        page.navigate(browser.address("/tham-gia#/units/" + province));
        page.locator(".unit-tree .twist").first().click();
        assertThat(page.locator(".unit-panel h2")).isVisible();
        page.locator(".unit-panel summary").click();
        watchman.look(page, "units", UNITS + 4);
        page.locator("input[name=q]").fill("onload");
        assertThat(page.locator(".hits li").first()).isVisible();
        watchman.look(page, "units that were found", UNITS);
        page.navigate(browser.address("/tham-gia#/targets/" + province));
        watchman.look(page, "targets", UNITS);
        page.navigate(browser.address("/tham-gia#/declared"));
        assertThat(page.locator(".declared")).hasCount(2);
        watchman.look(page, "declared", 8);
        page.navigate(browser.address("/tham-gia#/contests"));
        assertThat(page.locator(".contest-card").first()).isVisible();
        watchman.look(page, "contests of the union", 2);
        page.locator(".contest-card").first().click();
        watchman.look(page, "counting", HostileOffice.UNITS_OF_PEOPLE);
    }
}
