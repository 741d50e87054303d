package vn.chuongvang.gateway.view;

import vn.chuongvang.audience.AudienceView;
import vn.chuongvang.contest.ContestRules.Prize;

import java.util.List;

/**
 * Deals out the prizes of the audience: each takes the next places of its board, equals all win.
 */
public final class FanPrizes {
    private final List<AudienceView.Line> board;
    private int taken;

    /**
     * @param board best first
     */
    public FanPrizes(List<AudienceView.Line> board) {
        this.board = board;
    }

    /** Who wins this prize; called in the order of the rules. */
    public List<AudienceView.Line> next(Prize prize) {
        int before = taken;
        taken += prize.count();
        return board.stream().filter(line -> line.rank() > before && line.rank() <= taken).toList();
    }
}
