package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.gateway.socket.RawClient;
import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Contests;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.Questions;
import vn.chuongvang.questions.SealedQuestions;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A secret set, two hosts who are named and one who is not; the one who is not walks every door.
 */
@Timeout(180)
class SealedSetIT {
    private static WebServer server;
    private static Api an;
    private static Api binh;
    private static Api chi;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        an = host("an");
        binh = host("binh");
        chi = host("chi");
    }

    private static Api host(String name) {
        return new Api(server.browser(StaffCookies.signedIn(server, name, StaffRole.HOST)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_is_not_named_finds_the_questions_behind_no_door() {
        var contest = sealed();
        var path = "/api/contests/" + contest.path("id").asLong();
        var secrets = secrets(contest);

        for (var door : doors()) {
            var response =
                    chi.call(GET, door.replace("{id}", contest.path("id").asString()), "")
                            .expectBody()
                            .returnResult()
                            .getResponseBody();
            var text = response == null ? "" : new String(response, StandardCharsets.UTF_8);
            assertThat(secrets).as(door).noneMatch(text::contains);
        }
        var blank = chi.get(path);
        assertThat(blank.path("hidden").asBoolean()).isTrue();
        assertThat(blank.path("questions")).hasSameSizeAs(contest.path("questions"));
        assertThat(blank.path("questions").get(0).path("kind").asString()).isNotEmpty();
        assertThat(blank.path("questions").get(0).has("key")).isFalse();

        refused(chi, GET, path + "/print/answer-key.pdf", "");
        refused(chi, GET, path + "/draw", "");
        refused(chi, POST, path + "/redraw", "");
        refused(chi, POST, path + "/approve", "");
        var first = contest.path("questions").get(0).path("id").asString();
        refused(chi, POST, path + "/questions/" + first + "/replace", "");
        refused(chi, DELETE, path, "");
        refused(chi, DELETE, path + "/seal", "");
        refused(chi, POST, path + "/seal", Map.of("readers", List.of("chi")));
        var edited = new HashMap<String, Object>(details());
        edited.put("drawAgain", true);
        refused(chi, PATCH, path, edited);
        assertThat(an.get(path).path("questions")).isEqualTo(contest.path("questions"));
    }

    @Test
    void every_reading_is_logged_and_only_those_who_are_named_see_the_log() {
        var path = "/api/contests/" + sealed().path("id").asLong();

        binh.get(path);
        binh.call(GET, path + "/print/answer-key.pdf", "").expectStatus().isOk();
        chi.get(path);

        var log = binh.get(path + "/seal").path("log");
        assertThat(texts(log, "what")).containsExactly("PRINT", "PAGE", "SEALED");
        assertThat(texts(log, "name")).containsExactly("binh", "binh", "an");
        var seen = chi.get(path + "/seal");
        assertThat(seen.has("log")).isFalse();
        assertThat(seen.path("sealed").asBoolean()).isTrue();
        assertThatThrownBy(() -> sql("delete from question_reading"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql("update question_reading set name = 'chi'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void what_is_secret_for_one_contest_is_drawn_for_no_other_and_not_read_in_the_bank() {
        var contest = sealed();
        var ids = new HashSet<>(texts(contest.path("questions"), "id"));

        for (var id : ids) {
            refused(chi, GET, "/api/questions/" + id, "");
            chi.refused(GET, "/api/questions/" + id + "/statistics", "", 404, "UNKNOWN");
            an.get("/api/questions/" + id + "/statistics");
            an.get("/api/questions/" + id);
        }
        refused(
                chi,
                POST,
                "/api/questions/" + ids.iterator().next() + "/comments",
                Map.of("version", 1, "text", "?"));
        var found = chi.get("/api/questions?size=200&topic=T1").path("items");
        assertThat(texts(found, "id")).isNotEmpty().doesNotContainAnyElementsOf(ids);

        var other = chi.post("/api/contests", wish("Trường THPT Trà Giang"));
        assertThat(texts(other.path("questions"), "id")).doesNotContainAnyElementsOf(ids);

        var bank = server.bean(SealedQuestions.class);
        assertThat(hidden(bank, account("chi"))).containsAll(ids);
        assertThat(hidden(bank, account("binh"))).doesNotContainAnyElementsOf(ids);

        sql("update contest set state = 'FINISHED' where id = " + contest.path("id").asLong());
        assertThat(hidden(bank, account("chi"))).doesNotContainAnyElementsOf(ids);
        var open = chi.get("/api/contests/" + contest.path("id").asLong());
        assertThat(open.path("sealed").asBoolean()).isFalse();
        assertThat(open.path("questions")).isEqualTo(contest.path("questions"));
    }

    @Test
    void only_a_draft_is_sealed_and_only_hosts_are_named() {
        var path = "/api/contests/" + sealed().path("id").asLong();
        an.refused(
                POST, path + "/seal", Map.of("readers", List.of("nobody")), 422, "READERS_UNKNOWN");
        chi.post(path + "/open");
        an.refused(POST, path + "/seal", Map.of("readers", List.of()), 409, "NOT_A_DRAFT");
    }

    @Test
    void
            at_the_console_who_is_not_named_gets_a_question_when_it_is_read_and_its_key_at_the_reveal() {
        var made = sealed();
        var path = "/api/contests/" + made.path("id").asLong();
        var code = chi.post(path + "/open").path("code").asString();
        var first = made.path("questions").get(0);
        var second = made.path("questions").get(1);
        var key = first.path("explanation").asString();
        try (var unnamed = console(chi, "host", code);
                var prompter = console(chi, "prompter", code);
                var named = console(binh, "host", code)) {
            assertThat(unnamed.phase("LOBBY").toString()).doesNotContain(text(first));
            assertThat(named.phase("LOBBY").toString()).contains(text(first));
            named.does("{\"do\":\"start\"}");
            named.does("{\"do\":\"read\",\"source\":\"main\"}");

            var reading = unnamed.phase("READ");
            assertThat(reading.path("question").path("text").asString()).isEqualTo(text(first));
            assertThat(reading.has("key")).isFalse();
            assertThat(named.phase("READ").path("key").path("why").asString()).isEqualTo(key);
            named.phase("OPEN");
            named.does("{\"do\":\"lock\"}");
            assertThat(unnamed.phase("CLOSED").has("key")).isFalse();
            assertThat(prompter.phase("CLOSED").has("key")).isFalse();
            assertThat(chi.get(path + "/people/1").path("rounds")).isEmpty();
            assertThat(binh.get(path + "/people/1").path("rounds")).isNotEmpty();
            named.does("{\"do\":\"reveal\"}");
            var revealed =
                    unnamed.next(
                            one -> one.path("t").asString().equals("console") && one.has("key"),
                            "the key");
            assertThat(revealed.path("key").path("why").asString()).isEqualTo(key);
            assertThat(unnamed.heard()).noneMatch(one -> one.contains(text(second)));
            assertThat(prompter.heard()).noneMatch(one -> one.contains(text(second)));

            binh.call(DELETE, path + "/seal", "").expectStatus().isOk();
            assertThat(unnamed.closed()).isEqualTo(1012);
            try (var back = console(chi, "host", code)) {
                back.next(one -> one.toString().contains(text(second)), "what comes next");
            }
        }
        var log = texts(an.get(path + "/seal").path("log"), "what");
        assertThat(log).containsExactly("UNSEALED", "CONSOLE", "SEALED");
    }

    private static Client console(Api api, String as, String code) {
        var token = api.post("/api/staff/socket-token").path("token").asString();
        var client = new Client(new RawClient(server.port()).handshake("/ws"));
        return client.hello(as, token, code);
    }

    /** Made by an, who names binh. */
    private static JsonNode sealed() {
        var contest = an.post("/api/contests", wish("Đoàn phường Sông Cầu"));
        an.post(
                "/api/contests/" + contest.path("id").asLong() + "/seal",
                Map.of("readers", List.of("binh")));
        return contest;
    }

    private static Map<String, Object> details() {
        return Map.of(
                "title",
                "Chung kết",
                "organiser",
                "Đoàn phường Sông Cầu",
                "playedOn",
                "2026-11-29",
                "claimBySeatNumber",
                true);
    }

    private static Map<String, Object> wish(String organiser) {
        return Map.of(
                "title",
                "Chung kết",
                "organiser",
                organiser,
                "preset",
                "WARD",
                "playedOn",
                "2026-11-29",
                "seats",
                2,
                "roster",
                "1, Nguyễn Văn An, Tổ 1\n2, Trần Thị Bình, Tổ 1",
                "claimBySeatNumber",
                true);
    }

    private static void refused(Api api, HttpMethod method, String path, Object body) {
        api.refused(method, path, body, 403, "SEALED");
    }

    /** Everything that can be read by GET of one contest or without one. */
    private static List<String> doors() {
        var mapping =
                server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var doors =
                mapping.getHandlerMethods().keySet().stream()
                        .filter(
                                one ->
                                        one.getMethodsCondition().getMethods().stream()
                                                .anyMatch(method -> method.name().equals("GET")))
                        .flatMap(one -> one.getPatternsCondition().getPatterns().stream())
                        .map(Object::toString)
                        .filter(one -> one.startsWith("/api/"))
                        .map(one -> one.replace("{contestant}", "1"))
                        .filter(one -> !one.replace("{id}", "").contains("{"))
                        .toList();
        assertThat(doors).contains("/api/contests/{id}", "/api/contests/{id}/people/1");
        return doors;
    }

    /** Words that only the questions of this contest have. */
    private static List<String> secrets(JsonNode contest) {
        var secrets = new ArrayList<String>();
        for (var line : contest.path("questions")) {
            secrets.add(line.path("id").asString());
            secrets.add(line.path("text").asString());
            secrets.add(line.path("explanation").asString());
        }
        var stored = server.bean(Contests.class).find(new ContestId(contest.path("id").asLong()));
        stored.block().draft().questions().stream()
                .map(asked -> asked.question())
                .map(Question::text)
                .forEach(secrets::add);
        var open = openWords(secrets);
        secrets.removeIf(open::contains);
        return secrets;
    }

    /** The words of all other questions: what stands there, too, is no secret. */
    private static String openWords(List<String> ids) {
        return server.bean(Questions.class).bank().questions().stream()
                .filter(question -> !ids.contains(question.id().value()))
                .map(question -> question.text() + "\n" + question.explanation())
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> hidden(SealedQuestions bank, long account) {
        var ids = new HashSet<String>();
        bank.hiddenFrom(account).block().stream().map(QuestionId::value).forEach(ids::add);
        return ids;
    }

    private static long account(String name) {
        return server.bean(Staff.class)
                .all()
                .filter(one -> one.name().equals(name))
                .blockFirst()
                .id();
    }

    private static void sql(String statement) {
        server.bean(DatabaseClient.class).sql(statement).then().block();
    }

    private static String text(JsonNode question) {
        return question.path("text").asString();
    }

    private static List<String> texts(JsonNode list, String member) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> list.get(i).path(member).asString())
                .toList();
    }
}
