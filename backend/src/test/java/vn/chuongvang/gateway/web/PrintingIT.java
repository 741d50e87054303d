package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Reply;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.Submission;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Pdf;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Papers as a host gets them from a running server. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class PrintingIT {
    private static WebServer server;
    private static WebTestClient browser;
    private static Api host;

    @BeforeAll
    static void start() {
        server = WebServer.start(Map.of("chuongvang.host", "192.168.9.9"));
        browser = server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST));
        host = new Api(browser);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void who_scans_a_printed_card_sits_down(CapturedOutput log) {
        var contest = make(Map.of());
        try (var cards = print(contest, "/print/seat-cards.pdf?seats=2-3")) {
            assertThat(cards.pages()).isEqualTo(2);
            assertThat(cards.words(1)).contains("2", "Trần T. B.", "Tổ 2");
            assertThat(cards.text()).as("a card lies in the open").doesNotContain("Trần Thị Bình");
            var link = cards.qr(1);
            assertThat(link)
                    .startsWith(
                            "http://192.168.9.9:" + server.port() + "/" + code(contest) + "#t=");

            var claim =
                    Map.of(
                            "ticket",
                            Objects.requireNonNull(URI.create(link).getFragment()).substring(2),
                            "name",
                            "Trần Thị Bình",
                            "unit",
                            2,
                            "consent",
                            true,
                            "publicName",
                            false,
                            "device",
                            "3f9c0d5be1a24b6f8f1e7c55");
            var seated =
                    new Api(server.anonymous())
                            .post("/api/rooms/" + code(contest) + "/claim", claim);
            assertThat(seated.path("seat").asInt()).isEqualTo(2);
            assertThat(log.getAll()).doesNotContain(String.valueOf(claim.get("ticket")));
        }
        try (var all = print(contest, "/print/seat-cards.pdf")) {
            assertThat(all.pages()).isEqualTo(12);
            assertThat(all.qr(12)).isNotEqualTo(all.qr(1));
        }
    }

    @Test
    void a_lost_card_is_printed_again_and_the_old_one_leads_nowhere() {
        var contest = make(Map.of());
        var old = print(contest, "/print/seat-cards.pdf?seats=5").qr(1);
        host.post(path(contest) + "/tickets/5");
        assertThat(print(contest, "/print/seat-cards.pdf?seats=5").qr(1)).isNotEqualTo(old);
    }

    @Test
    void the_codes_lead_to_the_address_of_the_hall() {
        var contest = make(Map.of());
        var hall = "/print/poster.pdf?address=";
        assertThat(print(contest, hall + "10.0.0.7:8080").qr(1))
                .isEqualTo("http://10.0.0.7:8080/watch/" + code(contest));
        assertThat(print(contest, hall + "https://rcv.vn/").qr(1))
                .isEqualTo("https://rcv.vn/watch/" + code(contest));
        for (var bad :
                List.of("ftp://x", "http://a b", "http://u:p@x", "http://x/y", "x?y", "a:b:c")) {
            host.refused(GET, path(contest) + hall + bad, "", 422, "ADDRESS_UNFIT");
        }
    }

    @Test
    void what_cannot_be_printed_is_refused_in_words_and_not_in_a_file() {
        var cards = path(make(Map.of())) + "/print/seat-cards.pdf?seats=";
        host.refused(GET, cards + "all", "", 422, "SEATS_UNREADABLE");
        host.refused(GET, cards + "13-20", "", 422, "NO_SUCH_SEAT");
        var sheets = path(make(Map.of())) + "/print/referee-sheets.pdf?zones=";
        host.refused(GET, sheets + "99", "", 422, "ZONES_UNFIT");
        host.refused(GET, sheets + "x", "", 400, "BAD_INPUT");
        host.refused(GET, "/api/contests/999999/print/poster.pdf", "", 404, "UNKNOWN");
    }

    @Test
    void cards_of_a_lost_ticket_key_are_refused_with_their_seats() {
        var contest = make(Map.of());
        server.bean(DatabaseClient.class)
                .sql("update seat set ticket_hash = $2 where contest = $1 and seat = 4")
                .bind(0, contest.path("id").asLong())
                .bind(1, new byte[32])
                .then()
                .block();
        var refusal =
                host.refused(GET, path(contest) + "/print/seat-cards.pdf", "", 422, "TICKETS_LOST");
        assertThat(refusal.path("problems").toString()).isEqualTo("[\"4\"]");
        host.post(path(contest) + "/tickets/4");
        assertThat(print(contest, "/print/seat-cards.pdf").pages()).isEqualTo(12);
    }

    @Test
    void staff_have_full_names_and_every_seat_in_some_zone() {
        var contest = make(Map.of());
        assertThat(print(contest, "/print/seat-table.pdf").words(1))
                .contains("1 Nguyễn Văn An Tổ 1", "2 Trần Thị Bình Tổ 2");
        var sheets = print(contest, "/print/referee-sheets.pdf?zones=3");
        assertThat(sheets.pages()).isEqualTo(3);
        assertThat(sheets.words(3)).contains("KHU 3", "ĐẾN 12", "CÂU 1 ĐẾN 20");
    }

    @Test
    void the_booklet_has_every_key_and_the_log_says_who_took_it(CapturedOutput log) {
        var contest = make(Map.of());
        var booklet = print(contest, "/print/answer-key.pdf");
        var words = booklet.text().replaceAll("\\s+", " ");
        assertThat(contest.path("questions").size()).isEqualTo(30);
        for (var question : contest.path("questions")) {
            assertThat(words)
                    .contains(question.path("key").path("text").asString())
                    .contains(question.path("explanation").asString());
        }
        assertThat(booklet.pagesWith("In bởi an").count()).isEqualTo(booklet.pages());
        assertThat(log.getAll())
                .containsPattern(
                        "contest %d: keys printed by staff \\d+"
                                .formatted(contest.path("id").asLong()));
    }

    @Test
    void a_paper_speaks_the_language_of_the_page_and_is_kept_nowhere() {
        browser.get()
                .uri(path(make(Map.of())) + "/print/seat-table.pdf")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectHeader()
                .valueMatches(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bang-ghe-\\d+.pdf\"")
                .expectBody()
                .consumeWith(
                        answer ->
                                assertThat(
                                                Pdf.of(
                                                                Objects.requireNonNull(
                                                                        answer.getResponseBody()))
                                                        .text())
                                        .contains("SEAT TABLE"));
    }

    @Test
    void results_are_signed_once_the_contest_is_over_and_its_journal_holds() {
        var contest = make(Map.of());
        var results = path(contest) + "/results.pdf";
        host.refused(GET, results, "", 409, "NOT_FINISHED");
        finish(contest);

        var sheet = host.get(path(contest) + "/results");
        var words = print(contest, "/results.pdf").text().replaceAll("\\s+", " ");
        assertThat(words)
                .contains(sheet.path("proof").path("head").asString())
                .contains(contest.path("rulesHash").asString())
                .contains("Nguyễn Văn An", "Trưởng ban tổ chức");

        server.bean(DatabaseClient.class)
                .sql("update contest set organiser = 'Ai đó' where id = $1")
                .bind(0, contest.path("id").asLong())
                .then()
                .block();
        host.refused(GET, results, "", 409, "JOURNAL_BROKEN");
    }

    @Test
    void a_thousand_cards_come_as_they_are_printed() {
        var contest = make(Map.of("seats", 1_000));
        assertThat(print(contest, "/print/seat-cards.pdf").pages()).isEqualTo(1_000);
    }

    private static Pdf print(JsonNode contest, String paper) {
        var answer =
                browser.mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                        .build()
                        .get()
                        .uri(path(contest) + paper)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return Pdf.of(Objects.requireNonNull(answer));
    }

    private static void finish(JsonNode contest) {
        host.post(path(contest) + "/open");
        does(contest, ContestCommand.StartContest::new);
        does(contest, ContestCommand.FinishContest::new);
        await(contest, page -> page.path("state").asString().equals("FINISHED"), "");
        await(contest, sheet -> sheet.path("people").size() == 12, "/results");
    }

    private static void does(JsonNode contest, Function<Instant, ContestCommand> command) {
        var room =
                server.bean(Rooms.class)
                        .find(new ContestId(contest.path("id").asLong()))
                        .orElseThrow();
        var reply = new CompletableFuture<Reply>();
        var seen = room.view().controlSeq();
        assertThat(room.offer(Submission.staff("an", seen, command, reply::complete))).isTrue();
        assertThat(reply.orTimeout(10, TimeUnit.SECONDS).join())
                .isInstanceOf(Reply.Committed.class);
    }

    private static void await(JsonNode contest, Function<JsonNode, Boolean> happened, String at) {
        var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!happened.apply(host.get(path(contest) + at))) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private static String path(JsonNode contest) {
        return "/api/contests/" + contest.path("id").asLong();
    }

    private static String code(JsonNode contest) {
        return contest.path("code").asString();
    }

    private static JsonNode make(Map<String, Object> other) {
        var wish = new HashMap<String, Object>();
        wish.put("title", "Rung chuông vàng");
        wish.put("organiser", "Đoàn phường Sông Cầu");
        wish.put("preset", "WARD");
        wish.put("playedOn", LocalDate.now(ContestPages.ZONE).toString());
        wish.put("seats", 12);
        wish.put("units", List.of("Tổ 1", "Tổ 2"));
        wish.put("roster", "1,Nguyễn Văn An,Tổ 1\n2,Trần Thị Bình,Tổ 2");
        wish.put("claimBySeatNumber", true);
        wish.putAll(other);
        return host.post("/api/contests", wish);
    }
}
