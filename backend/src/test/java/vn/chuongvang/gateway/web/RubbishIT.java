package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.rehearsal.fuzz.Rubbish;
import vn.chuongvang.testing.Addresses;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever is sent to whichever address of the API, the fault is never the server's. */
@Execution(ExecutionMode.CONCURRENT)
class RubbishIT {
    private static final List<String> IN_PATHS =
            List.of(
                    "0x10",
                    "%237",
                    "%2F",
                    "%00",
                    "%0A",
                    "-1",
                    "%2B7",
                    "99999999999999999999",
                    "%D9%A7",
                    "%EF%AC%83",
                    "x".repeat(300),
                    "2026-02-30",
                    "..%5C");

    private static final List<String> ANYWHERE = List.of("a=[", "class.module=1", "q=%ED%A0%80");

    /** Where something is taken by that name. */
    private static final List<String> IN_QUERIES =
            List.of(
                    "unit=%00",
                    "unit=x",
                    "unit.x=1",
                    "unit[0]=1",
                    "_unit=1",
                    "head.receivers[x]=1",
                    "head.receivers[300]=1",
                    "head.receivers[99]=1",
                    "head.receivers=%00",
                    "head=1",
                    "head.title.x=1",
                    "from=%2B999999999-01-01&to=%2B999999999-12-31",
                    "from=-999999999-01-01&to=2026-01-01",
                    "from=9999-12-31&to=9999-12-31",
                    "asOf=%2B999999999-12-31",
                    "contest=0x10",
                    "contest=99999999999999999999",
                    "after=-99999999999999999999&size=1e9",
                    "q=%00&size=0x10",
                    "page=99999999999&size=-1",
                    "after=AAAAAAAAAAAAAAAAAAAAAAAAAAAA&size=200",
                    "generation=-1",
                    "width=2147483647&height=2147483647",
                    "seats=%00&zones=-1",
                    "hierarchy=%00",
                    "account=%00",
                    "public=%00");

    private static final Pattern CODE =
            Pattern.compile(
                    "\\tat |Exception|java\\.lang|org\\.springframework|vn\\.chuongvang|r2dbc");

