package vn.chuongvang.questionbank;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came out of reading the files: the questions with their places, and what is wrong. */
public record Reading(List<Entry> entries, List<Problem> problems) {
    public Reading {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** A question and where it stands, field by field. */
    public record Entry(Question question, String file, int line, Map<String, Integer> fieldLines) {
        public Entry {
            fieldLines = Map.copyOf(fieldLines);
        }

        public Problem problem(String field, String flaw, Object... arguments) {
            var place = fieldLines.getOrDefault(field, line);
            return new Problem(file, place, flaw, List.of(arguments));
        }
    }

    List<Question> orThrow() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.stream()
                            .map(Problem::toString)
                            .collect(
                                    Collectors.joining(
                                            "\n", "The question bank is broken:\n", "")));
        }
        return entries.stream().map(Entry::question).toList();
    }
}
