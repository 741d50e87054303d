package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import static vn.chuongvang.gateway.web.OfficeServer.host;
import static vn.chuongvang.gateway.web.OfficeServer.server;

import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.testing.Api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A draft written anew: what changes, what stays, and who keeps their seat. */
@AtOffice
class EditingDraftsIT {
    private static final LocalDate TODAY = LocalDate.now(ContestPages.ZONE);
    private static final String ROSTER =
            """
            1,Nguyễn Văn An,Tổ 1
            2,Trần Thị Bình,Tổ 2
            12,Lê Hoà,Tổ 2
            """;

    @Test
    void the_words_of_a_draft_change_and_its_questions_stay() {
        var contest = make();
        var words =
                Map.of(
                        "title",
                        "Tên mới",
                        "organiser",
                        "Đoàn xã",
                        "playedOn",
                        TODAY.plusDays(1).toString(),
                        "claimBySeatNumber",
                        false);

        var after = host().patch(path(contest), words);

        assertThat(after.path("title").asString()).isEqualTo("Tên mới");
        assertThat(after.path("organiser").asString()).isEqualTo("Đoàn xã");
        assertThat(after.path("claimBySeatNumber").asBoolean()).isFalse();
        assertThat(after.path("playedOn").asString()).isEqualTo(TODAY.plusDays(1).toString());
        assertThat(after.path("questions")).isEqualTo(contest.path("questions"));
        assertThat(after.path("seats").asInt()).isEqualTo(12);
        refused(contest, Map.of("title", " "), "NAME_MISSING");
    }

    @Test
    void more_seats_keep_people_tickets_and_questions() {
        var contest = make();
        var before = cards(contest);

        var after = edited(contest, Map.of("seats", 20));

        assertThat(after.path("seats").asInt()).isEqualTo(20);
        assertThat(after.path("questions")).isEqualTo(contest.path("questions"));
        assertThat(after.path("code")).isEqualTo(contest.path("code"));
        assertThat(cards(contest).size()).isEqualTo(20);
        assertThat(texts(cards(contest), "ticket").subList(0, 12))
                .isEqualTo(texts(before, "ticket"));
        assertThat(texts(cards(contest), "name"))
                .containsExactly("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà");
        assertThat(host().post(path(contest) + "/open").path("state").asString())
                .isEqualTo("RUNNING");
    }

    @Test
    void with_fewer_seats_nobody_is_lost_and_the_cards_of_those_seats_are_worth_nothing() {
        var contest = make();
        var lost = cards(contest).get(11).path("ticket").asString();

        edited(contest, Map.of("seats", 11));

        assertThat(cards(contest).size()).isEqualTo(11);
        assertThat(texts(cards(contest), "name"))
                .containsExactlyInAnyOrder("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà");
        refusedClaim(contest, Map.of("ticket", lost), 404, "TICKET_UNKNOWN");

        edited(contest, Map.of("seats", 12));

        assertThat(cards(contest).get(11).path("ticket").asString()).hasSize(22).isNotEqualTo(lost);
        refusedClaim(contest, Map.of("ticket", lost), 404, "TICKET_UNKNOWN");
    }

    @Test
    void a_new_roster_replaces_the_old_one_with_its_units() {
        var contest = make();
        var roster = "3\tPhạm Đức\tTổ 3\n\tY Moan Êban\tTổ 1";

        var after = edited(contest, Map.of("units", List.of("Tổ 3", "Tổ 1"), "roster", roster));

        assertThat(texts(after.path("units"), "name")).containsExactly("Tổ 3", "Tổ 1");
        assertThat(texts(cards(contest), "name"))
                .containsExactlyInAnyOrder("Phạm Đức", "Y Moan Êban");
        assertThat(cards(contest).get(2).path("unit").asInt()).isEqualTo(1);
    }

