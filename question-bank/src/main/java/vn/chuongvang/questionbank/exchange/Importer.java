package vn.chuongvang.questionbank.exchange;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the questions of one format, one by one, and trusts nothing that it reads. */
public interface Importer {

    /**
     * Never throws for what a file holds, reads at most {@link Limits#MOST_BYTES} and one byte, and
     * closes nothing.
     *
     * @param taken is told each item when it was read
     * @return why reading ended before the end of the file: then nothing of it should be kept
     */
    Optional<Note> read(InputStream file, Consumer<Item> taken);
}
