package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.person.ThinkingTime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final Duration GROWING = Duration.ofSeconds(5);

    private AttackBench() {}

    /**
     * How it goes.
     *
     * @param sockets of the attack at any time
     * @param guessers programs that guess tickets
     * @param warm questions before anything is measured
     * @param peace questions in peace
     * @param attacked questions under attack
     * @param growing from the first attacker to the first of these
     */
    record Course(int sockets, int guessers, int warm, int peace, int attacked, Duration growing) {}

    /**
     * @param sockets of the attack at any time
     * @param data an empty folder
     * @return the figures for people
     */
    public static String measure(int contestants, int sockets, Path data)
            throws IOException, InterruptedException, TimeoutException {
        try (var server = ServerBench.start(data, "bench", 1)) {
            var contest = server.stage(contestants, ServerBench.SHORT);
            var course =
                    new Course(sockets, GUESSERS, WARM_QUESTIONS, QUESTIONS, QUESTIONS, GROWING);
            return play(server.target(List.of(contest)), contest.code(), course).text();
        }
    }

    /**
     * @param target with one contest, to which nobody has come yet
     * @param code of that contest
     */
    static AttackReport play(Target target, String code, Course course)
            throws IOException, InterruptedException, TimeoutException {
        try (var measurement = new Measurement(target);
                var attack = new Attack(target.webSocket(), code)) {
            measurement.enter();
            measurement.start();
            measurement.play(course.warm(), new ThinkingTime.Calm());
            var peace = measurement.play(course.peace(), new ThinkingTime.Calm());
            attack.begin(course.sockets(), course.guessers());
            TimeUnit.MILLISECONDS.sleep(course.growing().toMillis());
            var attacked = measurement.play(course.attacked(), new ThinkingTime.Calm());
            return new AttackReport(
                    target.contestants(),
                    course,
                    measurement.waits(peace.rounds()),
                    measurement.waits(attacked.rounds()),
                    peace.missing() + attacked.missing(),
                    guesses(attack),
                    stays(attack));
        }
    }

    private static Map<Integer, Long> guesses(Attack attack) {
        var guesses = new TreeMap<Integer, Long>();
        attack.statuses().forEach((status, count) -> guesses.put(status, count.sum()));
        return guesses;
    }

    private static Map<Attack.Kind, AttackReport.Stay> stays(Attack attack) {
        var stays = new EnumMap<Attack.Kind, AttackReport.Stay>(Attack.Kind.class);
        for (var kind : Attack.Kind.values()) {
            var of = attack.stays(kind);
            stays.put(kind, new AttackReport.Stay(of.ended(), of.lasting()));
        }
        return stays;
    }
}
