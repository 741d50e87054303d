package vn.chuongvang.rehearsal.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What is to be survived.
 *
 * @param seed decides who answers what, on which network, and when the victim dies
 * @param parted how long a partition lasts
 * @param jvm further switches of the server's JVM
 */
public record ChaosPlan(
        Victim victim, int kills, int contestants, long seed, Duration parted, List<String> jvm) {

    /** For so long nothing flows, unless a plan is in a hurry. */
    static final Duration PARTED = Duration.ofSeconds(10);

    public ChaosPlan {
        jvm = List.copyOf(jvm);
    }

    public ChaosPlan(Victim victim, int kills, int contestants, long seed, List<String> jvm) {
        this(victim, kills, contestants, seed, PARTED, jvm);
    }
}
