package vn.chuongvang.openapi.web;

import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;

import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.DoanUnits;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where each list with pages is, and how it gets one item more; some have enough as they are. */
final class GrowingLists {
    private static final Runnable ENOUGH = () -> {};
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final WebServer server;
    private final Api host;
    private final DoanUnits units;
    private final UUID top;
    private final UUID unit;
    private final long contest;
    private final String report;
    private final Map<String, Place> places = new HashMap<>();
    private int made;
    private int due;

    /** The address of a list, and what adds to it. */
    record Place(String address, Runnable grow) {}

    GrowingLists(WebServer server, Api host) {
        this.server = server;
        this.host = host;
        this.units = new DoanUnits(server);
        this.top = units.put(null, "PROVINCE", "Tỉnh Đoàn Cà Mau");
        this.unit = units.put(top, "WARD", "Đoàn phường Tân Thành");
        this.contest = makeContest();
        this.report = host.post("/api/reports/submitted", about(unit)).path("id").asString();
        ofStaff();
        ofContests();
        ofFigures();
        ofUnits();
        ofQuestions();
    }

    Map<String, Place> places() {
        return places;
    }

    private void put(String list, String address, Runnable grow) {
        places.put("GET " + list, new Place(address, grow));
    }

    private void put(String list, Runnable grow) {
        put(list, list, grow);
    }

    private void ofStaff() {
        put("/api/staff/audit", ENOUGH);
        put(
                "/api/staff/accounts",
                () -> StaffCookies.signedIn(server, "tt" + made++, StaffRole.REFEREE));
        put("/api/staff/keys", this::makeKey);
        put("/api/staff/sessions", this::signIn);
        put("/api/staff/accounts/{name}/sessions", "/api/staff/accounts/an/sessions", this::signIn);
    }

    private void ofContests() {
        put("/api/contests", this::makeContest);
        put("/api/contests/{id}/certificates", inContest("certificates"), this::certify);
        put(
                "/api/contests/{id}/seal",
                inContest("seal"),
                () -> host.post(inContest("seal"), Map.of("readers", List.of("an"))));
    }

    private void ofFigures() {
        put("/api/participation/changes", () -> sql(CHANGE));
        put("/api/participation/declared", this::declare);
        put("/api/individuals/suggestions", () -> sql(ALIKE));
        put("/api/individuals/merges", () -> sql(MERGED));
        put("/api/members", "/api/members?unit=" + unit, this::count);
        put("/api/reports/submitted", () -> host.post("/api/reports/submitted", about(unit)));
        put("/api/reports/submitted/{id}", "/api/reports/submitted/" + report, this::correct);
        put("/api/reports/weekly", this::makeWeekly);
        // What is in these is counted from whole contests: see ParticipationIT and StatisticsIT.
        put("/api/participation/contests", ENOUGH);
        put("/api/participation/uncounted", ENOUGH);
        put("/api/questions/statistics", ENOUGH);
    }

    private void ofUnits() {
        put("/api/units/tree", "/api/units/tree?unit=" + top, this::found);
        put("/api/units/search", "/api/units/search?q=tan thanh", this::found);
        put(
                "/api/units/{id}",
                "/api/units/" + unit,
                () ->
                        sql(
                                "insert into unit_change (at, by, kind, body, units) values"
                                        + " (now(), 'IT', 'RENAME', '{}', array['%s'::uuid])"
                                                .formatted(unit)));
    }

    private void ofQuestions() {
        put("/api/questions", "/api/questions?topic=T1", ENOUGH);
        put("/api/questions/review", this::makeDue);
        put("/api/questions/sources", ENOUGH);
        put(
                "/api/questions/export/losses",
                "/api/questions/export/losses?format=aiken&topic=T1",
                ENOUGH);
    }

    private String inContest(String what) {
        return "/api/contests/" + contest + "/" + what;
    }

    private static Map<String, Object> about(UUID unit) {
        return Map.of("unit", unit);
    }