    /** What would be taken if it were not for the letter or day in it. */
    private static final Map<String, List<String>> NEARLY =
            Map.ofEntries(
                    at(
                            "POST /api/staff/sign-in",
                            "{'name':'aNUL','password':'x'}",
                            "{'name':'rac','password':'xNUL','code':'NUL'}"),
                    at("POST /api/staff/password", "{'old':'xNUL','new':'NULxxxxxxxxxxxx'}"),
                    at("POST /api/staff/second-factor", "{'password':'NUL'}"),
                    at("POST /api/staff/second-factor/confirm", "{'code':'NUL'}"),
                    at("POST /api/staff/oidc/code", "{'code':'NUL'}"),
                    at("POST /api/staff/oidc/{provider}/sign-in", "{'page':'NUL'}"),
                    at(
                            "POST /api/staff/oidc/{provider}/link",
                            "{'page':'HOST','password':'NUL'}",
                            "{'page':'HOST','password':'x','code':'NUL'}"),
                    at(
                            "POST /api/staff/accounts",
                            "{'name':'aNULb','role':'REFEREE','code':'NUL'}",
                            "{'name':'abc','role':'REFEREE','unit':'NUL'}"),
                    at(
                            "POST /api/rooms/{code}/claim",
                            "{'seat':1,'name':'AnNUL','consent':true,'publicName':false,"
                                    + "'device':'0123456789abcdefNUL'}",
                            "{'ticket':'NUL','name':'An','consent':true,'publicName':false,"
                                    + "'device':'0123456789abcdef'}"),
                    at(
                            "POST /api/contests",
                            contest("'title':'aNUL'", "2026-12-20"),
                            contest("'title':'a','units':['NUL']", "2026-12-20"),
                            contest("'title':'a','roster':'1, NUL, x'", "2026-12-20"),
                            contest("'title':'a','rules':{'NUL':1}", "2026-12-20"),
                            contest("'title':'a','draw':{'topics':['NUL']}", "2026-12-20"),
                            contest("'title':'a','draw':{'languages':['NUL']}", "2026-12-20"),
                            contest("'title':'a','draw':{'seed':1e99}", "2026-12-20"),
                            contest("'title':'a'", "+999999999-12-31"),
                            contest("'title':'a'", "-999999999-01-01")),
                    at(
                            "POST /api/draws/check",
                            contest("'title':'aNUL'", "2026-12-20"),
                            contest("'title':'a'", "+999999999-12-31")),
                    at(
                            "POST /api/blueprints",
                            "{'name':'aNUL','blueprint':{'lines':[{'count':1}]}}"),
                    at(
                            "PUT /api/members",
                            "{'unit':'UNIT','asOf':'2026-01-01','members':9,'source':'aNULb'}",
                            "{'unit':'UNIT','asOf':'-999999999-01-01','members':9,'source':'a'}"),
                    at(
                            "PUT /api/targets",
                            "{'unit':'UNIT','from':'+999999999-01-01','to':'+999999999-12-31',"
                                    + "'measure':'PEOPLE','value':3}"),
                    at(
                            "POST /api/individuals/merges",
                            "{'kept':'UNIT','merged':'UNIT','reason':'aNUL'}"),
                    at("POST /api/reports", "{'form':'CSV','report':{'head':{'title':'aNUL'}}}"),
                    at(
                            "POST /api/reports/submitted",
                            "{'head':{'title':'aNUL'}}",
                            "{'from':'+999999999-01-01','to':'+999999999-12-31'}"),
                    at(
                            "PUT /api/reports/weekly/{unit}",
                            "{'weekday':'MONDAY','hour':7,'head':{'receivers':['aNUL',null]}}"),
                    at(
                            "POST /api/units/changes",
                            "{'kind':'CREATE','generation':0,'on':'2026-01-01','hierarchy':'DOAN',"
                                    + "'type':'CELL','name':'aNULb'}",
                            "{'kind':'CREATE','generation':0,'on':'+999999999-12-31',"
                                    + "'hierarchy':'DOAN','type':'CELL','name':'a'}",
                            "{'kind':'ALIAS','generation':0,'unit':'UNIT','alias':'aNUL'}"),
                    at(
                            "POST /api/units/changes/{number}/undo",
                            "{'generation':0,'reason':'aNULb'}"),
                    at(
                            "POST /api/questions",
                            "{'note':'aNUL','document':{'questions':[{'text':'NUL'}]}}"),
                    at("POST /api/questions/lint", "{'document':{'questions':[{'text':'NUL'}]}}"),
                    at(
                            "POST /api/questions/try",
                            "{'document':{'questions':[{'text':'NUL'}]},'answers':['NUL',null]}"),
                    at("POST /api/questions/{id}/comments", "{'version':1,'text':'aNUL'}"),
                    at(
                            "POST /api/questions/{id}/acts",
                            "{'act':'RETIRE','version':1,'note':'NUL'}"));

    private static WebServer server;
    private static WebTestClient host;
    private static String cookie;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        cookie = StaffCookies.signedIn(server, "an", StaffRole.HOST);
        host =
                server.browser(cookie)
                        .mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                        .build();
        document = JsonMapper.shared().readTree(read("/api/openapi.json"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] read(String path) {
        return host.get().uri(path).exchange().expectBody().returnResult().getResponseBody();
    }

    private static Map.Entry<String, List<String>> at(String line, String... bodies) {
        return Map.entry(line, List.of(bodies));
    }

    private static String contest(String members, String day) {
        return "{%s,'organiser':'Đoàn','preset':'WARD','playedOn':'%s','seats':20}"
                .formatted(members, day);
    }

    /** Every address; signing out would end the walk. */
    static Stream<String> addresses() {
        return Addresses.of(server).stream().filter(line -> !line.endsWith("/sign-out"));
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @MethodSource("addresses")
    void rubbish_is_the_senders_fault(String line) {
        var method = HttpMethod.valueOf(line.substring(0, line.indexOf(' ')));
        var path = line.substring(line.indexOf(' ') + 1);
        var there = Addresses.fill(path, "424242").replace("424242", known(path));
        var described = new Described(document, line);
        var bad = new TreeMap<String, Object>();
        if (path.contains("{")) {
            IN_PATHS.stream()
                    .flatMap(one -> Stream.of(everywhere(path, one), atTheEnd(there, one)))
                    .distinct()
                    .forEach(one -> send(bad, method, one, "", ""));
        }
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.DELETE)) {
            Stream.concat(ANYWHERE.stream(), IN_QUERIES.stream().filter(described::takes))
                    .forEach(one -> send(bad, method, there, one, ""));
        }
        described.queries().forEach(one -> send(bad, method, there, one, ""));
        if (!method.equals(HttpMethod.GET)) {
            Rubbish.DOCUMENTS.forEach(one -> send(bad, method, there, "", one));
            NEARLY.getOrDefault(line, List.of()).stream()
                    .map(RubbishIT::filled)
                    .forEach(one -> send(bad, method, there, "", one));
            described.bodies().forEach(one -> send(bad, method, there, "", one));
        }
        assertThat(bad).isEmpty();
    }

