package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import static vn.chuongvang.gateway.web.OfficeServer.host;
import static vn.chuongvang.gateway.web.OfficeServer.server;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

@AtOffice
class SettingUpIT {
    private static final LocalDate TODAY = LocalDate.now(ContestPages.ZONE);

    @Test
    void presets_are_listed_with_their_rules_in_the_language_asked_for() {
        var presets = host().get("/api/presets");
        var english =
                new Api(
                        server().browser(StaffCookies.signedIn(server(), "english", StaffRole.HOST))
                                .mutate()
                                .defaultHeader("Accept-Language", "en")
                                .build());

        assertThat(texts(presets, "name"))
                .containsExactly(
                        "Phường (90 ghế, 20 câu)",
                        "Trường học (100 ghế, 10 trắc nghiệm + 10 viết)",
                        "Chấm điểm không loại");
        assertThat(presets.get(0).path("rules").path("questions").path("main").asInt())
                .isEqualTo(20);
        assertThat(texts(english.get("/api/presets"), "name"))
                .contains("Points without elimination");
    }

    @Test
    void a_contest_from_a_preset_has_a_code_seats_units_and_questions_with_keys() {
        var contest = host().post("/api/contests", wish(Map.of("seats", 90)));

        assertThat(contest.path("code").asString()).matches("[1-9][0-9]{5}");
        assertThat(contest.path("state").asString()).isEqualTo("DRAFT");
        assertThat(contest.path("seats").asInt()).isEqualTo(90);
        assertThat(contest.path("units").size()).isEqualTo(2);
        assertThat(contest.path("needsApproval").asBoolean()).isFalse();
        assertThat(contest.path("expired").size()).isZero();
        assertThat(texts(contest.path("questions"), "purpose"))
                .hasSize(30)
                .containsOnly("MAIN", "BACKUP", "TIEBREAK");
        assertThat(texts(contest.path("questions"), "id")).doesNotHaveDuplicates();
        assertThat(contest.path("questions").get(0).path("key").path("text").asString())
                .isNotEmpty();
        assertThat(texts(host().get("/api/contests"), "code"))
                .contains(contest.path("code").asString());
    }

    @Test
    void the_same_seed_draws_the_same_questions_for_another_organiser() {
        var draw = Map.of("seed", 7);
        var one = host().post("/api/contests", wish(Map.of("draw", draw, "organiser", "Đoàn A")));
        var other = host().post("/api/contests", wish(Map.of("draw", draw, "organiser", "Đoàn B")));

        assertThat(texts(one.path("questions"), "id"))
                .isEqualTo(texts(other.path("questions"), "id"));
    }

    @Test
    void topics_limit_the_draw() {
        var contest =
                host().post(
                                "/api/contests",
                                wish(
                                        Map.of(
                                                "draw",
                                                Map.of("topics", List.of("T3", "T7", "T8")),
                                                "rules",
                                                Map.of(
                                                        "questions",
                                                        Map.of(
                                                                "main",
                                                                6,
                                                                "backup",
                                                                1,
                                                                "tiebreak",
                                                                1),
                                                        "sections",
                                                        List.of(section(1, 6)),
                                                        "allWrong.rankFrom",
                                                        3))));

        assertThat(texts(contest.path("questions"), "id"))
                .hasSize(8)
                .allMatch(id -> id.matches("T[378]-.*"));
    }

    @Test
    void a_pasted_roster_seats_people_by_number_by_unit_and_as_reserves() {
        var roster =
                """
                Ghế\tHọ và tên\tĐơn vị
                2\tNguyễn Văn An\tTổ 1
                \tTrần Thị Bình\tTổ 3
                \tLê Hoà\t
                \tPhạm Đức\tTổ 1
                \tY Moan Êban\tTổ 2
                """;
        var contest = host().post("/api/contests", wish(Map.of("seats", 4, "roster", roster)));

        var cards = host().get("/api/contests/" + contest.path("id").asLong() + "/tickets");

        assertThat(texts(contest.path("units"), "name")).containsExactly("Tổ 1", "Tổ 2", "Tổ 3");
        assertThat(cards.get(1).path("name").asString()).isEqualTo("Nguyễn Văn An");
        assertThat(texts(cards, "name"))
                .containsExactlyInAnyOrder(
                        "Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà", "Phạm Đức", "Y Moan Êban");
        assertThat(cards.get(4).path("reserve").asBoolean()).isTrue();
        assertThat(texts(cards, "ticket")).allMatch(ticket -> ticket.length() == 22);
    }

