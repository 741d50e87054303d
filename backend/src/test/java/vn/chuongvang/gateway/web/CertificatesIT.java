package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import static vn.chuongvang.gateway.web.OfficeServer.host;
import static vn.chuongvang.gateway.web.OfficeServer.server;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.identity.LookupLimits;
import vn.chuongvang.identity.MachineScope;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Reply;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.Submission;
import vn.chuongvang.sheets.Cell;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import javax.imageio.ImageIO;

/** What people take home from a contest that is over: certificates, and the results as a file. */
@AtOffice
class CertificatesIT {
    private static final Map<String, Object> ALL =
            Map.of("kinds", List.of("TITLES", "PRIZES", "PARTICIPATION"), "seats", "");
    private static final Map<String, Object> UNITS = Map.of("kinds", List.of("UNITS"));

    @Test
    void a_certificate_is_issued_once_checked_by_its_code_and_revoked() {
        var contest = make();
        var path = "/api/contests/" + contest.path("id").asLong();
        host().refused(POST, path + "/certificates", ALL, 409, "NOT_FINISHED");
        finish(path, contest.path("id").asLong());
        host().refused(GET, path + "/print/certificates.pdf", "", 409, "NO_CERTIFICATES");

        assertThat(host().post(path + "/certificates", ALL).path("issued").asInt()).isPositive();
        assertThat(host().post(path + "/certificates", ALL).path("issued").asInt()).isZero();
        var all = host().get(path + "/certificates");
        assertThat(all.toString()).contains("Trần Thị Bình", "PARTICIPATION");

        var anybody = new Api(server().anonymous());
        try (var paper = Pdf.of(file(path + "/print/certificates.pdf?address=https://rcv.vn"))) {
            assertThat(paper.pages()).isEqualTo(all.size());
            assertThat(paper.words(all.size())).contains("Trần Thị Bình", "Tổ 2", "Sông Cầu");
            var link = URI.create(paper.qr(all.size()));
            assertThat(link.toString()).startsWith("https://rcv.vn/xac-nhan/");
            var number = link.getPath().substring("/xac-nhan/".length());
            var found = anybody.get("/api/certificates/" + number.toLowerCase(Locale.ROOT));
            assertThat(found.path("name").asString()).isEqualTo("Trần Thị Bình");
            assertThat(found.path("honour").asString()).isEqualTo("PARTICIPATION");
            assertThat(found.propertyNames())
                    .as("no more than the paper")
                    .containsExactlyInAnyOrder(
                            "inForce",
                            "ofUnit",
                            "issuedOn",
                            "name",
                            "unit",
                            "honour",
                            "prize",
                            "contest",
                            "organiser",
                            "playedOn");

            host().call(DELETE, path + "/people/2", "").expectStatus().isNoContent();
            assertThat(anybody.get("/api/certificates/" + number).has("name"))
                    .as("who is forgotten is forgotten here, too")
                    .isFalse();
            host().call(DELETE, path + "/certificates/" + number, "").expectStatus().isNoContent();
            var revoked = anybody.get("/api/certificates/" + number);
            assertThat(revoked.path("inForce").asBoolean()).isFalse();
            assertThat(revoked.toString()).doesNotContain("Tổ 2", "Sông Cầu");
            host().refused(DELETE, path + "/certificates/" + number, "", 404, "UNKNOWN");
        }
        units(path);
        results(path);
        ranking(path);
        for (int i = 0; i < LookupLimits.WRONG_PER_ADDRESS; i++) {
            anybody.refused(GET, "/api/certificates/" + "7".repeat(26), "", 404, "UNKNOWN");
        }
        anybody.refused(GET, "/api/certificates/7", "", 429, "TOO_MANY");
    }

    /** Also a whole unit gets one for taking part: once. */
    private static void units(String path) {
        assertThat(host().post(path + "/certificates", UNITS).path("issued").asInt()).isEqualTo(2);
        assertThat(host().post(path + "/certificates", UNITS).path("issued").asInt()).isZero();
        var words = new StringBuilder();
        try (var paper = Pdf.of(file(path + "/print/certificates.pdf"))) {
            for (int page = 1; page <= paper.pages(); page++) {
                words.append(paper.words(page)).append('\n');
            }
        }
        assertThat(words.toString().lines().filter(page -> page.contains("ĐÃ THAM GIA THI")))
                .filteredOn(page -> page.contains("Chứng nhận Tổ"))
                .hasSize(2);
    }

