package vn.chuongvang.leaderboard;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.live.ContestId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The boards in Redis: one round trip to write one, one to read it. */
@Component
class RedisBoards {
    static final int EVERYBODY = -1;

    private static final RedisScript<Long> WRITE = script("write-board.lua", Long.class);

    @SuppressWarnings("rawtypes") // the class of a list knows no element type
    private static final RedisScript<List> READ = script("read-board.lua", List.class);

    private final ReactiveStringRedisTemplate redis;

    RedisBoards(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Replaces what is there; false when a newer board is there already. */
    Mono<Boolean> write(ContestId contest, Board board) {
        var arguments = BoardText.write(board, BoardKeys.LAST.toSeconds());
        return redis.execute(WRITE, new BoardKeys(contest).all(), arguments)
                .single()
                .map(written -> written == 1);
    }

    /** The first so many people, and all units; empty when there is no board. */
    Mono<Board> read(ContestId contest, int most) {
        return redis.execute(READ, new BoardKeys(contest).all(), List.of(Integer.toString(most)))
                .single()
                .map(RedisBoards::words)
                .filter(words -> !words.isEmpty())
                .map(BoardText::read);
    }

    /** Empty when this contestant is not ranked, or there is no board. */
    Mono<Integer> rankOf(ContestId contest, ContestantId contestant) {
        return redis.opsForZSet()
                .score(new BoardKeys(contest).people(), BoardText.member(contestant))
                .map(Double::intValue);
    }

    /** Positions of the boards that are there. */
    Mono<Map<ContestId, Long>> positions(List<ContestId> contests) {
        var keys = contests.stream().map(contest -> new BoardKeys(contest).position()).toList();
        return redis.opsForValue()
                .multiGet(keys)
                .map(
                        found -> {
                            var positions = new HashMap<ContestId, Long>();
                            for (int i = 0; i < found.size(); i++) {
                                var position = found.get(i);
                                if (position != null) {
                                    positions.put(contests.get(i), Long.valueOf(position));
                                }
                            }
                            return positions;
                        });
    }

    Flux<Long> remove(ContestId contest) {
        return redis.delete(Flux.fromIterable(new BoardKeys(contest).all())).flux();
    }

    private static List<String> words(List<?> answer) {
        var words = new ArrayList<String>(answer.size());
        answer.forEach(word -> words.add(String.valueOf(word)));
        return words;
    }

    /** Read at the start: the first use is on a thread that must not wait for a file. */
    private static <T> RedisScript<T> script(String file, Class<T> answer) {
        try {
            var text = new ClassPathResource("redis/" + file);
            return RedisScript.of(text.getContentAsString(StandardCharsets.UTF_8), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
