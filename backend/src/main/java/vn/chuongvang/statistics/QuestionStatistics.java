package vn.chuongvang.statistics;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A question over all its versions. A new version starts anew; both are shown, because most edits
 * leave a question what it was.
 *
 * @param over all versions together
 * @param versions newest first
 */
public record QuestionStatistics(String question, Summary over, List<VersionStatistics> versions) {
    public QuestionStatistics {
        versions = List.copyOf(versions);
    }

    static QuestionStatistics of(String question, List<QuestionPlay> plays) {
        var versions =
                plays.stream()
                        .collect(
                                Collectors.groupingBy(
                                        QuestionPlay::version, TreeMap::new, Collectors.toList()))
                        .descendingMap()
                        .values()
                        .stream()
                        .map(VersionStatistics::of)
                        .toList();
        return new QuestionStatistics(question, Summary.of(plays), versions);
    }
}
