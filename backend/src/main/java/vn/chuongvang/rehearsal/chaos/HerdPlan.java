package vn.chuongvang.rehearsal.chaos;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.util.List;

/**
 * A crowd that is cut off all at once.
 *
 * @param cuts how often, each in another question
 * @param seed decides who answers what, on which network, and when the lines break
 * @param network that everybody is on; null: those of a mixed hall
 */
public record HerdPlan(
        int contestants,
        int spectators,
        int cuts,
        long seed,
        @Nullable NetworkProfile network,
        List<String> jvm) {

    public HerdPlan {
        jvm = List.copyOf(jvm);
    }
}
