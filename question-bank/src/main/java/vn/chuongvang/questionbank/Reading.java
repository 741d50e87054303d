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
            return new Problem(file, lineOf(field), flaw, List.of(arguments));
        }

        /** File and line, as problems name them. */
        public String place(String field) {
            return file + ":" + lineOf(field);
        }

        private int lineOf(String field) {
            return fieldLines.getOrDefault(field, line);
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
