package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
import vn.chuongvang.testing.Addresses;
import vn.chuongvang.testing.LongPlay;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever is sent to whichever address of the API, the fault is never the server's. */
class RubbishIT {
    /** Of all that is sent to an address, so many and every so manieth beside. */
    private static final int FEWEST = 6;

    private static final int PART = 6;

    private static final String HUGE = "{\"x\":\"" + "x".repeat(400_000) + "\"}";

    private static final long SEED =
            Long.getLong("rubbish.seed", ThreadLocalRandom.current().nextInt(1_000_000));

    private static final Pattern CODE =
            Pattern.compile(
                    "\\tat |Exception|java\\.lang|org\\.springframework|vn\\.chuongvang|r2dbc");

    private static WebServer server;
    private static WebTestClient host;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        host = server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST));
        document = JsonMapper.shared().readTree(read("/api/openapi.json"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] read(String path) {
        return host.get().uri(path).exchange().expectBody().returnResult().getResponseBody();
    }

    /** Every address; signing out would end the walk. */
    static Stream<String> addresses() {
        return Addresses.of(server).stream().filter(line -> !line.endsWith("/sign-out"));
    }

    /** A part of it, another in each run. */
    @ParameterizedTest
    @MethodSource("addresses")
    void rubbish_is_the_senders_fault(String line) {
        var rubbish = new ArrayList<>(RubbishByAddress.all(document, line));
        Collections.shuffle(rubbish, new Random(SEED + line.hashCode()));
        var some = rubbish.subList(0, Math.min(rubbish.size(), FEWEST + rubbish.size() / PART));

        assertThat(faults(some)).as("with -Drubbish.seed=%d", SEED).isEmpty();
    }

    @LongPlay
    @ParameterizedTest
    @MethodSource("addresses")
    void so_is_all_the_rubbish_there_is(String line) {
        assertThat(faults(RubbishByAddress.all(document, line))).isEmpty();
    }

    private static Map<String, Object> faults(List<RubbishByAddress.Sent> rubbish) {
        var bad = new TreeMap<String, Object>();
        rubbish.forEach(one -> send(bad, one));
        return bad;
    }

    private static void send(Map<String, Object> bad, RubbishByAddress.Sent one) {
        var request =
                host.method(one.method())
                        .uri(URI.create("http://localhost:" + server.port() + one.target()));
        var answer =
                (one.body().isEmpty()
                                ? request
                                : request.contentType(MediaType.APPLICATION_JSON)
                                        .bodyValue(one.body()))
                        .exchange()
                        .expectBody()
                        .returnResult();
        var status = answer.getStatus().value();
        if (status >= 400 && tellsOfFault(status, answer.getResponseBody())) {
            bad.put(one.target() + " " + one.body(), status);
        }
    }

    /** Where others wait already, that is said; and of our code nothing is to be read. */
    private static boolean tellsOfFault(int status, byte @Nullable [] answer) {
        var text = answer == null ? "" : new String(answer, StandardCharsets.UTF_8);
        boolean isBusy = status == 503 && text.contains("\"BUSY\"");
        return status >= 500 && !isBusy || CODE.matcher(text).find();
    }

    @Test
    void what_is_no_json_or_too_much_of_it_is_refused_by_name() {
        var soft = new SoftAssertions();
        addresses()
                .forEach(
                        line -> {
                            soft.assertThat(codeOf(line, MediaType.MULTIPART_FORM_DATA, "x"))
                                    .as(line)
                                    .isEqualTo("415 NOT_JSON");
                            if (new Described(document, line).takesJson()) {
                                soft.assertThat(codeOf(line, MediaType.TEXT_PLAIN, "{}"))
                                        .as(line)
                                        .isEqualTo("415 NOT_JSON");
                                soft.assertThat(codeOf(line, MediaType.APPLICATION_JSON, HUGE))
                                        .as(line)
                                        .isEqualTo("413 CONTENT_TOO_LARGE");
                            }
                        });
        soft.assertAll();
    }

    /** Whether each of these answers stands in the document is asked when the server is closed. */
    @Test
    void what_is_not_to_be_had_as_a_picture_is_our_fault_nowhere() {
        var picky = host.mutate().defaultHeader("Accept", "image/png").build();
        var codes =
                addresses()
                        .filter(line -> line.startsWith("GET "))
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .map(path -> Door.of(picky, HttpMethod.GET, path).code())
                        .toList();
        assertThat(codes).contains("NOT_ACCEPTABLE");
    }

    private static String codeOf(String line, MediaType type, String body) {
        var path = line.substring(line.indexOf(' ') + 1);
        var answer =
                host.method(HttpMethod.valueOf(line.substring(0, line.indexOf(' '))))
                        .uri(
                                Addresses.fill(path, "424242")
                                        .replace("424242", RubbishByAddress.known(path)))
                        .contentType(type)
                        .bodyValue(body)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult();
        var status = answer.getStatus().value();
        return status < 400
                ? String.valueOf(status)
                : status
                        + " "
                        + JsonMapper.shared()
                                .readTree(answer.getResponseBody())
                                .path("code")
                                .asString();
    }

    @ParameterizedTest
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
    void days_are_of_our_time_and_texts_without_what_no_database_keeps() {
        var soft = new SoftAssertions();
        RubbishByAddress.NEARLY.forEach(
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
                .bodyValue(RubbishByAddress.filled(body))
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }
}
