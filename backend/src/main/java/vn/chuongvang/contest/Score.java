package vn.chuongvang.contest;

/**
 * What a contestant achieved in the rounds that count.
 *
 * @param longestStreak of right answers in rounds in which they were asked
 */
public record Score(int right, long rightMillis, int longestStreak) {
    static final Score ZERO = new Score(0, 0, 0);
}
