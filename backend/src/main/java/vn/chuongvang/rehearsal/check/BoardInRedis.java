package vn.chuongvang.rehearsal.check;

import vn.chuongvang.storage.RedisServer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
     * Returns when the board shows the last question that was settled.
     *
     * @return the milliseconds that took; empty when it was waited for in vain
     */
    public OptionalLong awaitCurrent(Connection database, Duration patience)
            throws SQLException, InterruptedException {
        long began = System.nanoTime();
        long end = began + patience.toNanos();
        while (System.nanoTime() < end) {
            var shown = position();
            if (shown.isPresent()
                    && shown.getAsLong() >= JournalOnDisk.lastSettled(database, contest)) {
                return OptionalLong.of((System.nanoTime() - began) / 1_000_000);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        return OptionalLong.empty();
    }

    /** Right answers by contestant, of all who are ranked. */
    public Map<Integer, Integer> right() throws IOException {
        var words = redis.ask("HGETALL " + key("details")).iterator();
        Map<Integer, Integer> right = new HashMap<>();
        while (words.hasNext()) {
            int contestant = Integer.parseInt(words.next()) - FIRST_MEMBER;
            right.put(contestant, Integer.parseInt(words.next().split(" ")[RIGHT]));
        }
        return right;
    }

    /** Of the journal; empty when there is no board, or no Redis. */
    private OptionalLong position() {
        try {
            return redis.ask("GET " + key("seq")).stream().mapToLong(Long::parseLong).findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    private String key(String what) {
        return "chuongvang:board:{" + contest + "}:" + what;
    }
}
