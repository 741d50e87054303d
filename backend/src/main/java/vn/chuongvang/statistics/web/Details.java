package vn.chuongvang.statistics.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.statistics.QuestionStatistics;
import vn.chuongvang.statistics.Summary;
import vn.chuongvang.statistics.VersionStatistics;

import java.util.List;

/**
 * All about one question.
 *
 * @param currentVersion that the bank has; none when the question has left the bank
 * @param over all versions together
 * @param versions newest first
 */
record Details(
        String id,
        @Nullable Integer currentVersion,
        Summary over,
        List<VersionStatistics> versions) {

    static Details of(QuestionStatistics known, @Nullable Integer currentVersion) {
        return new Details(known.question(), currentVersion, known.over(), known.versions());
    }
}
