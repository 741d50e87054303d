package vn.chuongvang.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bank goes out as files, and files come in with a report. */
class ExchangeIT {
    private static WebServer server;
    private static WebTestClient host;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        host =
                server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST))
                        .mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(30_000_000))
                        .build();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_format_goes_out_and_is_known_when_it_comes_back() {
        var all = QuestionBank.load().size();
        for (var format :
                List.of(
                        "gift",
                        "moodle",
                        "aiken",
                        "qti",
                        "xlsx",
                        "kahoot",
                        "wayground",
                        "yaml",
                        "json")) {
            var file = get("/api/questions/export?format=" + format);
            var leftOut = 0;
            for (var loss : json(get("/api/questions/export/losses?format=" + format))) {
                leftOut += loss.path("leftOut").asBoolean() ? 1 : 0;
            }
            var report = send(file, "?dryRun=true", HttpStatus.OK);
            assertThat(report.has("failure"))
                    .as("%s: %s", format, report.path("failure"))
                    .isFalse();
            assertThat(report.path("taken").asInt()).as(format).isEqualTo(all - leftOut);
            assertThat(report.path("refused").asInt()).as(format).isZero();
        }
    }

    @Test
    void a_report_says_what_is_wrong_item_by_item() {
        var gift = "::Một:: Hỏi? {=A ~B}\n\n::Hai:: Hỏi? {=A ~%50%B}\n";
        var report = send(gift.getBytes(StandardCharsets.UTF_8), "?lang=en", HttpStatus.OK);
        assertThat(report.path("format").asString()).isEqualTo("GIFT");
        assertThat(report.path("taken").asInt()).isEqualTo(1);
        var refused = report.path("items").get(1);
        assertThat(refused.path("title").asString()).isEqualTo("Hai");
        assertThat(refused.path("problems").get(0).path("code").asString())
                .isEqualTo("weights.partial");
        assertThat(refused.path("problems").get(0).path("message").asString()).contains("50%");
        var failed =
                send(
                        "Xin ch\u00B5o b\u00B9n".getBytes(StandardCharsets.ISO_8859_1),
                        "",
                        HttpStatus.OK);
        assertThat(failed.path("failure").path("code").asString()).isEqualTo("encoding.tcvn3");
    }

    @Test
    void what_is_too_large_or_unknown_is_refused() {
        send(new byte[21 * 1024 * 1024], "", HttpStatus.CONTENT_TOO_LARGE);
        send(new byte[1], "?format=doc", HttpStatus.BAD_REQUEST);
        send(new byte[1], "?topic=T99", HttpStatus.BAD_REQUEST);
        assertThat(get("/api/questions/template.xlsx")).startsWith('P', 'K');
    }

    private static byte[] get(String address) {
        return host.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static JsonNode send(byte[] file, String parameters, HttpStatus status) {
        var answer =
                host.post()
                        .uri("/api/questions/import" + parameters)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(file)
                        .exchange()
                        .expectBody()
                        .returnResult();
        var body = answer.getResponseBody();
        assertThat(answer.getStatus().value())
                .as(body == null ? "" : new String(body, StandardCharsets.UTF_8))
                .isEqualTo(status.value());
        return json(body == null ? new byte[0] : body);
    }

    private static JsonNode json(byte[] body) {
        return JsonMapper.shared().readTree(body);
    }
}
