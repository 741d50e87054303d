package vn.chuongvang.participation.reports;

import vn.chuongvang.print.Press;
import vn.chuongvang.sheets.Book;
import vn.chuongvang.sheets.CsvBook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Writes reports as files, row by row. Busy all the while, so never called on an event loop. No
 * text of it is run by a spreadsheet: in .xlsx texts are texts, in .csv what would be run begins
 * with an apostrophe.
 */
public final class ReportFile {
    private final Report report;
    private final Locale language;
    private final ReportWords words;
    private final ReportLayout layout;

    /**
     * @param language English, or Vietnamese for any other
     */
    public ReportFile(Report report, Locale language) {
        this.report = report;
        this.language = language;
        this.words = new ReportWords(language);
        this.layout = new ReportLayout(report, words);
    }

    /** Leaves the stream open. */
    public void write(ReportForm form, OutputStream out) throws IOException {
        switch (form) {
            case XLSX -> xlsx(out);
            case DOCX -> new Press(language).word(layout.paper(), out);
            case PDF -> new Press(language).print(layout.paper(), out);
            case CSV -> csv(out);
        }
    }

    private void xlsx(OutputStream out) throws IOException {
        var head = layout.headLines();
        var columns = List.of(ReportColumn.values());
        var above =
                Stream.concat(
                        head.stream().map(line -> List.<Book.Value>of(new Book.Value.Loud(line))),
                        Stream.of(
                                columns.stream()
                                        .<Book.Value>map(
                                                one -> new Book.Value.Heading(words.heading(one)))
                                        .toList()));
        var below =
                Stream.concat(layout.notes().stream(), foot().stream())
                        .map(line -> List.<Book.Value>of(new Book.Value.Words(line)));
        Iterable<List<Book.Value>> rows =
                () ->
                        Stream.of(above, rowsOf(layout.rows(this::values)), below)
                                .flatMap(part -> part)
                                .iterator();
        Book.print(
                new Book.Paper(
                        words.of("sheet"),
                        head.size(),
                        columns.stream().map(one -> one.width).toList(),
                        rows),
                out);
    }

    private static <T> Stream<T> rowsOf(Iterable<T> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private List<Book.Value> values(ReportRow row, int place) {
        return layout.shown(row, place).stream()
                .map(one -> value(one, row == report.total()))
                .toList();
    }

    private Book.Value value(Shown shown, boolean isLoud) {
        return switch (shown) {
            case Shown.Count(var number) -> new Book.Value.Count(number);
            case Shown.Tenths(var number) -> new Book.Value.Tenths(number.doubleValue());
            case Shown.Words(var text) ->
                    isLoud ? new Book.Value.Loud(text) : new Book.Value.Words(text);
            case Shown.Part _, Shown.Nothing _, Shown.Hidden _ ->
                    new Book.Value.Words(words.text(shown));
        };
    }

    private List<String> foot() {
        var head = report.head();
        return Stream.of(
                        Stream.of(words.of("receivers")),
                        head.receivers().stream().map(one -> "- " + one),
                        Stream.of(head.signedAs(), head.signedBy()))
                .flatMap(part -> part)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The table alone: a program reads it. */
    private void csv(OutputStream out) throws IOException {
        var letters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        letters.write(CsvBook.BYTE_ORDER_MARK);
        var headings =
                Arrays.stream(ReportColumn.values())
                        .map(column -> new Book.Value.Words(words.heading(column)))
                        .toList();
        letters.write(CsvBook.line(CsvBook.SEMICOLON, headings));
        for (var row : layout.rows(layout::shown)) {
            letters.write(CsvBook.line(CsvBook.SEMICOLON, row.stream().map(this::field).toList()));
        }
        letters.flush();
    }

    /** A text file has no cells that say they are text: 7/12 would be a day in December. */
    private Book.Value field(Shown shown) {
        return shown instanceof Shown.Part(var part, var of)
                ? new Book.Value.Words(words.of("part", words.count(part), words.count(of)))
                : value(shown, false);
    }
}
