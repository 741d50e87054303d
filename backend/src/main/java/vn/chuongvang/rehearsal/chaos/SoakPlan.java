package vn.chuongvang.rehearsal.chaos;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A long run, or a piece of one: a piece that begins where another ended deals the blows that would
 * have come next.
 *
 * @param from where in the long run it begins
 * @param every how often a blow strikes
 * @param seed decides which blow comes when, and who plays
 * @param blows to choose from
 */
public record SoakPlan(
        int nodes,
        int contestants,
        Duration from,
        Duration length,
        Duration every,
        long seed,
        List<Blow> blows,
        List<String> jvm) {

    /** With fewer there is nobody left to be killed beside the owner and the one that is spared. */
    public static final int FEWEST_NODES = 3;

    public SoakPlan {
        blows = List.copyOf(blows);
        jvm = List.copyOf(jvm);
    }

    /**
     * @param n of this piece, from 0
     */
    Blow blow(int n) {
        long place = from.dividedBy(every) + n;
        return blows.get(new SplittableRandom(seed + place).nextInt(blows.size()));
    }

    /**
     * @param n of this piece, from 0
     */
    long contestSeed(int n) {
        return new SplittableRandom(seed ^ from.toSeconds()).nextLong(1_000_000) + n;
    }
}