    @Test
    void a_bad_row_of_the_roster_is_named_by_its_line() {
        var roster = "1,An,Tổ 1\nx,Bình,Tổ 1\n3,,Tổ 1\n1,Chi,Tổ 1\n9,Dung,Tổ 1";
        var unreadable =
                host().refused(
                                POST,
                                "/api/contests",
                                wish(Map.of("seats", 4, "roster", roster)),
                                422,
                                "ROSTER_UNFIT");
        var unfit =
                host().refused(
                                POST,
                                "/api/contests",
                                wish(
                                        Map.of(
                                                "seats",
                                                4,
                                                "roster",
                                                "1,An,Tổ 1\n1,Chi,Tổ 1\n9,Dung,Tổ 1")),
                                422,
                                "ROSTER_UNFIT");

        assertThat(texts(unreadable.path("problems"), "line")).containsExactly("2", "3");
        assertThat(texts(unfit.path("problems"), "line")).containsExactly("2", "3");
    }

    @Test
    void rules_that_differ_are_taken_by_their_names_in_the_rule_table() {
        var contest =
                host().post(
                                "/api/contests",
                                wish(
                                        Map.of(
                                                "rules",
                                                Map.of(
                                                        "section.readSeconds",
                                                        1,
                                                        "answer.graceMs",
                                                        1500,
                                                        "rescue",
                                                        Map.of("maxUses", 2)))));

        var rules = contest.path("rules");
        assertThat(rules.path("sections").get(1).path("readSeconds").asInt()).isEqualTo(1);
        assertThat(rules.path("answer").path("graceMillis").asInt()).isEqualTo(1500);
        assertThat(rules.path("rescue").path("maxUses").asInt()).isEqualTo(2);
    }

    @Test
    void the_rules_of_nam_phuoc_and_a_final_by_category_can_be_set_up() {
        var contest =
                host().post(
                                "/api/contests",
                                wish(
                                        Map.of(
                                                "rules",
                                                Map.of(
                                                        "rescue.triggers",
                                                        List.of(
                                                                Map.of(
                                                                        "is",
                                                                        "UnitRemainingAtMost",
                                                                        "remaining",
                                                                        2,
                                                                        "fromQuestion",
                                                                        20)),
                                                        "rescue.mechanism",
                                                        "RESERVES_ENTER",
                                                        "rescue.returnCount",
                                                        Map.of("is", "PerUnit", "each", 3),
                                                        "elimination.mode",
                                                        Map.of("is", "Lives", "lives", 2),
                                                        "final.choice",
                                                        Map.of(
                                                                "is",
                                                                "PickCategory",
                                                                "categories",
                                                                5)))));

        var rules = contest.path("rules");
        assertThat(rules.path("rescue").path("mechanism").asString()).isEqualTo("RESERVES_ENTER");
        assertThat(rules.path("elimination").path("mode").path("lives").asInt()).isEqualTo(2);
        assertThat(texts(contest.path("questions"), "purpose"))
                .as("20 main questions, 4 more to pick the last from, 5 backups, 5 sub-questions")
                .hasSize(34);
    }

    @Test
    void rules_that_cannot_be_played_are_refused_by_name() {
        assertThat(refusedRules(Map.of("answer.colour", "red"), "RULES_UNKNOWN"))
                .containsExactly("answer.colour");
        assertThat(refusedRules(Map.of("heats", 2), "RULES_NOT_BUILT")).containsExactly("heats");
        assertThat(refusedRules(Map.of("tie", "DICE"), "RULES_UNREADABLE")).containsExactly("tie");
        assertThat(refusedRules(Map.of("answer.graceMs", 60_000), "RULES_IMPOSSIBLE")).isNotEmpty();
        assertThat(refusedRules(Map.of("elimination.mode", "hard"), "RULES_UNREADABLE"))
                .isNotEmpty();
    }

