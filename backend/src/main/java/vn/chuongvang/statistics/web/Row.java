package vn.chuongvang.statistics.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.statistics.Advice;
import vn.chuongvang.statistics.VersionStatistics;

import java.util.List;
import java.util.Objects;

/**
 * A line of the table: one version of a question.
 *
 * @param current whether the bank has this version now
 * @param times how often it was asked
 * @param contests in how many it counted
 * @param n people who were asked where it counted
 * @param p share of right answers, 0 to 1
 * @param d discrimination, -1 to 1
 * @param dn people on whom {@code d} rests
 * @param measured the difficulty that the draw uses; none before enough is known
 */
record Row(
        String id,
        int version,
        boolean current,
        int times,
        int contests,
        int n,
        @Nullable Double p,
        @Nullable Double d,
        int dn,
        Difficulty tagged,
        @Nullable Difficulty measured,
        List<Advice> advice) {

    static Row of(VersionStatistics known, @Nullable Integer currentVersion) {
        var summary = known.summary();
        return new Row(
                known.question(),
                known.version(),
                Objects.equals(currentVersion, known.version()),
                summary.times(),
                summary.contests(),
                summary.n(),
                summary.p(),
                summary.d(),
                summary.dn(),
                known.tagged(),
                known.measured(),
                known.advice());
    }
}
