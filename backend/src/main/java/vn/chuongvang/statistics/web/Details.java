package vn.chuongvang.statistics.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.statistics.QuestionStatistics;
import vn.chuongvang.statistics.Summary;
import vn.chuongvang.statistics.VersionStatistics;

import java.util.List;
import java.util.function.Predicate;

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

    /** Figures are of all contests; which ones they were is told of those that somebody sees. */
    static Details of(
            QuestionStatistics known,
            @Nullable Integer currentVersion,
            Predicate<ContestRef> visible) {
        var versions =
                known.versions().stream()
                        .map(
                                version ->
                                        version.playedIn(
                                                contest -> visible.test(new ContestRef(contest))))
                        .toList();
        return new Details(known.question(), currentVersion, known.over(), versions);
    }
}
