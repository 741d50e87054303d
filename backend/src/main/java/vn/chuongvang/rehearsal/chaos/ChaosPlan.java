package vn.chuongvang.rehearsal.chaos;

import java.util.List;

/**
 * What is to be survived.
 *
 * @param seed decides who answers what, on which network, and when the victim dies
 * @param jvm further switches of the server's JVM
 */
public record ChaosPlan(Victim victim, int kills, int contestants, long seed, List<String> jvm) {

    public ChaosPlan {
        jvm = List.copyOf(jvm);
    }
}