    @Test
    void a_bad_row_is_named_by_its_line_and_nothing_changes() {
        var contest = make();
        var unreadable = refused(contest, Map.of("roster", "x,An,Tổ 1\n2,,Tổ 1"), "ROSTER_UNFIT");
        var unfit = refused(contest, Map.of("roster", "1,An,Tổ 1\n99,Ba,Tổ 1"), "ROSTER_UNFIT");

        assertThat(texts(unreadable.path("problems"), "line")).containsExactly("1", "2");
        assertThat(texts(unfit.path("problems"), "code")).containsExactly("NO_SUCH_SEAT");
        assertThat(texts(cards(contest), "name")).hasSize(3);
        refused(contest, Map.of("seats", 0), "SEATS_UNFIT");
        refused(contest, Map.of("rules", Map.of("heats", 2)), "RULES_NOT_BUILT");
    }

    @Test
    void questions_stay_while_they_fit_the_rules_and_are_drawn_anew_only_when_asked() {
        var contest = make();
        var slower = edited(contest, Map.of("rules", Map.of("answer.graceMs", 1_500)));
        assertThat(slower.path("questions")).isEqualTo(contest.path("questions"));
        assertThat(slower.path("rulesHash")).isNotEqualTo(contest.path("rulesHash"));

        refused(contest, Map.of("preset", "SCHOOL"), "QUESTIONS_DO_NOT_FIT");
        assertThat(host().get(path(contest))).isEqualTo(slower);

        var school = edited(contest, Map.of("preset", "SCHOOL", "drawAgain", true));
        assertThat(texts(school.path("questions"), "kind")).contains("SHORT_TEXT");
        assertThat(school.path("rules").path("answer").path("graceMillis").asInt())
                .as("another preset, another grace")
                .isEqualTo(2_000);
        host().post(path(contest) + "/open");
    }

    @Test
    void questions_with_pictures_are_drawn_where_the_rules_allow_pictures() {
        var contest = make();
        assertThat(contest.path("questions").findValues("picture")).isEmpty();
        refused(contest, Map.of("rules", tapped("TEXT"), "drawAgain", true), "RULES_IMPOSSIBLE");

        var after = edited(contest, Map.of("rules", tapped("TEXT", "IMAGE"), "drawAgain", true));
        assertThat(texts(after.path("questions"), "kind")).hasSize(5).containsOnly("HOTSPOT");
        assertThat(after.path("questions").findValues("picture")).hasSize(5);
        assertThat(after.path("questions").findValues("area")).hasSize(5);
    }

    private static Map<String, Object> tapped(String... prompts) {
        var section =
                Map.of(
                        "from",
                        1,
                        "to",
                        3,
                        "kinds",
                        List.of("HOTSPOT"),
                        "answerSeconds",
                        15,
                        "readSeconds",
                        5,
                        "difficulty",
                        1,
                        "hardGates",
                        List.of());
        return Map.of(
                "questions", Map.of("main", 3, "backup", 1, "tiebreak", 1),
                "answer.prompts", List.of(prompts),
                "allWrong.rankFrom", 2,
                "sections", List.of(section));
    }

    @Test
    void who_has_sat_down_with_a_phone_keeps_the_seat_whatever_the_roster_says() {
        var contest = make();
        var phone = claim(contest, Map.of("seat", 7, "name", "Vũ Thị Hoa"), 'h');

        edited(contest, Map.of("roster", "1,Nguyễn Văn An,Tổ 1\n7,Vũ Thị Hoa,Tổ 1"));
        edited(contest, Map.of("roster", "1,Nguyễn Văn An,Tổ 1", "seats", 10));

        assertThat(cards(contest).get(6).path("name").asString()).isEqualTo("Vũ Thị Hoa");
        assertThat(cards(contest).get(6).path("claimed").asBoolean()).isTrue();
        assertThat(claim(contest, Map.of("seat", 7), 'h').path("contestant"))
                .isEqualTo(phone.path("contestant"));
        var taken = refused(contest, Map.of("roster", "7,Ai Khác,Tổ 1"), "ROSTER_UNFIT");
        assertThat(texts(taken.path("problems"), "code")).containsExactly("SEAT_HELD");
        var occupied = refused(contest, Map.of("seats", 5), "SEATS_OCCUPIED");
        assertThat(occupied.path("problems").toString()).isEqualTo("[\"7\"]");
        host().call(DELETE, path(contest) + "/people/7", "").expectStatus().isNoContent();
        assertThat(edited(contest, Map.of("seats", 5)).path("seats").asInt()).isEqualTo(5);
    }

