package vn.chuongvang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.leaderboard.PlayedContest;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.Questions;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Pages;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contests of thirty people with the same questions, from the room to the table of an editor. */
class StatisticsIT {
    private static final int PEOPLE = 30;

    private static WebServer server;
    private static Api host;
    private static PlayProjector projector;
    private static PlayTables tables;

    @BeforeAll
    static void startServer() {
        server = WebServer.start();
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
        projector = server.bean(PlayProjector.class);
        tables = server.bean(PlayTables.class);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void what_was_played_is_counted_by_itself_corrected_and_used() {
        var first = open("Đoàn phường 1");
        play(first, 2);
        aContestThatRunsIsNotCounted();
        finish(first);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(stored()).isEqualTo(expected(first)));
        assertThat(expected(first)).hasSize(2).allMatch(play -> play.asked() == PEOPLE);

        var second = open("Đoàn phường 2");
        play(second, 2);
        finish(second);
        awaitMark(second);
        assertThat(projector.countMissing().block()).isEqualTo(1);
        assertThat(projector.countMissing().block()).isZero();
        assertThat(stored()).isEqualTo(expected(first, second));

        theTableShowsThem();
        theDrawTakesWhatWasMeasured(first);
        aVoidAfterTheEndIsCountedToo(first, second);
        aRebuildGivesTheSameRows();
    }

    private void aContestThatRunsIsNotCounted() {
        projector.countMissing().block();
        assertThat(stored()).isEmpty();
    }

    private void theTableShowsThem() {
        var list = host.get("/api/questions/statistics?sort=p&order=asc");
        var rows = list.path("rows");
        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(rows.get(0).path("n").asInt()).isEqualTo(2 * PEOPLE);
        assertThat(rows.get(0).path("contests").asInt()).isEqualTo(2);
        assertThat(rows.get(0).path("p").asDouble())
                .isLessThanOrEqualTo(rows.get(1).path("p").asDouble());
        assertThat(rows.get(0).path("current").asBoolean()).isTrue();
        for (var order : List.of("sort=p&order=asc", "sort=d", "sort=n", "sort=p&all=true")) {
            var path = "/api/questions/statistics?" + order;
            var walked = Pages.walk(host.client(), path + "&size=1");
            assertThat(walked).isEqualTo(Pages.get(host.client(), path).items()).hasSize(2);
        }

        var id = rows.get(0).path("id").asString();
        var one = host.get("/api/questions/" + id + "/statistics");
        assertThat(one.path("over").path("times").asInt()).isEqualTo(2);
        assertThat(one.path("over").path("enough").asBoolean()).isTrue();
        assertThat(one.path("versions").get(0).path("summary").path("interval").has("low"))
                .isTrue();
        assertThat(one.path("versions").get(0).path("plays").size()).isEqualTo(2);
        for (var advice : one.path("versions").get(0).path("advice")) {
            assertThat(advice.path("code").asString()).isNotEmpty();
        }
        host.client()
                .get()
                .uri("/api/questions/statistics")
                .exchange()
                .expectHeader()
                .valueMatches("Cache-Control", ".*no-store.*");
    }

    private void theDrawTakesWhatWasMeasured(Room room) {
        var draft = server.bean(Contests.class).find(room.id()).block().draft();
        var asked = draft.questions().getFirst().question();
        var share = VersionStatistics.of(of(asked)).summary().p();

        var difficulty = server.bean(Questions.class).difficultyOf(asked).block();

        assertThat(difficulty).isEqualTo(Difficulty.measured(share));
        assertThat(tables.enough().count().block()).isEqualTo(2);
    }

    private void aVoidAfterTheEndIsCountedToo(Room first, Room second) {
        var play = new PlayedContest(first, 1);
        play.act(ContestCommand.Undo::new);
        play.act(at -> new ContestCommand.VoidRound(at, new RoundNumber(2), "đáp án sai"));
        finish(first);
        awaitMark(first);

        projector.countMissing().block();

        assertThat(stored()).isEqualTo(expected(first, second));
        assertThat(stored()).extracting(QuestionPlay::status).contains(PlayStatus.VOIDED);
        assertThat(tables.enough().count().block()).isEqualTo(1);
    }

