package vn.chuongvang.rehearsal.check;

import vn.chuongvang.storage.RedisServer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The leaderboard of a contest as it lies in Redis, read without the server's own code. */
public final class BoardInRedis {

    /** Members of a board are a contestant's number and this. */
    private static final int FIRST_MEMBER = 100_000;

    private static final int RIGHT = 1;
    private static final Duration LOOK = Duration.ofMillis(5);

    private final RedisServer redis;
    private final String contest;

    /**
     * @param contest its id as text
     */
    public BoardInRedis(RedisServer redis, String contest) {
        this.redis = redis;
        this.contest = contest;
    }

    /**
     * What it showed at one moment.
     *
     * @param seq position of the journal
     * @param right answers by contestant, of all who are ranked
     */
    public record Shown(long seq, Map<Integer, Integer> right) {
        public Shown {
            right = Map.copyOf(right);
        }
    }

    /**
     * What there was before Redis was struck.
     *
     * @param settled where the last question was settled
     * @param shown empty when there was no board
     */
    public record Before(long settled, Optional<Shown> shown) {}

    public Before before(Connection database) throws SQLException {
        return new Before(settled(database), shown());
    }

    /**
     * Returns when the board is as it was before, or shows a question that was settled since.
     *
     * @param from when Redis was there again, of {@link System#nanoTime}
     * @return the milliseconds from then; empty when it was waited for in vain
     */
    public OptionalLong awaitAgain(Connection database, Before before, long from, Duration patience)
            throws SQLException, InterruptedException {
        long end = from + patience.toNanos();
        while (System.nanoTime() < end) {
            var shown = shown();
            if (shown.isPresent() && isExact(shown.get(), before, settled(database))) {
                return OptionalLong.of((System.nanoTime() - from) / 1_000_000);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        return OptionalLong.empty();
    }

    /** Once it shows the question that was settled last; empty when that does not come. */
    public Optional<Shown> awaitLast(Connection database, Duration patience)
            throws SQLException, InterruptedException {
        var nothing = new Before(0, Optional.empty());
        return awaitAgain(database, nothing, System.nanoTime(), patience).isPresent()
                ? shown()
                : Optional.empty();
    }

    /** Between two questions nobody's rank changes. */
    static boolean isExact(Shown shown, Before before, long settled) {
        return shown.seq() >= settled
                && (settled > before.settled()
                        || before.shown().isEmpty()
                        || shown.right().equals(before.shown().get().right()));
    }

    private long settled(Connection database) throws SQLException {
        return JournalOnDisk.lastSettled(database, contest);
    }

    /** Empty when there is no board, or no Redis. */
    private Optional<Shown> shown() {
        List<String> words;
        try {
            words = redis.ask("GET " + key("seq"), "HGETALL " + key("details"));
        } catch (IOException _) {
            return Optional.empty();
        }
        if (words.size() % 2 == 0) {
            return Optional.empty();
        }
        Map<Integer, Integer> right = new HashMap<>();
        for (int n = 1; n < words.size(); n += 2) {
            int contestant = Integer.parseInt(words.get(n)) - FIRST_MEMBER;
            right.put(contestant, Integer.parseInt(words.get(n + 1).split(" ")[RIGHT]));
        }
        return Optional.of(new Shown(Long.parseLong(words.getFirst()), right));
    }

    private String key(String what) {
        return "chuongvang:board:{" + contest + "}:" + what;
    }
}
