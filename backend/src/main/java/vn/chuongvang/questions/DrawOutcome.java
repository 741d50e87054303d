package vn.chuongvang.questions;

import vn.chuongvang.questionbank.DrawPlan;
import vn.chuongvang.questionbank.DrawResult;

import java.util.List;

/**
 * What a wish came to.
 *
 * @param plan the last that was tried
 * @param seen contests whose questions were left out at first
 * @param eased whether questions that this audience had may be among those drawn, because the bank
 *     had too few others
 */
public record DrawOutcome(DrawResult result, DrawPlan plan, List<Seen> seen, boolean eased) {
    public DrawOutcome {
        seen = List.copyOf(seen);
    }
}
