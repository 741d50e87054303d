package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThatObject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The youth union's page: the board, the tree of units and targets, at a desk and on a phone. */
@Timeout(240)
class UnionOnPagesIT {
    private static final String PROVINCE = "Tỉnh Đoàn Ninh Bình";

    private static Browser browser;
    private static WebServer server;
    private static Api host;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        host = new Api(server.browser(StaffCookies.signedIn(server, "dan", StaffRole.HOST)));
        host.post("/api/units/sample");
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void an_officer_finds_units_plans_for_one_and_sees_it_on_the_board() {
        var province = UUID.fromString(host.get("/api/participation").at("/root/unit").asString());
        var officer = StaffCookies.signedIn(server, "van", StaffRole.UNION, province);
        var desk = browser.open(browser.laptop(officer), "/tham-gia");
        board(desk);
        units(desk);
        targets(desk, officer);
        played(desk);
        var phone = browser.open(browser.phone(officer), "/tham-gia");
        assertThat(phone.locator(".tree .root")).containsText(PROVINCE);
        browser.look(phone, "union-board-phone");
        browser.complainsOfNothing();
    }

    @Test
    void an_auditor_reads_and_is_offered_nothing_to_write() {
        var auditor = StaffCookies.signedIn(server, "huong", StaffRole.AUDITOR);
        var desk = browser.open(browser.laptop(auditor), "/tham-gia#/units");
        assertThat(desk.locator(".unit-tree")).containsText(PROVINCE);
        desk.locator(".unit-tree").getByText(PROVINCE).first().click();
        assertThat(desk.locator(".unit-panel h2")).containsText(PROVINCE);
        assertThat(desk.locator(".unit-panel .unit-acts button")).hasCount(0);
        assertThat(desk.locator(".board-head button.primary")).hasCount(0);
        assertThat(desk.locator("input[type=file]")).hasCount(0);
        desk.locator(".unit-acts a[href*=targets]").click();
        assertThat(desk.locator(".target-table .root")).containsText(PROVINCE);
        assertThat(desk.locator(".target-table input")).hasCount(0);
        assertThat(desk.locator("input[name=members]")).hasCount(0);
        browser.look(desk, "union-auditor");
    }

    @Test
    void an_organiser_that_is_picked_finds_names_and_is_saved_by_the_button_only() {
        var contest = contest("Chi đoàn thôn 1");
        var counting = "/api/contests/%d/counting".formatted(contest);
        var officer = StaffCookies.signedIn(server, "tam", StaffRole.UNION);
        var desk = browser.open(browser.laptop(officer), "/tham-gia#/contests/" + contest);
        desk.locator("input[name=organiser]").fill("giao thuy");
        desk.locator(".hits button").getByText("Đoàn xã Giao Thuỷ").first().click();
        assertThat(desk.locator(".suggested button").first()).isVisible();
        assertThatObject(host.get(counting).path("organiser").isNull()).isEqualTo(true);
        desk.locator(".suggested button").first().click();
        desk.locator(".actions button.primary").click();
        assertThat(desk.locator(".actions [role=status]")).not().isEmpty();
        assertThatObject(host.get(counting).at("/units/0/node").isNull()).isEqualTo(false);
    }

    @Test
    void an_officer_declares_a_contest_on_paper_with_its_photograph() {
        var found = host.get("/api/units/search?q=giao+thuy&hierarchy=DOAN").get(0);
        var ward = UUID.fromString(found.path("unit").asString());
        var officer = StaffCookies.signedIn(server, "lanh", StaffRole.UNION, ward);
        var desk = browser.open(browser.laptop(officer), "/tham-gia#/declared");
        assertThat(desk.locator(".board .card")).containsText("Chưa kê khai");
        desk.locator(".board-head button.primary").click();
        var form = desk.locator(".declare");
        form.locator("input[name=title]").fill("Thi tìm hiểu trên giấy");
        form.locator("input[name=people0]").fill("120");
        form.locator("input[name=passed0]").fill("90");
        form.locator("input[name=evidence]")
                .setInputFiles(
                        new FilePayload(
                                "ảnh lớp.jpg",
                                "image/jpeg",
                                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}));
        browser.look(desk, "union-declare");
        form.locator("button.primary").click();
        var card = desk.locator(".declared");
        assertThat(card.locator(".declared-state")).containsText("Đã đếm");
        assertThat(card).containsText("120 người · 120 lượt · 1 đơn vị");
        assertThat(card.locator("a[download]")).containsText("ảnh lớp.jpg");
        browser.look(desk, "union-declared");

        var board = browser.open(browser.laptop(officer), "/tham-gia#/?measure=PEOPLE");
        assertThat(board.locator(".tree .root .declared-part")).hasText("+120 kê khai");
        assertThat(board.locator(".hero")).containsText("0 người");
        board.locator(".filters summary").click();
        board.locator("select[name=together]").selectOption("true");
        assertThat(board.locator(".hero")).containsText("120 người");
        browser.look(board, "union-together");

