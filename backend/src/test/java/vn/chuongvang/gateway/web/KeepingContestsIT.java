package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import static vn.chuongvang.gateway.web.OfficeServer.host;
import static vn.chuongvang.gateway.web.OfficeServer.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.r2dbc.core.DatabaseClient;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.Response.Verdict;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.JournalVerifier;
import vn.chuongvang.live.Reply;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.Submission;
import vn.chuongvang.live.Verification;
import vn.chuongvang.testing.Program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Contests before, after and beside their evening: another one alike, other words, forgotten
 * people.
 */
@AtOffice
class KeepingContestsIT {
    private static final LocalDate TODAY = LocalDate.now(ContestPages.ZONE);

    @Test
    void nobody_signed_in_is_an_answer_and_not_an_error() {
        server().anonymous()
                .get()
                .uri("/api/staff/me")
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectBody()
                .isEmpty();
    }

    @Test
    void a_duplicate_has_the_rules_seats_and_units_but_neither_the_people_nor_the_questions() {
        var old = make(Map.of("answer.graceMs", 1_000));
        var wish = Map.of("title", "Lần hai", "playedOn", TODAY.plusDays(7).toString());
        var made = host().post(path(old) + "/duplicate", wish);

        assertThat(made.path("title").asString()).isEqualTo("Lần hai");
        assertThat(made.path("state").asString()).isEqualTo("DRAFT");
        assertThat(made.path("playedOn").asString()).isEqualTo(TODAY.plusDays(7).toString());
        assertThat(made.path("seats").asInt()).isEqualTo(12);
        assertThat(made.path("rulesHash")).isEqualTo(old.path("rulesHash"));
        assertThat(made.path("units")).isEqualTo(old.path("units"));
        assertThat(made.path("code")).isNotEqualTo(old.path("code"));
        assertThat(questions(made)).doesNotContainAnyElementsOf(questions(old));
        assertThat(host().get(path(made) + "/tickets").toString()).doesNotContain("Nguyễn Văn An");
    }

    @Test
    void a_contest_that_was_opened_is_neither_written_anew_nor_deleted() {
        var contest = make(Map.of());
        host().post(path(contest) + "/open");
        var words =
                Map.of(
                        "title",
                        "x",
                        "organiser",
                        "y",
                        "playedOn",
                        TODAY.toString(),
                        "claimBySeatNumber",
                        true);

        host().refused(PATCH, path(contest), words, 409, "NOT_A_DRAFT");
        host().refused(DELETE, path(contest), "", 409, "NOT_A_DRAFT");
        assertThat(host().get(path(contest)).path("title").asString())
                .isEqualTo("Rung chuông vàng");
    }

    @Test
    void a_forgotten_person_has_no_name_anywhere_and_the_journal_still_holds() {
        var contest = make(Map.of());
        var room = open(contest);
        does(room, ContestCommand.StartContest::new);
        var person = path(contest) + "/people/1";
        assertThat(host().get(path(contest) + "/tickets").toString()).contains("Nguyễn Văn An");

        host().call(DELETE, person, "").expectStatus().isNoContent();

        assertThat(host().get(path(contest) + "/tickets").toString())
                .doesNotContain("Nguyễn Văn An");
        assertThat(host().get(path(contest) + "/results").toString()).doesNotContain("Nguyễn");
        host().refused(DELETE, path(contest) + "/people/999", "", 404, "UNKNOWN");
        does(room, at -> new ContestCommand.ReadQuestion(at, QuestionPurpose.MAIN));
        assertThat(server().bean(JournalVerifier.class).verify(room.id()).block())
                .isInstanceOf(Verification.Sound.class);
    }

    @Test
    void the_record_of_a_seat_shows_an_answer_once_its_round_is_closed() {
        var contest = make(Map.of());
        var room = open(contest);
        does(room, ContestCommand.StartContest::new);
        does(room, at -> new ContestCommand.ReadQuestion(at, QuestionPurpose.MAIN));
        does(room, ContestCommand.OpenAnswers::new);
        var key = contest.path("questions").get(0).path("key");
        does(room, at -> answer(at, key));
        var record = path(contest) + "/people/1";
        assertThat(host().get(record).path("rounds").size())
                .as("the console faces the crowd")
                .isZero();

        does(room, ContestCommand.LockNow::new);
        awaitClosed(room);

        var line = host().get(record).path("rounds").get(0);
        assertThat(line.path("answer").asString())
                .isEqualTo(
                        key.path("option").isInt()
                                ? "ABCD".substring(key.path("option").asInt()).substring(0, 1)
                                : key.path("text").asString());
        assertThat(line.path("byStaff").asBoolean()).isTrue();
        assertThat(line.path("at").asLong()).isPositive();
        assertThat(host().get(path(contest) + "/people/2").path("rounds").get(0).toString())
                .contains("\"verdict\":\"none\"")
                .doesNotContain("answer");
        assertThat(host().get(path(contest) + "/people/999").path("rounds").size()).isZero();
    }

    @Test
    void the_code_of_a_finished_contest_is_free_again_after_a_while() {
        var contest = make(Map.of());
        var code = contest.path("code").asString();
        var room = open(contest);
        does(room, ContestCommand.StartContest::new);
        does(room, ContestCommand.FinishContest::new);
        awaitFinished(contest);
        assertThat(host().get(path(contest) + "/results").path("proof").path("facts").asInt())
                .as("the sheet is recomputed from the journal")
                .isPositive();
        var codes = server().bean(SpentCodes.class);

        var kept = server().bean(Rooms.class).afterTheEnd();
        assertThat(codes.release(Instant.now().minus(kept)).block()).isZero();
        host().get("/api/rooms/" + code);
        assertThat(codes.release(Instant.now().plusSeconds(60)).block()).isEqualTo(1);

        host().refused(GET, "/api/rooms/" + code, "", 404, "UNKNOWN");
        assertThat(host().get(path(contest)).has("code")).isFalse();
        var takesIt =
                server().bean(DatabaseClient.class)
                        .sql("select count(*) from entrance where code = $1 and closed_at is null")
                        .bind(0, code)
                        .map(row -> row.get(0, Long.class))
                        .one();
        assertThat(takesIt.block()).isZero();
    }

