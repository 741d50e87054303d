package vn.chuongvang.rehearsal.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What is to be survived.
 *
 * @param seed decides who answers what, on which network, and when the victim dies
 * @param parted how long a partition lasts
 * @param away how long a killed database stays away
 * @param jvm further switches of the server's JVM
 */
public record ChaosPlan(
        Victim victim,
        int kills,
        int contestants,
        long seed,
        Duration parted,
        Duration away,
        List<String> jvm) {

    /** For so long nothing flows, unless a plan is in a hurry. */
    static final Duration PARTED = Duration.ofSeconds(10);

    /** The same of a killed database. */
    public static final Duration AWAY = Duration.ofSeconds(3);

    public ChaosPlan {
        jvm = List.copyOf(jvm);
    }

    /** The same with a database that stays away for so long. */
    public ChaosPlan awayFor(Duration time) {
        return new ChaosPlan(victim, kills, contestants, seed, parted, time, jvm);
    }

    public ChaosPlan(Victim victim, int kills, int contestants, long seed, List<String> jvm) {
        this(victim, kills, contestants, seed, PARTED, AWAY, jvm);
    }
}
