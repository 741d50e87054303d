package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.person.ThinkingTime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What an attack costs the contestants (R11, R12): the same contest, calm, first in peace and then
 * with an {@link Attack} going on.
 */
public final class AttackBench {
    private static final int WARM_QUESTIONS = 5;
    private static final int QUESTIONS = 6;
    private static final int GUESSERS = 8;

    /** Until the attackers are all there. */
    private static final int GROWING_MS = 5_000;

    private AttackBench() {}

    /**
     * @param sockets of the attack at any time
     * @param data an empty folder
     * @return the figures for people
     */
    public static String measure(int contestants, int sockets, Path data)
            throws IOException, InterruptedException, TimeoutException {
        try (var server = ServerBench.start(data, "bench", 1)) {
            var contest = server.stage(contestants, ServerBench.SHORT);
            var target = server.target(List.of(contest));
            try (var measurement = new Measurement(target);
                    var attack = new Attack(target.webSocket(), contest.code())) {
                measurement.enter();
                measurement.start();
                measurement.play(WARM_QUESTIONS, new ThinkingTime.Calm());
                var peace = measurement.play(QUESTIONS, new ThinkingTime.Calm());
                attack.begin(sockets, GUESSERS);
                TimeUnit.MILLISECONDS.sleep(GROWING_MS);
                var attacked = measurement.play(QUESTIONS, new ThinkingTime.Calm());
                var lines = new ArrayList<String>();
                lines.add(
                        "contestants %d, sockets of the attack %d, guessers %d"
                                .formatted(contestants, sockets, GUESSERS));
                lines.add(
                        row("ack ms p50/p95/p99/max in peace", measurement.waits(peace.rounds())));
                lines.add(row("the same under attack", measurement.waits(attacked.rounds())));
                lines.add(
                        row("contestants' answers missing", peace.missing() + attacked.missing()));
                lines.add(row("guesses by status", attack.statuses()));
                for (var kind : Attack.Kind.values()) {
                    lines.add(row(kind.name(), told(attack.stays(kind))));
                }
                return String.join(System.lineSeparator(), lines);
            }
        }
    }

    /** Those that were never put out are told of, too: they are the longest. */
    private static String told(Attack.Stays stays) {
        return "put out %s; still there %s".formatted(told(stays.ended()), told(stays.lasting()));
    }

    private static String told(List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        return sorted.isEmpty()
                ? "0"
                : "%d, after ms p50/slowest %d/%d"
                        .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
    }

    private static String row(String label, Spread spread) {
        return row(
                label, spread.p50() + "/" + spread.p95() + "/" + spread.p99() + "/" + spread.max());
    }

    private static String row(String label, Object value) {
        return "    %-38s%s".formatted(label, value);
    }
}
