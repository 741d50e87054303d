package vn.chuongvang.participation.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Changes of units that are taken back, of a tree that is there. */
record UndoOverHttp(WebServer server, Api host) {
    private static final String TODAY = LocalDate.now().toString();

    /** All that pages show of units and figures. */
    private record Seen(
            Object versions,
            Object lines,
            Object names,
            JsonNode tree,
            JsonNode found,
            JsonNode board) {}

    private Seen seen(String unit) {
        var read = Objects.requireNonNull(server.bean(UnitTables.class).read().block());
        return new Seen(
                new HashSet<>(read.all()),
                read.lineage(),
                new HashSet<>(read.aliases()),
                host.get("/api/units/tree?unit=" + unit).path("children"),
                host.get("/api/units/search?q=chi doan&size=100"),
                host.get("/api/participation?unit=" + unit));
    }

    void a_merger_is_taken_back_with_all_that_it_moved(String province, long contest, String held) {
        var other = made("Chi đoàn khối 7", province);
        var heir = UUID.randomUUID().toString();
        execute(
                "insert into contest_counting (contest, organiser, set_by, set_at) values (%d, $1, 'an', now())"
                        .formatted(contest),
                held);
        var was = seen(province);
        var merge =
                change(
                        "MERGE",
                        Map.of(
                                "units",
                                List.of(held, other),
                                "into",
                                heir,
                                "name",
                                "Chi đoàn khối 78",
                                "type",
                                "CELL",
                                "parent",
                                province));
        assertThat(node(contest)).isEqualTo(heir);
        assertThat(organiser(contest)).isEqualTo(heir + " 0");
        assertThat(seen(province)).isNotEqualTo(was);

        refused(merge, "", 422, "REASON_MISSING");
        refused(merge, "x".repeat(501), 422, "REASON_MISSING");
        host.refused(
                HttpMethod.POST,
                undo(merge),
                Map.of("generation", 1, "reason", "sai"),
                409,
                "STALE");
        refused(merge + 1_000, "sai", 404, "CHANGE_UNKNOWN");
        var done = undone(merge, "nhập nhầm");
        assertThat(done.path("units").valueStream().map(JsonNode::asString))
                .contains(held, other, heir);
        assertThat(done.path("generation").asLong()).isEqualTo(generation());

        assertThat(seen(province)).isEqualTo(was);
        assertThat(node(contest)).isEqualTo(held);
        assertThat(organiser(contest))
                .as("counted anew where it was counted")
                .matches(held + " [1-9][0-9]*");
        host.refused(HttpMethod.GET, "/api/units/" + heir, "", 404, "UNIT_UNKNOWN");
        var changes = host.get("/api/units/" + other).path("changes");
        var undo = changes.get(0);
        assertThat(undo.path("kind").asString()).isEqualTo("Undo");
        assertThat(undo.path("undoes").asLong()).isEqualTo(merge);
        assertThat(undo.path("reason").asString()).isEqualTo("nhập nhầm");
        assertThat(undo.path("kept").asBoolean()).isFalse();
        assertThat(changes.get(1).path("undoneBy").asLong()).isEqualTo(undo.path("id").asLong());
        assertThat(changes.get(1).path("kept").asBoolean()).isTrue();
        refused(merge, "lại", 409, "UNDONE_ALREADY");
        refused(undo.path("id").asLong(), "lại", 422, "UNDO_FINAL");
    }

    void the_newest_change_is_taken_back_first(String province) {
        var unit = made("Chi đoàn khối 8", province);
        var was = seen(province);
        var first = change("RENAME", Map.of("unit", unit, "name", "Chi đoàn khối 8A"));
        var second = change("ALIAS", Map.of("unit", unit, "alias", "Khối Tám"));
        var refusal = refused(first, "sai", 422, "CHANGED_SINCE").path("problems").get(0);
        assertThat(refusal.path("change").asLong()).isEqualTo(second);
        assertThat(refusal.path("kind").asString()).isEqualTo("AddAlias");
        undone(second, "sai");
        undone(first, "sai");
        assertThat(seen(province)).isEqualTo(was);
        var again = change("RENAME", Map.of("unit", unit, "name", "Chi đoàn khối 8B"));
        undone(again, "sai");
        assertThat(seen(province)).isEqualTo(was);
    }

