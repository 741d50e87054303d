package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes questions in one format, one by one. */
public interface Exporter {

    /**
     * Closes nothing.
     *
     * @param pictures bytes by the names of their contents
     * @param lost is told what the format cannot hold
     */
    void write(
            Iterator<Question> questions,
            Function<String, Optional<byte[]>> pictures,
            OutputStream out,
            Consumer<Loss> lost)
            throws IOException;

    /**
     * What the format cannot hold of a question.
     *
     * @param leftOut whether the whole question is missing from the file
     */
    record Loss(QuestionId id, boolean leftOut, List<Note> notes) {
        public Loss {
            notes = List.copyOf(notes);
        }

        public static Loss leftOut(Question question, String code, Object... arguments) {
            return new Loss(question.id(), true, List.of(Note.of(code, arguments)));
        }
    }
}
