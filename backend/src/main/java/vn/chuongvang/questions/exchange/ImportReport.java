package vn.chuongvang.questions.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.exchange.Note;

import java.util.List;
import java.util.Locale;

/**
 * What became of a file, question by question.
 *
 * @param format as it was read; null when it was not known
 * @param failure why the file was not read to its end: then nothing of it was added
 * @param taken how many questions can be, or were, added
 * @param refused how many were not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        @Nullable FileFormat format,
        boolean dryRun,
        @Nullable Told failure,
        long taken,
        long refused,
        List<Line> items) {

    /** One message: its code, and the same in words. */
    public record Told(String code, String message) {
        static Told of(Note note, Locale language) {
            return new Told(note.code(), note.message(language));
        }

        static List<Told> of(List<Note> notes, Locale language) {
            return notes.stream().map(note -> of(note, language)).toList();
        }
    }

    /**
     * One question.
     *
     * @param file within a package; null elsewhere
     * @param line from 1; a row of a table
     * @param id that it has in the bank now; null in a dry run and when it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int number,
            @Nullable String file,
            int line,
            String title,
            @Nullable String id,
            List<Told> problems,
            List<Told> warnings) {}
}
