package vn.chuongvang.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.live.Archive;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.Journal;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class LeaderboardIT {
    /** Goal R3, counted from the moment when Redis answers again. */
    private static final Duration BACK = Duration.ofSeconds(1);

    private static final Storage STORAGE = Storage.alone();

    private static WebServer server;
    private static Api host;
    private static RedisBoards boards;
    private static Leaderboards leaderboards;

    private ContestId contest;
    private PlayedContest play;

    @BeforeAll
    static void startServer() {
        server = WebServer.start(STORAGE.fresh());
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
        boards = server.bean(RedisBoards.class);
        leaderboards = server.bean(Leaderboards.class);
    }

    @AfterAll
    static void stopServer() {
        server.close();
        STORAGE.close();
    }

    @BeforeEach
    void openContest() {
        var wish =
                Map.of(
                        "title",
                        "Rung chuông vàng",
                        "organiser",
                        "Đoàn " + System.nanoTime(),
                        "preset",
                        "SCORE",
                        "playedOn",
                        LocalDate.now().toString(),
                        "seats",
                        30,
                        "units",
                        List.of("Tổ 1", "Tổ 2", "Tổ 3"),
                        "rules",
                        Map.of("answer.graceMs", 0));
        var id = host.post("/api/contests", wish).path("id").asLong();
        host.post("/api/contests/" + id + "/open");
        contest = new ContestId(id);
        play = new PlayedContest(server.bean(Rooms.class).find(contest).orElseThrow(), id);
        play.start();
    }

    @Test
    void the_board_in_redis_follows_the_room_question_by_question() {
        for (int question = 0; question < 5; question++) {
            play.question();
            awaitBoard(play.expected());
        }

        var board = play.expected();
        assertThat(leaderboards.all(contest).block()).isEqualTo(board);
        assertThat(leaderboards.top(contest, 3).block().people())
                .isEqualTo(board.people().subList(0, 3));
        for (var line : board.people()) {
            assertThat(leaderboards.rankOf(contest, line.rank().contestant()).block())
                    .isEqualTo(line.rank().rank());
        }
        assertThat(board.units()).hasSize(3);
    }

    @Test
    void a_flushed_redis_has_its_boards_back_within_a_second() {
        play.question();
        awaitBoard(play.expected());

        flush();

        await().atMost(BACK).untilAsserted(() -> assertThat(stored()).isEqualTo(play.expected()));
    }

    @Test
    void without_redis_the_contest_goes_on_and_the_boards_come_back_with_it() throws Exception {
        play.question();
        awaitBoard(play.expected());
        STORAGE.redis().stop();
        try {
            play.question();
            play.question();
            assertThat(leaderboards.all(contest).block().people())
                    .isEqualTo(play.expected().people());
        } finally {
            STORAGE.redis().restart();
        }

        await().atMost(BACK)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(stored()).isEqualTo(play.expected()));
    }

    @Test
    void a_board_that_is_behind_the_journal_of_a_closed_room_is_not_believed() throws Exception {
        play.question();
        awaitBoard(play.expected());
        var stale = stored();
        play.question();
        awaitBoard(play.expected());
        var expected = play.expected();
        server.bean(Rooms.class).stop();
        try {
            boards.remove(contest).blockLast();
            boards.write(contest, stale).block();

            assertThat(leaderboards.all(contest).block().people()).isEqualTo(expected.people());
            assertThat(stored().people()).isEqualTo(expected.people());
        } finally {
            server.bean(Rooms.class).start();
        }
    }

    /** A round each 100 ms: a note is written in the next, and twice a second all are checked. */
    @Test
    void a_round_without_a_note_is_begun_only_to_look_whether_all_is_there() {
        var room = server.bean(Rooms.class).find(contest).orElseThrow();
        var projector = new Projector(boards);
        assertThat(LongStream.range(0, 15).filter(projector::isDue)).containsExactly(0L, 5L, 10L);

        projector.opened(room, room.view());

        assertThat(LongStream.range(0, 15)).allMatch(projector::isDue);
    }

    @Test
    void all_boards_are_rebuilt_from_the_journals() {
        play.question();
        var expected = play.expected();
        server.bean(Rooms.class).stop();
        try {
            flush();

            var archive = new Archive(server.bean(Contests.class), server.bean(Journal.class));
            var redis = server.bean(ReactiveStringRedisTemplate.class);
            assertThat(new Rebuilding(archive, redis).run().block()).isPositive();

            assertThat(stored().people()).isEqualTo(expected.people());
            assertThat(stored().units()).isEqualTo(expected.units());
        } finally {
            server.bean(Rooms.class).start();
        }
    }

    @Test
    void staff_read_names_and_ranks_and_take_the_sheet_home() {
        play.question();
        var path = "/api/contests/" + contest.value();

        var top = host.get(path + "/leaderboard?top=5");
        var all = host.get(path + "/results");

        assertThat(top.path("people").size()).isEqualTo(5);
        assertThat(top.path("people").get(0).path("rank").asInt()).isEqualTo(1);
        assertThat(top.path("units").get(0).path("unit").asString()).startsWith("Tổ ");
        assertThat(all.path("people").size()).isEqualTo(30);
        var sheet =
                host.client()
                        .get()
                        .uri(path + "/results.csv")
                        .exchange()
                        .expectHeader()
                        .contentType("text/csv;charset=UTF-8")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(sheet.lines()).hasSize(31);
    }

    @Test
    void nobody_who_is_not_ranked_has_a_rank() {
        assertThat(leaderboards.rankOf(contest, new ContestantId(999)).block()).isNull();
        assertThat(leaderboards.all(new ContestId(999_999)).block()).isNull();
    }

    private void awaitBoard(Board expected) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(stored()).isEqualTo(expected));
    }

    private Board stored() {
        return boards.read(contest, RedisBoards.EVERYBODY).block();
    }

    private static void flush() {
        server.bean(ReactiveStringRedisTemplate.class)
                .execute(connection -> connection.serverCommands().flushDb())
                .blockLast();
    }
}
