package vn.chuongvang.leaderboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Rooms;

import java.time.Duration;
import java.util.Optional;

/**
 * Who leads. Read from Redis; when Redis is away or behind, computed from the room or the journal:
 * the answer is exact in any case.
 */
@Component
public class Leaderboards {
    private static final Logger LOG = LoggerFactory.getLogger(Leaderboards.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final RedisBoards boards;
    private final Projector projector;
    private final Replays replays;
    private final Rooms rooms;

    Leaderboards(RedisBoards boards, Projector projector, Replays replays, Rooms rooms) {
        this.boards = boards;
        this.projector = projector;
        this.replays = replays;
        this.rooms = rooms;
    }

    /** The first so many people and all units; empty before the contest is prepared. */
    public Mono<Board> top(ContestId contest, int most) {
        return stored(contest, most)
                .switchIfEmpty(Mono.defer(() -> computed(contest).map(all -> first(all, most))));
    }

    /** Everybody. */
    public Mono<Board> all(ContestId contest) {
        return stored(contest, RedisBoards.EVERYBODY)
                .switchIfEmpty(Mono.defer(() -> computed(contest)));
    }

    /** Empty when this contestant is not ranked: a reserve, or disqualified. */
    public Mono<Integer> rankOf(ContestId contest, ContestantId contestant) {
        return projector.isCurrent(contest)
                ? boards.rankOf(contest, contestant)
                        .timeout(PATIENCE)
                        .onErrorResume(_ -> rankFromAll(contest, contestant))
                : rankFromAll(contest, contestant);
    }

    private Mono<Integer> rankFromAll(ContestId contest, ContestantId contestant) {
        return all(contest).flatMap(board -> Mono.justOrEmpty(rankOf(board, contestant)));
    }

    /** What Redis has, if it is where the journal is. */
    private Mono<Board> stored(ContestId contest, int most) {
        var isOpen = rooms.find(contest).isPresent();
        if (isOpen && !projector.isCurrent(contest)) {
            return Mono.empty();
        }
        return boards.read(contest, most)
                .timeout(PATIENCE)
                .onErrorResume(Leaderboards::withoutRedis)
                .filterWhen(board -> isOpen ? Mono.just(true) : isUpToDate(contest, board));
    }

    /** A server may have been killed between its last fact and the board for it. */
    private Mono<Boolean> isUpToDate(ContestId contest, Board board) {
        return replays.hasMovedSince(contest, board.seq()).map(moved -> !moved);
    }

    private Mono<Board> computed(ContestId contest) {
        var room = rooms.find(contest);
        return room.isPresent()
                ? Mono.justOrEmpty(room.flatMap(open -> Boards.of(open.view())))
                : replays.board(contest).delayUntil(board -> keep(contest, board));
    }

    private Mono<Boolean> keep(ContestId contest, Board board) {
        return boards.write(contest, board)
                .timeout(PATIENCE)
                .onErrorResume(Leaderboards::withoutRedis);
    }

    private static <T> Mono<T> withoutRedis(Throwable cause) {
        LOG.debug("Redis does not answer: {}", cause.toString());
        return Mono.empty();
    }

    private static Board first(Board board, int most) {
        var people = board.people();
        return new Board(
                board.seq(), people.subList(0, Math.min(most, people.size())), board.units());
    }

    private static Optional<Integer> rankOf(Board board, ContestantId contestant) {
        return board.people().stream()
                .filter(line -> line.rank().contestant().equals(contestant))
                .map(line -> line.rank().rank())
                .findFirst();
    }
}
