package vn.chuongvang.contest;

/**
 * One line of the result sheet.
 *
 * @param rank shared ranks repeat (1, 2, 2, 4)
 * @param right how many answers were right, in rounds that count
 * @param rightMillis total time of the right answers, each the time of its last counted attempt
 * @param eliminatedAt number of the main question, 0 for who still stands
 */
public record RankLine(
        int rank, ContestantId contestant, int right, long rightMillis, int eliminatedAt) {}
