package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.client.Street;
import vn.chuongvang.rehearsal.person.ThinkingTime;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * What a street full of spectators costs the contestants: the same contest, calm, first without
 * them and then with all of them playing along.
 */
public final class StreetBench {
    private static final int WARM_QUESTIONS = 6;
    private static final int QUESTIONS = 5;
    private static final int SPECTATORS_PER_SECOND = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StreetBench() {}

    /**
     * @param alone wait of contestants from the tap to the tick, milliseconds, without spectators
     * @param crowded the same with them
     * @param sent answers of spectators, {@code kept} of them acknowledged
     * @param spectator their own wait
     */
    record Figures(
            int contestants,
            int spectators,
            long joined,
            Spread alone,
            Spread crowded,
            long missing,
            long sent,
            int kept,
            long refused,
            Spread spectator) {}

    /**
     * @param data an empty folder
     * @return the figures for people
     */
    public static String measure(int contestants, int spectators, Path data)
            throws IOException, InterruptedException, TimeoutException {
        var rules = new HashMap<String, Object>(ServerBench.SHORT);
        rules.putAll(Map.of("audience.play", "PARALLEL"));
        try (var server = ServerBench.start(data, "bench", 1)) {
            var contest = server.stage(contestants, rules);
            var target = server.target(List.of(contest));
            try (var measurement = new Measurement(target)) {
                measurement.enter();
                measurement.start();
                measurement.play(WARM_QUESTIONS, new ThinkingTime.Calm());
                var alone = measurement.play(QUESTIONS, new ThinkingTime.Calm());
                var url = URI.create(target.webSocket() + "/watch");
                try (var street = new Street(url, contest.code(), spectators, 7)) {
                    long joined = street.enter(SPECTATORS_PER_SECOND, PATIENCE);
                    var crowded = measurement.play(QUESTIONS, new ThinkingTime.Calm());
                    return table(
                            new Figures(
                                    contestants,
                                    spectators,
                                    joined,
                                    measurement.waits(alone.rounds()),
                                    measurement.waits(crowded.rounds()),
                                    alone.missing() + crowded.missing(),
                                    street.sent(),
                                    street.waitNanos().length,
                                    street.refusals(),
                                    Spread.ofNanos(street.waitNanos())));
                }
            }
        }
    }

    private static String table(Figures run) {
        return String.join(
                System.lineSeparator(),
                "contestants %d, spectators %d (%d joined)"
                        .formatted(run.contestants(), run.spectators(), run.joined()),
                "    ack ms p50/p99/max alone       " + spread(run.alone()),
                "    ack ms p50/p99/max with them   " + spread(run.crowded()),
                "    contestants' answers missing   " + run.missing(),
                "    spectators' answers kept       %d of %d, %d refused"
                        .formatted(run.kept(), run.sent(), run.refused()),
                "    their own ack ms p50/p99/max   " + spread(run.spectator()));
    }

    private static String spread(Spread spread) {
        return spread.p50() + "/" + spread.p99() + "/" + spread.max();
    }
}
