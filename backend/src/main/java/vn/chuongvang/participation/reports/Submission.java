package vn.chuongvang.participation.reports;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.targets.Period;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a submitted report; its figures never change.
 *
 * @param version from 1; a correction is one more
 * @param unit absent: the top of a tree
 * @param approvedBy the account that approved it
 * @param reason of the correction; empty for the first version
 */
public record Submission(
        UUID id,
        int version,
        @Nullable UUID unit,
        Period period,
        String approvedBy,
        Instant approvedAt,
        String reason) {
    /** Of a reason, in letters. */
    public static final int LONGEST_REASON = 500;
}
