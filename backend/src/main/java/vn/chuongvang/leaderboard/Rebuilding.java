package vn.chuongvang.leaderboard;

import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import reactor.core.publisher.Mono;

import vn.chuongvang.live.Archive;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.ContestSummary;

/** Every board anew from the journals, whatever Redis holds. */
public final class Rebuilding {
    private final Archive archive;
    private final Replays replays;
    private final RedisBoards boards;

    public Rebuilding(Archive archive, ReactiveStringRedisTemplate redis) {
        this.archive = archive;
        this.replays = new Replays(archive.journal());
        this.boards = new RedisBoards(redis);
    }

    /** How many contests have a board. */
    public Mono<Long> run() {
        return archive.contests().list().map(ContestSummary::id).concatMap(this::rebuild).count();
    }

    private Mono<Board> rebuild(ContestId contest) {
        return replays.board(contest)
                .delayUntil(_ -> boards.remove(contest))
                .delayUntil(board -> boards.write(contest, board));
    }
}