    void what_the_tree_needs_stays_until_what_needs_it_is_taken_back(String province) {
        var above = made("Đoàn khối 9", province);
        var founding = generation();
        var below = made("Chi đoàn tổ 9", province);
        var moved = change("REPARENT", Map.of("unit", below, "parent", above));
        assertThat(refused(founding, "sai", 422, "CHANGED_SINCE").at("/problems/0/change").asLong())
                .isEqualTo(moved);
        undone(moved, "sai");
        undone(founding, "sai");
        host.refused(HttpMethod.GET, "/api/units/" + above, "", 404, "UNIT_UNKNOWN");
    }

    void a_unit_that_something_hangs_on_stays(String province) {
        var unit = made("Chi đoàn khối 10", province);
        var founding = generation();
        var target = "/api/targets?unit=%s&from=2026-01-01&to=2026-03-31&measure=PEOPLE";
        host.call(
                        HttpMethod.PUT,
                        "/api/targets",
                        """
                        {"unit":"%s","from":"2026-01-01","to":"2026-03-31","measure":"PEOPLE","value":3}
                        """
                                .formatted(unit))
                .expectStatus()
                .isOk();
        execute(
                "insert into staff_account (name, password_hash, role, must_change_password,"
                        + " created_at, unit) values ('khoi.muoi', 'x', 'UNION', true, now(), $1)",
                unit);
        execute("insert into contest_scope (contest, unit) values (987654, $1)", unit);
        var problems = refused(founding, "sai", 422, "UNIT_IN_USE").path("problems");
        assertThat(problems.valueStream().map(one -> one.path("kind").asString()))
                .containsExactlyInAnyOrder("TARGETS", "CONTESTS", "ACCOUNTS");
        assertThat(problems.get(0).path("unit").asString()).isEqualTo(unit);
        host.call(HttpMethod.DELETE, target.formatted(unit), "").expectStatus().isNoContent();
        execute("delete from staff_account where unit = $1", unit);
        execute("delete from contest_scope where unit = $1", unit);
        undone(founding, "sai");
    }

    void a_change_of_an_earlier_release_is_not_taken_back(long change) {
        refused(change, "sai", 422, "CHANGE_NOT_KEPT");
    }

    JsonNode undone(long change, String reason) {
        return host.post(undo(change), Map.of("generation", generation(), "reason", reason));
    }

    private JsonNode refused(long change, String reason, int status, String code) {
        var wish = Map.of("generation", generation(), "reason", reason);
        return host.refused(HttpMethod.POST, undo(change), wish, status, code);
    }

    private static String undo(long change) {
        return "/api/units/changes/%d/undo".formatted(change);
    }

    private String made(String name, String parent) {
        var unit = UUID.randomUUID().toString();
        change(
                "CREATE",
                Map.of(
                        "unit",
                        unit,
                        "name",
                        name,
                        "type",
                        "CELL",
                        "hierarchy",
                        "DOAN",
                        "parent",
                        parent,
                        "on",
                        "2026-01-02"));
        return unit;
    }

    /** Its number. */
    private long change(String kind, Map<String, ?> members) {
        var wish = new HashMap<String, Object>(Map.of("kind", kind, "on", TODAY));
        wish.put("generation", generation());
        wish.putAll(members);
        return host.post("/api/units/changes", wish).path("generation").asLong();
    }

    private long generation() {
        return host.get("/api/units/tree").path("generation").asLong();
    }

    private String node(long contest) {
        return Objects.requireNonNull(
                server.bean(DatabaseClient.class)
                        .sql("select node::text as node from contest_unit where contest = $1")
                        .bind(0, contest)
                        .map(row -> row.get("node", String.class))
                        .one()
                        .block());
    }

    /** With the version of the settings. */
    private String organiser(long contest) {
        return Objects.requireNonNull(
                server.bean(DatabaseClient.class)
                        .sql(
                                """
                                select organiser || ' ' || version as said
                                  from contest_counting where contest = $1
                                """)
                        .bind(0, contest)
                        .map(row -> row.get("said", String.class))
                        .one()
                        .block());
    }

    private void execute(String sql, String unit) {
        server.bean(DatabaseClient.class).sql(sql).bind(0, UUID.fromString(unit)).then().block();
    }
}