    private long makeContest() {
        var wish = new HashMap<>(OpenApiIT.contest());
        wish.put("units", List.of("Tổ 1"));
        return host.post("/api/contests", wish).path("id").asLong();
    }

    private void makeKey() {
        host.post(
                "/api/staff/keys",
                Map.of(
                        "name",
                        "kho" + made++,
                        "scopes",
                        List.of("FIGURES"),
                        "expiresOn",
                        TODAY.plusDays(9)));
    }

    private void signIn() {
        sql(
                """
                insert into staff_session (id, account, token_hash, device, created_at, expires_at)
                select gen_random_uuid(), id, sha256(gen_random_uuid()::text::bytea), 'IT',
                       now(), now() + interval '1 hour'
                  from staff_account where name = 'an'
                """);
    }

    private void certify() {
        sql(
                """
                insert into certificate (id, contest, unit, honour, prize, issued_at, issued_by,
                                         revoked_at, revoked_by)
                select lpad('%d', 26, '0'), contest, unit, 'PRIZE', 'Giải', now(), 'IT', now(), 'IT'
                  from unit_of_contest where contest = %d
                """
                        .formatted(made++, contest));
    }

    private void declare() {
        var count = Map.of("unit", unit, "people", 9, "attempts", 9, "passed", 0);
        host.post(
                "/api/participation/declared",
                Map.of(
                        "kind",
                        "PAPER",
                        "title",
                        "Thi giấy",
                        "heldOn",
                        TODAY,
                        "unit",
                        unit,
                        "counts",
                        List.of(count)));
    }

    private void count() {
        var body =
                "{\"unit\":\"%s\",\"asOf\":\"%s\",\"members\":9,\"source\":\"sổ\"}"
                        .formatted(unit, TODAY.minusDays(made++));
        host.call(HttpMethod.PUT, "/api/members", body).expectStatus().isOk();
    }

    private void correct() {
        var path = "/api/reports/submitted/" + report;
        var latest = host.get(path + "?size=1").get(0).path("version").asInt();
        host.post(
                path + "/versions",
                Map.of("report", about(unit), "after", latest, "reason", "đếm lại"));
    }

    private void makeWeekly() {
        var path = "/api/reports/weekly/" + found();
        host.call(HttpMethod.PUT, path, "{\"weekday\":\"MONDAY\",\"hour\":7}")
                .expectStatus()
                .isOk();
    }

    private UUID found() {
        return units.put(top, "WARD", "Đoàn phường Tân Thành %d".formatted(made++ % 7));
    }

    /** A draft that has to be read again within days. */
    private void makeDue() {
        var path = "/api/questions/T2-%03d".formatted(++due);
        var newest = host.get(path).path("versions").get(0);
        var document = newest.path("document").deepCopy();
        ((ObjectNode) document.at("/questions/0"))
                .put("reviewBy", TODAY.plusDays(9 + due % 3).toString());
        var from = newest.path("version").asInt();
        host.post(path + "/versions", Map.of("from", from, "document", document));
    }

    private void sql(String statement) {
        server.bean(DatabaseClient.class).sql(statement).then().block();
    }

    private static final String CHANGE =
            """
            insert into participation_change (at, by, kind, body)
            values (now(), 'IT', 'REFUSED', '{}')
            """;

    private static final String ALIKE =
            """
            with made as (insert into individual (id, created_at)
                          select gen_random_uuid(), now() from generate_series(1, 2)
                          returning id)
            insert into individual_key (individual, kind, key, seen_at, contest)
            select id, 'NAME_UNIT', sha256(now()::text::bytea), now(), 0 from made
            """;

    private static final String MERGED =
            """
            with made as (insert into individual (id, created_at)
                          select gen_random_uuid(), now() from generate_series(1, 2)
                          returning id)
            insert into individual_merge (kept, merged, at, by, reason)
            select a.id, b.id, now(), 'IT', 'một người' from made a join made b on a.id < b.id
            """;
}