    @Test
    void an_over_long_question_keeps_a_draft_shut_until_it_is_replaced() {
        var contest = make();
        var third = contest.path("questions").get(2);
        // On the page compound words are held together, in the bank they are not.
        var text = third.path("text").asString().replace('\u00a0', ' ');
        overwrite(contest, text, "Câu hỏi dài quá sức đọc ".repeat(20));

        var page = host().get(path(contest));
        assertThat(texts(page.path("tooLong"), "question"))
                .containsExactly(third.path("id").asString());
        assertThat(page.path("tooLong").get(0).path("surfaces").toString())
                .isEqualTo("[\"PHONE\",\"SCREEN\",\"CONSOLE\"]");
        for (var act : List.of("/open", "/approve")) {
            var refusal = host().refused(POST, path(contest) + act, "", 422, "QUESTIONS_TOO_LONG");
            assertThat(texts(refusal.path("problems"), "reason")).containsExactly("TOO_LONG");
        }

        host().post(path(contest) + "/questions/" + third.path("id").asString() + "/replace");

        assertThat(host().get(path(contest)).path("tooLong").size()).isZero();
        assertThat(host().post(path(contest) + "/open").path("state").asString())
                .isEqualTo("RUNNING");
    }

    /** As if the bank had let it through when the draft was made. */
    private static void overwrite(JsonNode contest, String text, String other) {
        var rows =
                server().bean(DatabaseClient.class)
                        .sql(
                                "update contest set questions = replace(questions, $2, $3) where id"
                                        + " = $1")
                        .bind(0, contest.path("id").asLong())
                        .bind(1, text)
                        .bind(2, other.strip())
                        .fetch()
                        .rowsUpdated()
                        .block();
        assertThat(rows).isEqualTo(1);
    }

    private static JsonNode make() {
        var wish = new HashMap<>(words());
        wish.putAll(Map.of("preset", "WARD", "seats", 12, "units", List.of("Tổ 1", "Tổ 2")));
        wish.put("roster", ROSTER);
        return host().post("/api/contests", wish);
    }

    private static Map<String, Object> words() {
        return Map.of(
                "title",
                "Rung chuông vàng",
                "organiser",
                "Đoàn phường Sông Cầu",
                "playedOn",
                TODAY.toString(),
                "claimBySeatNumber",
                true);
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        var details = new HashMap<>(words());
        details.putAll(more);
        return details;
    }

    private static JsonNode edited(JsonNode contest, Map<String, Object> more) {
        return host().patch(path(contest), with(more));
    }

    private static JsonNode refused(JsonNode contest, Map<String, Object> more, String code) {
        return host().refused(PATCH, path(contest), with(more), 422, code);
    }

    private static JsonNode cards(JsonNode contest) {
        return host().get(path(contest) + "/tickets");
    }

    private static JsonNode claim(JsonNode contest, Map<String, Object> by, char device) {
        return phones().post(door(contest), claiming(by, device));
    }

    private static void refusedClaim(
            JsonNode contest, Map<String, Object> by, int status, String code) {
        phones().refused(POST, door(contest), claiming(by, 'x'), status, code);
    }

    private static Map<String, Object> claiming(Map<String, Object> by, char device) {
        var claim = new HashMap<>(by);
        claim.put("consent", true);
        claim.put("device", String.valueOf(device).repeat(24));
        return claim;
    }

    private static Api phones() {
        return new Api(server().anonymous());
    }

    private static String door(JsonNode contest) {
        return "/api/rooms/" + contest.path("code").asString() + "/claim";
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.findValues(field).stream().map(JsonNode::asString).toList();
    }

    private static String path(JsonNode contest) {
        return "/api/contests/" + contest.path("id").asLong();
    }
}