    @Test
    void what_the_bank_does_not_hold_is_said() {
        var many =
                Map.of(
                        "questions",
                        Map.of("main", 200),
                        "sections",
                        List.of(section(1, 200, List.of("NUMBER"))),
                        "allWrong.rankFrom",
                        100);

        var refusal =
                host().refused(
                                POST,
                                "/api/contests",
                                wish(Map.of("rules", many)),
                                422,
                                "QUESTIONS_SHORT");

        assertThat(refusal.path("problems").get(0).path("missing").asInt()).isPositive();
    }

    @Test
    void a_blueprint_is_met_kept_and_drawn_again_in_the_copy() {
        var draw =
                Map.of(
                        "blueprint",
                        Map.of(
                                "groups",
                                List.of("FISHERS"),
                                "lines",
                                List.of(
                                        Map.of("count", 3, "group", "FISHERS"),
                                        Map.of("count", 5, "topic", "T7", "section", 1))),
                        "days",
                        0,
                        "languages",
                        List.of("en"));

        var made = host().post("/api/contests", wish(Map.of("draw", draw)));

        var id = made.path("id").asLong();
        assertThat(made.path("draw").path("blueprint").path("lines")).hasSize(2);
        assertThat(made.path("languages").get(0).path("of").asInt())
                .isEqualTo(made.path("questions").size());
        var first = texts(made.path("questions"), "topic").subList(0, 10);
        assertThat(first.stream().filter(topic -> topic.startsWith("An toàn")))
                .hasSizeGreaterThanOrEqualTo(5);
        var copy = Map.of("title", "Bản sao", "playedOn", "2026-12-05");
        var again = host().post("/api/contests/" + id + "/duplicate", copy);
        assertThat(again.path("draw")).isEqualTo(made.path("draw"));
        var report = host().get("/api/contests/" + id + "/draw");
        assertThat(report.path("drawn").asBoolean()).isTrue();
        assertThat(report.path("days").asInt()).isZero();
        assertThat(report.path("excluded").path("OWN").asInt())
                .isEqualTo(made.path("questions").size());
        assertThat(report.path("excluded").has("USED")).isFalse();
        var redrawn =
                host().post(
                                "/api/contests/" + id + "/redraw",
                                Map.of("topics", List.of("T3", "T7", "T8")));
        assertThat(redrawn.path("draw").has("blueprint")).isFalse();
        assertThat(texts(redrawn.path("questions"), "id"))
                .allMatch(one -> one.matches("T[378]-.*"));
    }

    @Test
    void a_blueprint_that_cannot_be_met_is_explained_before_anything_is_made() {
        var lines = List.of(Map.of("count", 20, "group", "FISHERS"));
        var draw = Map.of("days", 0, "blueprint", Map.of("lines", lines));
        var wish = wish(Map.of("draw", draw));

        var report = host().post("/api/draws/check", wish);
        var refusal = host().refused(POST, "/api/contests", wish, 422, "QUESTIONS_SHORT");

        assertThat(report.path("drawn").asBoolean()).isFalse();
        var lack = report.path("shortages").get(0);
        assertThat(lack.path("demand").path("group").asString()).isEqualTo("FISHERS");
        assertThat(lack.path("missing").asInt()).isPositive();
        assertThat(refusal.path("problems").get(0).path("demand")).isEqualTo(lack.path("demand"));
        assertThat(texts(refusal.path("advice").path("relaxations"), "kind"))
                .contains("FEWER", "ANY_GROUP");
    }

