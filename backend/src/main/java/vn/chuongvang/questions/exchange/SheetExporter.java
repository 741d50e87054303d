package vn.chuongvang.questions.exchange;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Exporter;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questionbank.exchange.table.Tables;
import vn.chuongvang.questionbank.exchange.table.Tables.Kind;
import vn.chuongvang.sheets.Book;
import vn.chuongvang.sheets.Book.Leaf;
import vn.chuongvang.sheets.Book.Value;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Questions as a spreadsheet of this layout. All cells are words: none becomes a formula. */
record SheetExporter(Kind kind) implements Exporter {
    private static final int WIDTH = 24;

    @Override
    public void write(
            Iterator<Question> questions,
            Function<String, Optional<byte[]>> pictures,
            OutputStream out,
            Consumer<Loss> lost)
            throws IOException {
        var rows = Tables.write(kind, questions, lost);
        out.write(Book.write(List.of(leaf("table.sheet", kind, rows))));
    }

    /** Our template with nothing in it, and a sheet with an example of each type. */
    static byte[] template() {
        var empty = Tables.write(Kind.OURS, Collections.emptyIterator(), _ -> {});
        return Book.write(
                List.of(
                        leaf("table.sheet", Kind.OURS, empty),
                        leaf("table.sheet.example", Kind.OURS, Tables.example())));
    }

    private static Leaf leaf(String name, Kind kind, List<List<String>> rows) {
        var heading = Tables.heading(kind);
        var columns = rows.get(heading).size();
        return new Leaf(
                Note.words(name, Locale.ROOT),
                heading,
                Collections.nCopies(columns, WIDTH),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> cells(rows.get(i), i == heading))
                        .toList());
    }

    private static List<Value> cells(List<String> words, boolean loud) {
        return words.stream()
                .<Value>map(one -> loud ? new Value.Loud(one) : new Value.Words(one))
                .toList();
    }
}
