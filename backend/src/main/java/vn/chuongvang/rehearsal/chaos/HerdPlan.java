package vn.chuongvang.rehearsal.chaos;

import java.util.List;

/**
 * A crowd that is cut off all at once.
 *
 * @param cuts how often, each in another question
 * @param seed decides who answers what, on which network, and when the lines break
 */
public record HerdPlan(int contestants, int spectators, int cuts, long seed, List<String> jvm) {

    public HerdPlan {
        jvm = List.copyOf(jvm);
    }
}