    @Test
    void the_result_sheet_names_the_last_one_standing_as_the_journal_does() {
        var contest = make(Map.of());
        var room = open(contest);
        does(room, ContestCommand.StartContest::new);
        does(room, at -> new ContestCommand.ReadQuestion(at, QuestionPurpose.MAIN));
        does(room, ContestCommand.OpenAnswers::new);
        var key = contest.path("questions").get(0).path("key");
        does(room, at -> answer(at, key));
        does(room, ContestCommand.LockNow::new);
        awaitClosed(room);
        does(room, ContestCommand.RevealKey::new);
        does(room, ContestCommand.ConfirmRuling::new);
        does(room, ContestCommand.FinishContest::new);
        awaitFinished(contest);
        await(() -> host().get(path(contest) + "/results").path("people").size() == 12);

        var first = host().get(path(contest) + "/results").path("people").get(0);
        assertThat(first.path("name").asString()).isEqualTo("Nguyễn Văn An");
        assertThat(first.path("titles").toString()).isEqualTo("[\"lastStanding\"]");
    }

    @Test
    void a_finished_contest_is_verified_from_its_file_on_another_machine(@TempDir Path elsewhere)
            throws Exception {
        var contest = make(Map.of());
        var journal = path(contest) + "/journal";
        host().refused(GET, journal, "", 409, "NOT_FINISHED");
        var room = open(contest);
        does(room, ContestCommand.StartContest::new);
        does(room, ContestCommand.FinishContest::new);
        awaitFinished(contest);

        var lines = host().call(GET, journal, "").expectStatus().isOk();
        var text = lines.expectBody(String.class).returnResult().getResponseBody();
        var seal = host().get(path(contest) + "/results").path("proof").path("seal").asString();
        assertThat(text).contains(seal).doesNotContain("Nguyễn Văn An");
        var file = Files.writeString(elsewhere.resolve("nhat-ky.ndjson"), text).toString();
        var id = contest.path("id").asLong();

        assertThat(Program.run("verify-contest", file, "--seal", seal))
                .contains("contest " + id + ": the journal is sound", "what was sealed at fact");
        Files.writeString(Path.of(file), text.replaceFirst("\"actor\":\"an\"", "\"actor\":\"ba\""));
        assertThat(Program.run("verify-contest", file)).contains("was changed at fact");
        Files.writeString(Path.of(file), text.replace(seal, seal.replace("CV1.", "CV1.1")));
        assertThat(Program.run("verify-contest", file)).contains("the signature of the seal");

        does(room, ContestCommand.Undo::new);
        host().refused(GET, journal, "", 409, "NOT_FINISHED");
    }

    @Test
    void a_new_screen_link_ends_the_old_one() {
        var contest = make(Map.of());
        var old = host().post(path(contest) + "/screen-token").path("token").asString();
        var renewed = host().post(path(contest) + "/screen-token/renew").path("token").asString();

        assertThat(renewed).isNotEqualTo(old);
        host().refused(POST, "/api/contests/999999/screen-token/renew", "", 404, "UNKNOWN");
    }

    private static JsonNode make(Map<String, Object> rules) {
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
                                TODAY.toString(),
                                "seats",
                                12,
                                "units",
                                List.of("Tổ 1", "Tổ 2"),
                                "roster",
                                "1,Nguyễn Văn An,Tổ 1",
                                "claimBySeatNumber",
                                true,
                                "rules",
                                rules));
    }

    private static Room open(JsonNode contest) {
        host().post(path(contest) + "/open");
        var id = new ContestId(contest.path("id").asLong());
        return server().bean(Rooms.class).find(id).orElseThrow();
    }

    private static void does(Room room, Function<Instant, ContestCommand> command) {
        var reply = new CompletableFuture<Reply>();
        var seen = room.view().controlSeq();
        assertThat(room.offer(Submission.staff("an", seen, command, reply::complete))).isTrue();
        assertThat(reply.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join())
                .isInstanceOf(Reply.Committed.class);
    }

    /** The right answer on a raised board of contestant 1, whatever kind of question was drawn. */
    private static ContestCommand answer(Instant at, JsonNode key) {
        var text = key.path("text").asString("");
        return new ContestCommand.SubmitAnswer(
                at,
                new ContestantId(1),
                new RoundNumber(1),
                1,
                key.path("option").isInt()
                        ? new Response.Choice(key.path("option").asInt())
                        : new Response.Written(
                                text, text, Verdict.RIGHT, Response.Written.NO_DISTANCE),
                AnswerChannel.STAFF);
    }

    private static void awaitClosed(Room room) {
        await(() -> room.view().state() instanceof ContestState.Closed);
    }

    private static void awaitFinished(JsonNode contest) {
        await(() -> host().get(path(contest)).path("state").asString().equals("FINISHED"));
    }

    private static void await(java.util.function.BooleanSupplier happened) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private static List<String> questions(JsonNode contest) {
        return contest.path("questions").findValuesAsString("id");
    }

    private static String path(JsonNode contest) {
        return "/api/contests/" + contest.path("id").asLong();
    }
}
