package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.server.ContestWithCards;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Whether people still come in while somebody guesses codes and tickets, on a server that was just
 * started (S9).
 */
public final class GuessBench {

    private static final int CONTESTS = 10;
    private static final int FEWEST_SEATS = 5;
    private static final int MOST_SEATS = 90;
    private static final int WARM_GUESSES = 20_000;

    private GuessBench() {}

    /**
     * The guessers warm themselves up on another server, which is thrown away.
     *
     * @param guesses altogether
     * @param data an empty folder
     * @return the figures for people
     */
    public static String measure(int guesses, int perSecond, Path data)
            throws IOException, InterruptedException, ExecutionException {
        measureOne(Math.min(guesses, WARM_GUESSES), perSecond, data.resolve("warm-up"));
        return measureOne(guesses, perSecond, data.resolve("measured")).text();
    }

    private static GuessReport measureOne(int guesses, int perSecond, Path data)
            throws IOException, InterruptedException, ExecutionException {
        try (var server = ServerBench.start(data, "bench", 1)) {
            return play(server.http(), server.host(), guesses, perSecond);
        }
    }

    /**
     * @param server its root
     */
    static GuessReport play(URI server, HostAccount host, int guesses, int perSecond)
            throws IOException, InterruptedException, ExecutionException {
        var contests = stage(host, Math.clamp(guesses / CONTESTS / 20, FEWEST_SEATS, MOST_SEATS));
        int devices = devices(guesses);
        var storm = new GuessStorm(server, contests, devices);
        var heard = storm.play(guesses, perSecond);
        long claimed = 0;
        for (var contest : contests) {
            claimed += Staging.claimed(host, contest);
        }
        return new GuessReport(heard, devices, storm.nowhere(), claimed);
    }

    /** So many that most of them come to their limit. */
    private static int devices(int guesses) {
        return Math.max(50, guesses / 100);
    }

    private static List<ContestWithCards> stage(HostAccount host, int seats)
            throws IOException, InterruptedException {
        var wish = ServerBench.wish(seats, Map.of());
        var contests = new ArrayList<ContestWithCards>();
        for (int i = 0; i < CONTESTS; i++) {
            contests.add(Staging.withCards(host, wish));
        }
        return contests;
    }
}