    private static String everywhere(String path, String rubbish) {
        return path.replaceAll("\\{[a-z]+}", Matcher.quoteReplacement(rubbish));
    }

    private static String atTheEnd(String path, String rubbish) {
        return path.replaceAll("[^/]+$", Matcher.quoteReplacement(rubbish));
    }

    private static String known(String path) {
        return path.contains("/sessions/") || path.contains("reports/")
                ? "00000000-0000-0000-0000-000000000007"
                : path.startsWith("/api/questions/") ? "T1-001" : "424242";
    }

    private static void send(
            Map<String, Object> bad, HttpMethod method, String path, String query, String body) {
        var address = "http://localhost:" + server.port() + path;
        var request =
                host.method(method)
                        .uri(URI.create(query.isEmpty() ? address : address + "?" + query));
        var answer =
                (body.isEmpty()
                                ? request
                                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body))
                        .exchange()
                        .expectBody()
                        .returnResult();
        var status = answer.getStatus().value();
        if (status >= 400 && tellsOfFault(status, answer.getResponseBody())) {
            bad.put(path + "?" + query + " " + body, status);
        }
    }

    /** Where others wait already, that is said; and of our code nothing is to be read. */
    private static boolean tellsOfFault(int status, byte @Nullable [] answer) {
        var text = answer == null ? "" : new String(answer, StandardCharsets.UTF_8);
        boolean isBusy = status == 503 && text.contains("\"BUSY\"");
        return status >= 500 && !isBusy || CODE.matcher(text).find();
    }

    private static String filled(String body) {
        return body.replace('\'', '"')
                .replace("NUL", Rubbish.NUL)
                .replace("UNIT", "00000000-0000-0000-0000-000000000007");
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(
            strings = {
                "0x10", "%2316", "0X10", "%2B16", "%D9%A7", "%2F16", "16%00", "%2016", "1e1"
            })
    void a_number_in_an_address_is_written_in_one_way(String id) {
        for (var path : List.of("/api/contests/%s", "/api/contests/%s/people/1")) {
            refused(path.formatted(id), 400);
        }
        refused("/api/contests/16/people/" + id, 400);
        refused("/api/participation?contest=" + id, 400);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_number_that_is_one_is_taken() {
        refused("/api/contests/16", 404);
    }

    private static void refused(String path, int status) {
        host.get()
                .uri(URI.create("http://localhost:" + server.port() + path))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(status == 400 ? "BAD_INPUT" : "UNKNOWN");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void days_are_of_our_time_and_texts_without_what_no_database_keeps() {
        var soft = new SoftAssertions();
        NEARLY.forEach(
                (line, bodies) ->
                        bodies.forEach(
                                body ->
                                        soft.assertThat(statusOf(line, body))
                                                .as(line + body)
                                                .isBetween(400, 499)));
        soft.assertAll();
    }

    private static int statusOf(String line, String body) {
        var path = Addresses.fill(line.substring(line.indexOf(' ') + 1), "T1-001");
        return host.method(HttpMethod.valueOf(line.substring(0, line.indexOf(' '))))
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(filled(body))
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }
}
