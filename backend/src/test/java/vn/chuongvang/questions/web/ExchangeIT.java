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
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.testing.WebServer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

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
        var all = QuestionBank.load().countBy(Question::topic).get(Topic.T5);
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
            var file = get("/api/questions/export?topic=T5&format=" + format);
            var leftOut = 0;
            for (var loss : json(get("/api/questions/export/losses?topic=T5&format=" + format))) {
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

    /** A picture is written anew before it is kept, and a broken one refuses its question only. */
    @Test
    void questions_become_drafts_of_the_bank() {
        var moodle =
                "<quiz><question type='truefalse'><questiontext format='html'><text>Một là số"
                    + " lẻ.&lt;img src='data:image/png;base64,%s'"
                    + " alt='Số'/&gt;</text></questiontext><answer"
                    + " fraction='100'><text>true</text></answer></question><question"
                    + " type='truefalse'><questiontext format='html'><text>Hai.&lt;img"
                    + " src='data:image/png;base64,iVBORw0KGgo='/&gt;</text></questiontext><answer"
                    + " fraction='100'><text>true</text></answer></question></quiz>";
        var file = moodle.formatted(picture()).getBytes(StandardCharsets.UTF_8);
        var report = send(file, "?dryRun=false&topic=T5", HttpStatus.OK);
        assertThat(report.path("taken").asInt()).isEqualTo(1);
        var id = report.path("items").get(0).path("id").asString();
        assertThat(id).startsWith("T5-L");
        assertThat(report.path("items").get(1).path("problems").get(0).path("code").asString())
                .isEqualTo("media.broken");
        var written = new String(get("/api/questions/" + id), StandardCharsets.UTF_8);
        assertThat(written).contains("Một là số lẻ.", "DRAFT", "Số");
        var exported = get("/api/questions/export?format=yaml&topic=T5");
        assertThat(new String(exported, StandardCharsets.UTF_8)).contains("id: " + id);
    }

    private static String picture() {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
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
