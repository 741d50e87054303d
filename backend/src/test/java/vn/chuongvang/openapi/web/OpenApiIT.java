package vn.chuongvang.openapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Addresses;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The document of the HTTP API says what the running server does. */
class OpenApiIT {
    private static final String ADDRESS = "/api/openapi.json";

    private static WebServer server;
    private static WebTestClient anonymous;
    private static WebTestClient host;
    private static String text;
    private static JsonNode document;

    /** By method and path, as they are mapped. */
    private static Map<String, JsonNode> operations;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        anonymous = server.anonymous();
        host = server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST));
        host.post().uri("/api/units/sample").exchange().expectStatus().isOk();
        text = read();
        document = JsonMapper.shared().readTree(text);
        operations = new TreeMap<>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        operation.getValue());
            }
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String read() {
        var answer = host.get().uri(ADDRESS).exchange();
        answer.expectStatus().isOk();
        answer.expectHeader().contentType(MediaType.APPLICATION_JSON);
        var bytes = answer.expectBody().returnResult().getResponseBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void every_address_is_in_it_and_nothing_else() {
        assertThat(operations.keySet()).isEqualTo(Addresses.of(server));
    }

    @Test
    void it_is_an_openapi_document_for_others_too() {
        var read = new OpenAPIV3Parser().readContents(text);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSameSizeAs(document.path("paths"));
        assertThat(document.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void each_operation_has_a_name_an_area_answers_and_refusals() {
        var soft = new SoftAssertions();
        var names = new TreeSet<String>();
        operations.forEach(
                (line, operation) -> {
                    var answers = new ArrayList<>(operation.path("responses").propertyNames());
                    soft.assertThat(names.add(operation.path("operationId").asString()))
                            .as(line)
                            .isTrue();
                    soft.assertThat(operation.path("summary").asString())
                            .as(line)
                            .matches("[A-Z].{8,90}\\.");
                    soft.assertThat(operation.path("tags")).as(line).hasSize(1);
                    soft.assertThat(answers).as(line).anyMatch(status -> status.matches("[23].."));
                    soft.assertThat(answers).as(line).doesNotContain("default");
                    soft.assertThat(variables(line)).as(line).isEqualTo(inPath(operation));
                    for (var status : answers) {
                        if (status.matches("[45]..")) {
                            var refusal = resolve(operation.path("responses").path(status));
                            soft.assertThat(refusal.path("content").propertyNames())
                                    .as(line + status)
                                    .containsExactly("application/problem+json");
                        }
                    }
                });
        soft.assertAll();
    }

    /** Each refusal that the page tells of a call is one that a program may read of, too. */
    @Test
    void what_the_page_for_people_says_of_refusals_is_in_it() {
        assertThat(RefusalsOnPaper.read()).hasSizeGreaterThan(30);
        assertThat(RefusalsOnPaper.leftOutOf(operations)).isEmpty();
    }

    @Test
    void no_sentence_is_left_over() {
        var ids = operations.values().stream().map(one -> one.path("operationId").asString());
        assertThat(Summaries.read().operations()).containsExactlyInAnyOrderElementsOf(ids.toList());
    }

    /** Whatever answers with a list that grows is here, or says why not. */
    @Test
    void each_list_comes_a_page_at_a_time() {
        var api = new Api(host);
        var growing = new GrowingLists(server, api);
        var lists = new PagedLists(api, growing);
        var whole = PagedLists.arraysIn(operations);
        whole.removeAll(growing.places().keySet());
        assertThat(whole).isEqualTo(PagedLists.BOUNDED);
        assertThat(growing.places().keySet()).isEqualTo(PagedLists.in(operations));
        growing.places().keySet().forEach(one -> PagedLists.assertTold(operations.get(one)));
        lists.assertEachItemComesOnce();
        lists.assertOthersAreRefused();
        lists.assertSizesHaveBounds();
    }

    private static TreeSet<String> variables(String line) {
        var names = new TreeSet<String>();
        var found = Pattern.compile("\\{([a-z]+)}").matcher(line).results();
        found.forEach(one -> names.add(one.group(1)));
        return names;
    }

    private static TreeSet<String> inPath(JsonNode operation) {
        var names = new TreeSet<String>();
        operation
                .path("parameters")
                .valueStream()
                .filter(one -> one.path("in").asString().equals("path"))
                .forEach(one -> names.add(one.path("name").asString()));
        return names;
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new ArrayList<String>();
        for (var node : document.findValues("$ref")) {
            references.add(node.asString());
        }
        assertThat(references).hasSizeGreaterThan(operations.size());
        assertThat(references)
                .allSatisfy(one -> assertThat(at(one).isMissingNode()).as(one).isFalse());
    }

    @Test
    void what_only_the_server_knows_is_not_in_it() {
        assertThat(text)
                .doesNotContain("http:", "https:", "localhost", "\"session\"", "ServerHttp")
                .doesNotContain("DataBuffer", "StaffSession\"", "*/*")
                .doesNotContain("\"Authorization\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/contests/{id}/roster/import",
                "/api/units/import",
                "/api/questions/import",
                "/api/questions/media",
                "/api/staff/seat-card"
            })
    void files_are_sent_as_bytes(String path) {
        var body = operations.get("POST " + path).path("requestBody");
        assertThat(body.path("content").propertyNames())
                .containsExactly("application/octet-stream");
    }

    /** It is compared with the filters themselves. */
    @Test
    void it_says_which_addresses_ask_for_a_session() {
        var soft = new SoftAssertions();
        operations.forEach(
                (line, operation) -> {
                    var method = line.substring(0, line.indexOf(' '));
                    var path = Addresses.fill(line.substring(line.indexOf(' ') + 1), "7");
                    var answer =
                            anonymous
                                    .method(HttpMethod.valueOf(method))
                                    .uri(path)
                                    .exchange()
                                    .returnResult(String.class);
                    var body = String.join("", answer.getResponseBody().collectList().block());
                    soft.assertThat(needsSession(operation))
                            .as(line)
                            .isEqualTo(body.contains("SIGN_IN_FIRST"));
                    soft.assertThat(operation.path("security").toString().contains("ownPage"))
                            .as(line)
                            .isEqualTo(!method.equals("GET"));
                });
        soft.assertAll();
    }

    private static boolean needsSession(JsonNode operation) {
        var ways = operation.path("security");
        return !ways.isEmpty()
                && ways.valueStream()
                        .allMatch(way -> way.has("staffSession") || way.has("machineKey"));
    }

    @Test
    void answers_are_as_it_says() {
        var answers = new Answers(document, host);
        var contest = answers.check("POST /api/contests", "/api/contests", contest());
        var id = contest.path("id").asString();
        for (var line : operations.keySet()) {
            var path = line.substring(line.indexOf(' ') + 1);
            var here = path.replace("/contests/{id}", "/contests/" + id);
            if (line.startsWith("GET ") && !here.contains("{")) {
                answers.check(line, here, null);
            }
        }
        answers.check("GET /api/questions/{id}", "/api/questions/T1-001", null);
        answers.check("GET /api/rooms/{code}", "/api/rooms/000000", null);
        assertThat(answers.wrong()).isEmpty();
        assertThat(answers.good()).hasSizeGreaterThan(30);
    }

    static Map<String, Object> contest() {
        return Map.of(
                "title", "Rung chuông vàng",
                "organiser", "Đoàn phường",
                "preset", "WARD",
                "playedOn", "2026-12-20",
                "seats", 20);
    }

    @Test
    void nobody_reads_it_without_an_account() {
        var answer = anonymous.get().uri(ADDRESS).exchange();
        answer.expectStatus().isUnauthorized();
        answer.expectBody().jsonPath("$.code").isEqualTo("SIGN_IN_FIRST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi.json",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/webjars/swagger-ui/index.html",
                "/api/openapi.json.yaml",
                "/api/openapi.yaml"
            })
    void it_is_nowhere_else(String path) {
        var answer = host.get().uri(path).exchange().returnResult(String.class);
        var body = String.join("", answer.getResponseBody().collectList().block());
        assertThat(answer.getStatus().value()).isIn(403, 404);
        assertThat(body).doesNotContain("operationId").doesNotContainIgnoringCase("swagger");
    }

    @Test
    void it_is_made_once() {
        assertThat(read()).isEqualTo(text);
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? at(node.path("$ref").asString()) : node;
    }

    private static JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }
}