    @Test
    void blueprints_are_saved_by_name_listed_and_deleted() {
        var blueprint = Map.of("lines", List.of(Map.of("count", 4, "skill", "PAYMENT")));

        host().post("/api/blueprints", Map.of("name", "Chợ", "blueprint", blueprint));
        var saved = host().post("/api/blueprints", Map.of("name", " Chợ ", "blueprint", blueprint));

        var shelf = host().get("/api/blueprints");
        assertThat(texts(shelf.path("shipped"), "id"))
                .containsExactly("WARD", "FISHERS", "ELDERLY", "FIVE_SKILLS");
        assertThat(texts(shelf.path("saved"), "name")).containsExactly("Chợ");
        var one = "/api/blueprints/" + saved.path("id").asLong();
        host().call(DELETE, one, "").expectStatus().isNoContent();
        host().refused(DELETE, one, "", 404, "UNKNOWN");
        var empty = Map.of("lines", List.of(Map.of("count", 4)));
        var refusal =
                host().refused(
                                POST,
                                "/api/blueprints",
                                Map.of("name", "x", "blueprint", empty),
                                422,
                                "BLUEPRINT_UNFIT");
        assertThat(refusal.path("problems").get(0).path("code").asString()).isEqualTo("LINE_EMPTY");
        host().refused(
                        POST,
                        "/api/contests",
                        wish(Map.of("draw", Map.of("languages", List.of("fr")))),
                        422,
                        "LANGUAGES_UNKNOWN");
        host().refused(
                        POST,
                        "/api/contests",
                        wish(Map.of("draw", Map.of("days", -1))),
                        422,
                        "DAYS_UNFIT");
    }

    @Test
    void an_official_contest_opens_only_approved_and_the_approval_is_recorded() {
        var path = "/api/contests/" + make(Map.of("official", true));
        assertThat(host().get(path).path("needsApproval").asBoolean()).isTrue();
        host().refused(POST, path + "/open", "", 409, "NOT_APPROVED");

        var approved = host().post(path + "/approve");

        assertThat(approved.path("approvedBy").asString()).isEqualTo("an");
        var opened = host().post(path + "/open");
        assertThat(opened.path("state").asString()).isEqualTo("RUNNING");
        host().refused(DELETE, path, "", 409, "NOT_A_DRAFT");
        host().refused(POST, path + "/redraw", "", 409, "NOT_A_DRAFT");
    }

    @Test
    void other_questions_need_another_approval() {
        var path = "/api/contests/" + make(Map.of("official", true, "organiser", "Đoàn C"));
        var before = texts(host().post(path + "/approve").path("questions"), "id");

        var after = host().post(path + "/redraw");

        assertThat(texts(after.path("questions"), "id")).doesNotContainAnyElementsOf(before);
        assertThat(after.path("needsApproval").asBoolean()).isTrue();
    }

    @Test
    void one_question_is_replaced_by_one_of_its_kind() {
        var path = "/api/contests/" + make(Map.of("organiser", "Đoàn D"));
        var before = host().get(path).path("questions");

        var after =
                host().post(path + "/questions/" + before.get(3).path("id").asString() + "/replace")
                        .path("questions");

        assertThat(after.get(3).path("id")).isNotEqualTo(before.get(3).path("id"));
        assertThat(after.get(3).path("kind")).isEqualTo(before.get(3).path("kind"));
        assertThat(after.get(2)).isEqualTo(before.get(2));
        assertThat(texts(after, "id")).doesNotHaveDuplicates();
        host().refused(POST, path + "/questions/T1-999/replace", "", 404, "UNKNOWN");
    }

    @Test
    void a_draft_can_be_thrown_away_with_its_people_and_its_code() {
        var id = make(Map.of("roster", "1,Nguyễn Văn An,Tổ 1"));
        var code = host().get("/api/contests/" + id).path("code").asString();

        host().call(DELETE, "/api/contests/" + id, "").expectStatus().isNoContent();

        host().refused(GET, "/api/contests/" + id, "", 404, "UNKNOWN");
        host().refused(GET, "/api/rooms/" + code, "", 404, "UNKNOWN");
    }

