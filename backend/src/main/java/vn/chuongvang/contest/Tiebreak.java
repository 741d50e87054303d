package vn.chuongvang.contest;

import java.util.List;

/**
 * A running tie-break (câu hỏi phụ).
 *
 * @param tied who plays the next sub-question
 * @param behind who has already lost it, best first, equals together
 */
public record Tiebreak(List<ContestantId> tied, List<List<ContestantId>> behind) {}
