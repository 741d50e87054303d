package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.RankBy;
import vn.chuongvang.contest.ContestRules.Section;
import vn.chuongvang.contest.ContestRules.TiePolicy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions without a time limit: sections whose {@code answerSeconds} are 0. Such a question
 * closes {@link #NEVER}, until the host locks it; then the lock is its deadline, for everybody.
 */
public final class NoDeadline {
    /** The deadline of a question that has none: later than any other, so that order holds. */
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private static final String NEEDED = " needs answerSeconds above 0 in every section";

    private NoDeadline() {}

    /** Whether nothing but a host ends the answering. */
    public static boolean isIn(Round round) {
        return round.closesAt().equals(NEVER);
    }

    static boolean isIn(Section section) {
        return section.answerSeconds() == 0;
    }

    static boolean isIn(ContestRules rules) {
        return rules.sections().stream().anyMatch(NoDeadline::isIn);
    }

    /** Whether no question of these rules has a deadline. */
    public static boolean isAll(ContestRules rules) {
        return rules.sections().stream().allMatch(NoDeadline::isIn);
    }

    static Instant closesAt(Section section, Instant opensAt) {
        return isIn(section) ? NEVER : opensAt.plusSeconds(section.answerSeconds());
    }

    /** A deadline so much later. */
    static Instant later(Instant closesAt, Duration by) {
        return closesAt.equals(NEVER) ? NEVER : closesAt.plus(by);
    }

    /** The round as it was closed: final answers of everybody end it as a lock does. */
    static Round closed(Round round, Instant at) {
        return isIn(round) ? round.timed(round.opensAt(), at) : round;
    }

    /** What is decided by speed goes with deadlines only: somebody was given the time they need. */
    static List<ImpossibleValue> impossible(ContestRules rules) {
        var found = new ArrayList<ImpossibleValue>();
        var tie = rules.tie();
        if (isIn(rules) && (tie == TiePolicy.FASTEST_CORRECT || tie == TiePolicy.BUZZER)) {
            found.add(new ImpossibleValue("tie", tie.name(), tie + NEEDED));
        }
        if (isIn(rules) && rules.ranking().contains(RankBy.LESS_TIME)) {
            var ranking = rules.ranking().toString();
            found.add(new ImpossibleValue("ranking", ranking, RankBy.LESS_TIME + NEEDED));
        }
        return found;
    }
}
