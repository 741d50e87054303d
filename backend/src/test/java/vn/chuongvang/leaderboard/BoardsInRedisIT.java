package vn.chuongvang.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.RandomContest;
import vn.chuongvang.contest.RankLine;
import vn.chuongvang.contest.UnitId;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.testing.Storage;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class BoardsInRedisIT {
    private static final LettuceConnectionFactory CONNECTIONS = connections();
    private static final ReactiveStringRedisTemplate REDIS =
            new ReactiveStringRedisTemplate(CONNECTIONS);

    private final RedisBoards boards = new RedisBoards(REDIS);

    @AfterAll
    static void disconnect() {
        CONNECTIONS.destroy();
    }

    @Test
    void boards_of_random_contests_are_what_a_plain_computation_says() {
        int shared = 0;
        for (long seed = 1; seed <= 500; seed++) {
            var hall = RandomContest.played(seed);
            var ranks = RandomContest.ranks(hall);
            var contest = new ContestId(seed);
            boards.write(contest, Board.of(hall, seed)).block();

            var board = boards.read(contest, RedisBoards.EVERYBODY).block();

            assertThat(board).as("seed " + seed).isEqualTo(Board.of(hall, seed));
            assertThat(board.people()).hasSize(ranks.size());
            for (var line : board.people()) {
                var id = line.rank().contestant();
                assertThat(line.rank().rank()).as("seed " + seed).isEqualTo(ranks.get(id));
                assertThat(boards.rankOf(contest, id).block()).isEqualTo(ranks.get(id));
            }
            shared += ranks.values().stream().distinct().count() < ranks.size() ? 1 : 0;
        }
        assertThat(shared).as("contests with shared ranks").isGreaterThan(50);
    }

    @Test
    void shared_ranks_are_exact_and_the_next_rank_is_left_out() {
        var board =
                new Board(1, List.of(line(1, 1), line(2, 2), line(2, 3), line(4, 4)), List.of());
        var contest = new ContestId(1_001);
        boards.write(contest, board).block();

        var read = boards.read(contest, RedisBoards.EVERYBODY).block();

        assertThat(read.people()).extracting(one -> one.rank().rank()).containsExactly(1, 2, 2, 4);
    }

    @Test
    void the_first_ten_of_ten_thousand_and_anybodys_rank_are_exact() {
        var board = large(10_000);
        var contest = new ContestId(1_002);
        for (int warm = 0; warm < 20; warm++) {
            boards.write(contest, board).block();
        }
        long began = System.nanoTime();

        boards.write(contest, board).block();

        System.out.printf(
                "a board of 10,000 written in %.1f ms%n", (System.nanoTime() - began) / 1e6);
        assertThat(boards.read(contest, 10).block().people())
                .isEqualTo(board.people().subList(0, 10));
        assertThat(boards.read(contest, RedisBoards.EVERYBODY).block()).isEqualTo(board);
        var last = board.people().getLast().rank();
        assertThat(boards.rankOf(contest, last.contestant()).block()).isEqualTo(last.rank());
    }

    @Test
    void an_older_board_does_not_replace_a_newer_one() {
        var contest = new ContestId(1_003);
        boards.write(contest, new Board(5, List.of(line(1, 1)), List.of())).block();

        var written = boards.write(contest, new Board(4, List.of(), List.of())).block();

        assertThat(written).isFalse();
        assertThat(boards.read(contest, 10).block().seq()).isEqualTo(5);
    }

    @Test
    void who_left_the_ranking_leaves_the_board() {
        var contest = new ContestId(1_004);
        boards.write(contest, new Board(1, List.of(line(1, 1), line(2, 2)), List.of())).block();
        boards.write(contest, new Board(2, List.of(line(1, 2)), List.of())).block();

        assertThat(boards.rankOf(contest, new ContestantId(1)).block()).isNull();
        assertThat(boards.read(contest, 10).block().people()).containsExactly(line(1, 2));
    }

    @Test
    void every_key_expires_and_no_key_holds_more_than_numbers() {
        var contest = new ContestId(1_005);
        boards.write(contest, large(20)).block();

        for (var key : new BoardKeys(contest).all()) {
            var lasts = REDIS.getExpire(key).block();
            assertThat(lasts).as(key).isPositive().isLessThanOrEqualTo(BoardKeys.LAST);
        }
        assertThat(boards.positions(List.of(contest, new ContestId(1_006))).block())
                .containsOnlyKeys(contest);
    }

    private static Board.Line line(int rank, int contestant) {
        return new Board.Line(
                new RankLine(rank, new ContestantId(contestant), 3, 4_500, 0), new UnitId(1));
    }

    private static Board large(int people) {
        var random = new Random(1);
        var lines = new ArrayList<Board.Line>();
        int rank = 1;
        for (int place = 1; place <= people; place++) {
            rank = place > 1 && random.nextInt(3) == 0 ? rank : place;
            lines.add(
                    new Board.Line(
                            new RankLine(
                                    rank,
                                    new ContestantId(place),
                                    random.nextInt(200),
                                    random.nextLong(120_000_000),
                                    random.nextInt(200)),
                            new UnitId(1 + place % 40)));
        }
        var units =
                java.util.stream.IntStream.rangeClosed(1, Math.min(people, 40))
                        .mapToObj(i -> new Board.UnitLine(i, new UnitId(i), 9, 3, 100, 123L))
                        .toList();
        return new Board(42, lines, units);
    }

    private static LettuceConnectionFactory connections() {
        var uri = URI.create(Storage.freshDatabase().redisUri());
        var at =
                LettuceConnectionFactory.createRedisConfiguration(
                        io.lettuce.core.RedisURI.create(uri));
        var connections = new LettuceConnectionFactory(at);
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }
}