    @Test
    void a_wish_that_is_no_wish_is_refused_with_what_to_do() {
        for (var body :
                List.of(
                        "{}",
                        "[]",
                        "{\"title\":7}",
                        "{\"title\":\"x\",\"organiser\":\"y\",\"preset\":\"MOON\",\"playedOn\":\"2026-11-22\"}",
                        "{\"title\":\"x\",\"organiser\":\"y\",\"preset\":\"WARD\",\"playedOn\":\"22/11/2026\"}",
                        "{\"title\":\"x\",\"organiser\":\"y\",\"preset\":\"WARD\",\"playedOn\":\"2026-11-22\",\"units\":\"Tổ"
                            + " 1\"}",
                        "{\"title\":\"x\",\"organiser\":\"y\",\"preset\":\"WARD\",\"playedOn\":\"2026-11-22\",\"units\":[null]}",
                        "{\"title\":\"x\",\"organiser\":\"y\",\"preset\":\"WARD\",\"playedOn\":\"2026-11-22\",\"seats\":\"ninety\"}",
                        "{\"title\":\"x\",\"organiser\":\"y\",\"preset\":\"WARD\",\"playedOn\":\"2026-11-22\",\"seats\":9e99}")) {
            host().refused(POST, "/api/contests", body, 400, "BAD_INPUT");
        }
        host().refused(POST, "/api/contests", wish(Map.of("seats", 0)), 422, "SEATS_UNFIT");
        host().refused(POST, "/api/contests", wish(Map.of("seats", 20_001)), 422, "SEATS_UNFIT");
        host().refused(
                        POST,
                        "/api/contests",
                        wish(Map.of("title", " \u200b ")),
                        422,
                        "NAME_MISSING");
        host().refused(
                        POST,
                        "/api/contests",
                        wish(Map.of("draw", Map.of("topics", List.of("T99")))),
                        422,
                        "TOPICS_UNKNOWN");
        host().refused(
                        POST,
                        "/api/contests",
                        wish(Map.of("playedOn", "2019-01-01")),
                        422,
                        "QUESTIONS_SHORT");
    }

    @Test
    void numbers_that_are_no_contest_are_refused() {
        for (var path : List.of("/api/contests/0", "/api/contests/-1", "/api/contests/999999")) {
            host().refused(GET, path, "", 404, "UNKNOWN");
        }
        host().refused(GET, "/api/contests/x", "", 400, "BAD_INPUT");
        host().refused(POST, "/api/contests/999999/screen-token", "", 404, "UNKNOWN");
    }

    @Test
    void a_thousand_seats_are_set_up_at_once() {
        var contest = host().post("/api/contests", wish(Map.of("seats", 1_000)));

        assertThat(contest.path("seats").asInt()).isEqualTo(1_000);
        assertThat(host().get("/api/contests/" + contest.path("id").asLong() + "/tickets").size())
                .isEqualTo(1_000);
    }

    private static long make(Map<String, Object> more) {
        return host().post("/api/contests", wish(more)).path("id").asLong();
    }

    private static List<String> refusedRules(Map<String, Object> rules, String code) {
        var refusal =
                host().refused(POST, "/api/contests", wish(Map.of("rules", rules)), 422, code);
        return StreamSupport.stream(refusal.path("problems").spliterator(), false)
                .map(one -> one.isString() ? one.asString() : one.toString())
                .toList();
    }

    private static Map<String, Object> section(int from, int to) {
        return section(from, to, List.of("SINGLE_CHOICE", "TRUE_FALSE"));
    }

    private static Map<String, Object> section(int from, int to, List<String> kinds) {
        return Map.of(
                "from",
                from,
                "to",
                to,
                "kinds",
                kinds,
                "answerSeconds",
                15,
                "readSeconds",
                5,
                "difficulty",
                1,
                "hardGates",
                List.of());
    }

    private static Map<String, Object> wish(Map<String, Object> more) {
        var wish = new HashMap<String, Object>();
        wish.put("title", "Rung chuông vàng");
        wish.put("organiser", "Đoàn phường Sông Cầu");
        wish.put("preset", "WARD");
        wish.put("playedOn", TODAY.toString());
        wish.put("units", List.of("Tổ 1", "Tổ 2"));
        wish.put("claimBySeatNumber", true);
        wish.put("official", false);
        wish.putAll(more);
        return wish;
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString(""))
                .toList();
    }
}