    @Test
    void a_template_is_looked_at_written_and_begins_the_next_one() throws IOException {
        var path = "/api/contests/" + make().path("id").asLong();
        var template = path + "/certificates/template";
        var long81 = "x".repeat(81);
        var unfit =
                host().refused(
                                PUT,
                                template,
                                Map.of(
                                        "title",
                                        long81,
                                        "words",
                                        "ở {dau} {ngay}",
                                        "signedAs",
                                        "a\nb\nc"),
                                422,
                                "CERTIFICATE_UNFIT");
        assertThat(unfit.path("problems").toString())
                .contains("{\"field\":\"title\",\"problem\":\"TOO_LONG\",\"most\":80}")
                .contains("TOO_MANY_LINES")
                .contains("\"found\":\"{dau}\"")
                .doesNotContain("{ngay}");
        assertThat(host().get(template).path("origin").asString()).isNotEqualTo("CONTEST");

        Map<String, Object> words =
                Map.of(
                        "look",
                        "RED",
                        "title",
                        "  Giấy\tkhen ",
                        "place",
                        "Sông Cầu",
                        "signedAs",
                        "TM. BCH\nBÍ THƯ");
        host().put(template, words);
        var written = host().get(template);
        assertThat(written.path("origin").asString()).isEqualTo("CONTEST");
        assertThat(written.path("template").path("title").asString()).isEqualTo("Giấy khen");
        assertThat(written.path("template").path("signedAs").asString())
                .isEqualTo("TM. BCH\nBÍ THƯ");
        var next = "/api/contests/" + make().path("id").asLong() + "/certificates/template";
        assertThat(host().get(next).path("origin").asString()).isEqualTo("LAST");
        assertThat(host().get(next).path("template")).isEqualTo(written.path("template"));

        for (var sample : List.of("TITLE", "PRIZE", "PARTICIPATION", "UNIT")) {
            var picture =
                    host().call(
                                    POST,
                                    template + "/picture",
                                    JsonMapper.shared()
                                            .writeValueAsString(
                                                    Map.of("sample", sample, "template", words)))
                            .expectStatus()
                            .isOk()
                            .expectHeader()
                            .contentType(MediaType.IMAGE_PNG)
                            .expectBody()
                            .returnResult()
                            .getResponseBody();
            assertThat(ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(picture))))
                    .isNotNull();
        }
        host().refused(
                        POST,
                        template + "/picture",
                        Map.of("sample", "UNIT", "template", Map.of("words", "{x}")),
                        422,
                        "CERTIFICATE_UNFIT");
    }

    private static void results(String path) {
        var table = TableReader.read(file(path + "/results.xlsx"), 0);
        assertThat(table.sheets())
                .containsExactly("Xếp hạng thí sinh", "Xếp hạng đơn vị", "Kiểm chứng");
        assertThat(table.lines().stream().map(line -> line.cell(2)))
                .contains(new Cell(Cell.Kind.TEXT, "=cmd|' /C calc'!A0"));
        var sheet = host().get(path + "/results");
        var proof = TableReader.read(file(path + "/results.xlsx"), 2).lines();
        assertThat(proof.toString())
                .contains(sheet.path("proof").path("head").asString())
                .contains(sheet.path("proof").path("seal").asString())
                .contains(host().get(path).path("rulesHash").asString());
    }

    /** For programs: the same without who anybody is, and written down. */
    private static void ranking(String path) {
        var program = new Api(Programs.reading(server(), null, MachineScope.CONTESTS));
        var sheet = host().get(path + "/results");
        var ranking = program.get(path + "/ranking");
        assertThat(ranking.path("people")).hasSize(4);
        assertThat(ranking.path("proof")).isEqualTo(sheet.path("proof"));
        assertThat(ranking.path("units")).isEqualTo(sheet.path("units"));
        assertThat(ranking.path("people").get(0).propertyNames())
                .doesNotContain("name", "seat")
                .contains("rank", "contestant", "unit", "right");
        assertThat(ranking.toString()).doesNotContain("cmd", "Bình", "№");
        assertThat(host().get("/api/staff/audit").toString())
                .containsPattern(
                        "\"by\":\"key:may-\\d+\",\"what\":\"RESULTS_READ\",\"contest\":\\d+,\"people\":0");
    }

    private static byte[] file(String path) {
        return Objects.requireNonNull(
                host().client()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static void finish(String path, long id) {
        host().post(path + "/open");
        does(id, ContestCommand.StartContest::new);
        does(id, ContestCommand.FinishContest::new);
        var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!host().get(path).path("state").asString().equals("FINISHED")
                || host().get(path + "/results").path("people").size() != 4) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void does(long id, Function<Instant, ContestCommand> command) {
        var room = server().bean(Rooms.class).find(new ContestId(id)).orElseThrow();
        var reply = new CompletableFuture<Reply>();
        var seen = room.view().controlSeq();
        assertThat(room.offer(Submission.staff("an", seen, command, reply::complete))).isTrue();
        assertThat(reply.orTimeout(10, TimeUnit.SECONDS).join())
                .isInstanceOf(Reply.Committed.class);
    }

    private static JsonNode make() {
        return host().post(
                        "/api/contests",
                        Map.of(
                                "title",
                                "Rung chuông vàng",
                                "organiser",
                                "Đoàn phường Sông Cầu",
                                "preset",
                                "WARD",
                                "playedOn",
                                LocalDate.now(ContestPages.ZONE).toString(),
                                "seats",
                                4,
                                "units",
                                List.of("Tổ 1", "Tổ 2"),
                                "roster",
                                "1\t=cmd|' /C calc'!A0\tTổ 1\n2\tTrần Thị Bình\tTổ 2",
                                "claimBySeatNumber",
                                true,
                                "official",
                                false));
    }
}
