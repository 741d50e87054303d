package vn.chuongvang.leaderboard;

import vn.chuongvang.live.ContestId;

import java.time.Duration;
import java.util.List;

/**
 * All keys of this module. They expire and can be rebuilt; the braces keep a contest's keys on one
 * node of a cluster.
 */
record BoardKeys(ContestId contest) {
    /** Counted from the last change. */
    static final Duration LAST = Duration.ofDays(30);

    private String key(String what) {
        return "chuongvang:board:{" + contest.value() + "}:" + what;
    }

    /** Position of the journal that the board shows. */
    String position() {
        return key("seq");
    }

    /** Sorted set: contestant by rank. */
    String people() {
        return key("people");
    }

    /** Hash: what a contestant's rank rests on. */
    String details() {
        return key("details");
    }

    /** Sorted set: unit by rank. */
    String units() {
        return key("units");
    }

    /** Hash: what a unit's rank rests on. */
    String unitDetails() {
        return key("unit-details");
    }

    List<String> all() {
        return List.of(position(), people(), details(), units(), unitDetails());
    }
}
