package vn.chuongvang.questionbank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came out of reading the files: the questions with their places, and what is wrong. */
public record Reading(
        List<Entry> entries,
        List<Translated> translations,
        Map<String, String> media,
        List<Problem> problems) {

    /**
     * @param media names of files by the names of their contents
     */
    public Reading {
        entries = List.copyOf(entries);
        translations = List.copyOf(translations);
        media = Map.copyOf(media);
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

        Entry about(Question other) {
            return new Entry(other, file, line, fieldLines);
        }

        private int lineOf(String field) {
            return fieldLines.getOrDefault(field, line);
        }
    }

    /**
     * A translation in a file of its language, and where it stands. It went into its question if it
     * {@linkplain Translation#fits fits} and was reviewed.
     *
     * @param about the question that it names, where there is one
     */
    public record Translated(
            String language,
            QuestionId id,
            Optional<Question> about,
            Translation translation,
            Question.State state,
            String file,
            int line,
            Map<String, Integer> fieldLines) {
        public Translated {
            fieldLines = Map.copyOf(fieldLines);
        }

        /** Whether it is played. */
        public boolean isUsed() {
            return (state == Question.State.REVIEWED || state == Question.State.APPROVED)
                    && about.filter(translation::fits).isPresent();
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