    private void aRebuildGivesTheSameRows() {
        var before = stored();
        sql("delete from question_play_position");
        assertThat(stored()).isEmpty();

        assertThat(projector.countMissing().block()).isEqualTo(2);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void what_is_wished_wrongly_is_refused_with_advice() {
        for (var wish : List.of("sort=x", "order=up")) {
            host.refused(HttpMethod.GET, "/api/questions/statistics?" + wish, "", 400, "BAD_INPUT");
        }
        for (var id : List.of("T1-999", "nothing")) {
            var path = "/api/questions/" + id + "/statistics";
            host.refused(HttpMethod.GET, path, "", 404, "UNKNOWN");
        }
    }

    @Test
    void a_question_that_was_never_asked_has_nothing_but_zeros() {
        var known = server.bean(Questions.class);
        var id = "T11-001";
        assertThat(known.find(new QuestionId(id))).isPresent();

        var one = host.get("/api/questions/" + id + "/statistics");

        assertThat(one.path("over").path("times").asInt()).isZero();
        assertThat(one.path("versions").size()).isZero();
    }

    @Test
    void who_has_counted_less_far_writes_nothing() {
        tables.replace(900, 10, List.of()).block();
        var evening = Evening.ofPoints(3, AnswerKind.SINGLE_CHOICE).asks(_ -> Evening.A);
        tables.replace(900, 9, evening.playsOf(900)).block();

        assertThat(tables.positions().block()).containsEntry(900L, 10L);
        assertThat(tables.of("m1").collectList().block()).isEmpty();
    }

    private static Room open(String organiser) {
        var wish =
                Map.of(
                        "title",
                        "Rung chuông vàng",
                        "organiser",
                        organiser,
                        "preset",
                        "SCORE",
                        "playedOn",
                        LocalDate.now().toString(),
                        "seats",
                        PEOPLE,
                        "draw",
                        Map.of("seed", 7),
                        "rules",
                        Map.of("answer.graceMs", 0));
        var id = host.post("/api/contests", wish).path("id").asLong();
        host.post("/api/contests/" + id + "/open");
        return server.bean(Rooms.class).find(new ContestId(id)).orElseThrow();
    }

    private static void play(Room room, int questions) {
        var play = new PlayedContest(room, room.id().value());
        play.start();
        for (int i = 0; i < questions; i++) {
            play.question();
        }
    }

    private static void finish(Room room) {
        new PlayedContest(room, 1).act(ContestCommand.FinishContest::new);
    }

    /** That it is over is written down just after the fact. */
    private static void awaitMark(Room room) {
        await().until(
                        () ->
                                server.bean(Contests.class).find(room.id()).block().life()
                                        == ContestLife.FINISHED);
    }

    private static List<QuestionPlay> stored() {
        return tables.all().collectList().block();
    }

    private static List<QuestionPlay> of(Question question) {
        return tables.of(question.id().value()).collectList().block();
    }

    /** From the rooms, in the order of the table. */
    private static List<QuestionPlay> expected(Room... rooms) {
        var all = new ArrayList<QuestionPlay>();
        for (var room : rooms) {
            var draft = server.bean(Contests.class).find(room.id()).block().draft();
            var editions = new HashMap<vn.chuongvang.contest.QuestionId, Plays.Edition>();
            draft.questions()
                    .forEach(
                            asked ->
                                    editions.put(
                                            asked.prepared().id(),
                                            Plays.Edition.of(asked.question())));
            Hall hall = ((ContestState.Prepared) room.view().state()).hall();
            all.addAll(
                    Plays.of(
                            room.id().value(),
                            draft.playedOn(),
                            editions,
                            hall,
                            RestScores.FEWEST_ITEMS));
        }
        all.sort(Comparator.comparing(QuestionPlay::question).thenComparing(QuestionPlay::contest));
        return all;
    }

    private static void sql(String statement) {
        server.bean(DatabaseClient.class).sql(statement).then().block();
    }
}