        card.locator("button.danger").click();
        desk.locator("input[name=reason]").fill("Nhập nhầm ngày");
        desk.locator(".dialog button.danger").click();
        assertThat(card.locator(".declared-state")).containsText("Đã rút");
        assertThat(card.locator("a[download]")).hasCount(0);
        var phone = browser.open(browser.phone(officer), "/tham-gia#/declared");
        assertThat(phone.locator(".declared")).containsText("Nhập nhầm ngày");
        browser.look(phone, "union-declared-phone");
    }

    @Test
    void a_wrong_name_is_taken_back_in_the_history_of_the_unit() {
        var unit = host.get("/api/units/search?q=chi doan thon 2&size=1").get(0);
        var id = unit.path("unit").asString();
        host.post(
                "/api/units/changes",
                Map.of(
                        "kind",
                        "RENAME",
                        "generation",
                        host.get("/api/units/tree").path("generation").asLong(),
                        "unit",
                        id,
                        "on",
                        LocalDate.now().toString(),
                        "name",
                        "Chi đoàn gõ nhầm"));
        var officer = StaffCookies.signedIn(server, "lan", StaffRole.UNION);
        var desk = browser.open(browser.laptop(officer), "/tham-gia#/units/" + id);
        assertThat(desk.locator(".unit-panel > h2")).hasText("Chi đoàn gõ nhầm");
        desk.locator(".unit-panel summary").click();
        desk.locator(".unit-panel details button").first().click();
        assertThat(desk.locator(".dialog")).containsText("mang lại tên trước đó");
        browser.look(desk, "union-undo");
        desk.locator(".dialog input[name=reason]").fill("gõ nhầm");
        desk.locator(".dialog button.danger").click();
        assertThat(desk.locator(".unit-panel > h2")).hasText(unit.path("name").asString());
        assertThat(desk.locator(".unit-panel details")).containsText("Lý do: gõ nhầm");
        assertThat(desk.locator(".unit-panel details")).containsText("(đã hoàn tác)");
    }

    private static long contest(String unit) {
        return host.post(
                        "/api/contests",
                        Map.of(
                                "title",
                                "Rung chuông vàng",
                                "organiser",
                                "Đoàn xã Giao Thuỷ",
                                "playedOn",
                                LocalDate.now().plusDays(9).toString(),
                                "claimBySeatNumber",
                                true,
                                "preset",
                                "WARD",
                                "official",
                                false,
                                "seats",
                                12,
                                "units",
                                List.of(unit)))
                .path("id")
                .asLong();
    }

    private void board(Page desk) {
        assertThat(desk.locator(".tree .root")).containsText(PROVINCE);
        assertThat(desk.locator(".tree tr.depth-1").first()).containsText("Đoàn");
        assertThat(desk.locator(".tree .root")).containsText("Chưa giao");
        browser.look(desk, "union-board");
    }

    /** One decimal, as in reports, also where there is little room. */
    private void played(Page desk) {
        var board = host.get("/api/participation");
        ((ObjectNode) board.path("root"))
                .put("percent", 107.3)
                .put("rightPercent", 71.0)
                .put("attempts", 3_399);
        desk.route(
                "**/api/participation?*",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(board.toString())));
        desk.navigate(browser.address("/tham-gia?played"));
        assertThat(desk.locator(".hero-figure")).hasText("107,3%");
        assertThat(desk.locator(".tree .root .c-right")).hasText("71,0%");
        var overflows = "box => box.scrollWidth > box.clientWidth";
        for (var box : List.of(".hero", ".board-main")) {
            assertThatObject(desk.locator(box).evaluate(overflows)).as(box).isEqualTo(false);
        }
        browser.look(desk, "union-board-played");
        desk.unroute("**/api/participation?*");
    }

    private void units(Page desk) {
        desk.navigate(browser.address("/tham-gia#/units"));
        assertThat(desk.locator(".unit-tree")).containsText(PROVINCE);
        desk.locator("input[type=search]").first().fill("giao thuy");
        assertThat(desk.getByText("Giao Thuỷ").first()).isVisible();
        browser.look(desk, "union-units");
    }

    private void targets(Page desk, String officer) {
        var ward = host.get("/api/participation").path("rows").get(0).path("unit").asString();
        new Api(server.browser(officer))
                .call(
                        HttpMethod.PUT,
                        "/api/targets",
                        """
                        {"unit":"%s","from":"2026-10-01","to":"2026-12-31",
                         "measure":"ATTEMPTS","value":1234}
                        """
                                .formatted(ward))
                .expectStatus()
                .isOk();
        desk.navigate(browser.address("/tham-gia?again#/?from=2026-10-01&to=2026-12-31"));
        assertThat(desk.locator(".tree tr.depth-1").first()).containsText("1.234");
        desk.navigate(browser.address("/tham-gia#/targets"));
        assertThat(desk.getByText(PROVINCE).first()).isVisible();
        browser.look(desk, "union-targets");
    }
}
