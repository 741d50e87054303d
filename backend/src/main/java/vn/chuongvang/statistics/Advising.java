package vn.chuongvang.statistics;

import vn.chuongvang.statistics.VersionStatistics.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** From figures to advice; the limits are explained in docs/statistics.md. */
final class Advising {
    static final double TOO_EASY_FROM = 0.95;
    static final double TOO_HARD_UP_TO = 0.15;
    static final double WEAK_BELOW = 0.1;
    static final double DEAD_BELOW = 0.02;
    static final double SLOW_ABOVE = 0.8;
    static final int DISPUTED_FROM_UPHELD = 2;
    static final int DISPUTED_FROM_RAISED = 5;

    /** What rests on small groups within those who were asked. */
    static final int MANY_PEOPLE = 50;

    private final VersionStatistics known;
    private final Summary summary;
    private final List<Advice> advice = new ArrayList<>();

    private Advising(VersionStatistics known) {
        this.known = known;
        this.summary = known.summary();
    }

    /** What is most urgent comes first. */
    static List<Advice> on(VersionStatistics known) {
        var advising = new Advising(known);
        advising.onTheKey();
        advising.onDisputes();
        advising.onTheShare();
        advising.onTheTag();
        advising.onDiscrimination();
        advising.onOptions();
        advising.onTime();
        return List.copyOf(advising.advice);
    }

    private void onTheKey() {
        if (summary.annulled() > 0) {
            advice.add(new Advice.AllWrong(summary.annulled()));
        }
        var key = known.options().stream().filter(Option::key).findFirst();
        if (key.isEmpty() || summary.n() < Summary.ENOUGH_PEOPLE) {
            return;
        }
        favourite()
                .filter(most -> option(most).people() > key.get().people())
                .map(most -> new Advice.KeySuspect(most, option(most).share(), key.get().share()))
                .ifPresent(advice::add);
    }

    private Optional<Integer> favourite() {
        return wrongOptions().stream()
                .reduce((a, b) -> option(b).people() > option(a).people() ? b : a);
    }

    private void onDisputes() {
        if (summary.upheld() >= DISPUTED_FROM_UPHELD || summary.raised() >= DISPUTED_FROM_RAISED) {
            advice.add(new Advice.Disputed(summary.raised(), summary.upheld()));
        }
    }

    private void onTheShare() {
        var p = summary.p();
        if (p == null || !summary.isEnough()) {
            return;
        }
        if (p >= TOO_EASY_FROM) {
            advice.add(new Advice.TooEasy(p));
        }
        if (p <= TOO_HARD_UP_TO) {
            advice.add(new Advice.TooHard(p));
        }
    }

    private void onTheTag() {
        var measured = known.measured();
        if (measured == null || measured == known.tagged()) {
            return;
        }
        advice.add(
                measured.compareTo(known.tagged()) < 0
                        ? new Advice.EasierThanTagged(known.tagged(), measured)
                        : new Advice.HarderThanTagged(known.tagged(), measured));
    }

    private void onDiscrimination() {
        var d = summary.d();
        if (d == null || summary.dn() < MANY_PEOPLE) {
            return;
        }
        if (d < 0) {
            advice.add(new Advice.Negative(d));
        } else if (d < WEAK_BELOW) {
            advice.add(new Advice.Weak(d));
        }
    }

    /** Where nearly everybody is right, no wrong option is chosen: that is said once. */
    private void onOptions() {
        var p = summary.p();
        var chosen = known.options().stream().mapToInt(Option::people).sum();
        if (p == null || p >= TOO_EASY_FROM || chosen < MANY_PEOPLE) {
            return;
        }
        var dead = wrongOptions().stream().filter(one -> option(one).share() < DEAD_BELOW).toList();
        if (!dead.isEmpty()) {
            advice.add(new Advice.DeadOption(dead));
        }
    }

    private void onTime() {
        var median = known.medianMillis();
        var given = known.givenMillis();
        if (median == null || given == null || summary.answered() < Summary.ENOUGH_PEOPLE) {
            return;
        }
        var share = (double) median / given;
        if (share > SLOW_ABOVE) {
            advice.add(new Advice.Slow(share));
        }
    }

    private List<Integer> wrongOptions() {
        return IntStream.range(0, known.options().size())
                .boxed()
                .filter(one -> !option(one).key())
                .toList();
    }

    private Option option(int index) {
        return known.options().get(index);
    }
}
