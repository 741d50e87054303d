package vn.chuongvang.gateway.web;

import vn.chuongvang.print.OfficialResults;
import vn.chuongvang.sheets.Book;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The official results as a file of Excel: what stands on the sheet to be signed, in its words. */
final class ResultBook {
    private static final int LINES_ABOVE = 5;
    private static final double MILLIS = 1_000.0;

    private final OfficialResults results;
    private final ResourceBundle words;

    private ResultBook(OfficialResults results, Locale language) {
        this.results = results;
        this.words = ResourceBundle.getBundle("messages.print", language);
    }

    static byte[] of(OfficialResults results, Locale language) {
        var book = new ResultBook(results, language);
        return Book.write(List.of(book.people(), book.units(), book.proof()));
    }

    private Book.Leaf people() {
        var rows = new ArrayList<>(above());
        rows.add(
                loud(
                        "results.rank",
                        "table.seat",
                        "table.name",
                        "table.unit",
                        "results.right",
                        "results.time",
                        "results.out",
                        "results.title-column",
                        "results.prizes"));
        results.people().forEach(line -> rows.add(line(line)));
        return new Book.Leaf(
                say("results.people"),
                LINES_ABOVE,
                List.of(8, 8, 34, 30, 10, 16, 14, 24, 24),
                rows);
    }

    private List<List<Book.Value>> above() {
        var occasion = results.occasion();
        return List.of(
                List.of(new Book.Value.Words(occasion.organiser())),
                loud("results.title"),
                List.of(new Book.Value.Loud(occasion.title())),
                List.of(new Book.Value.Day(occasion.day())),
                List.of());
    }

    private List<Book.Value> line(OfficialResults.Line line) {
        return List.of(
                new Book.Value.Whole(line.rank()),
                line.seat() == null ? new Book.Value.Words("") : new Book.Value.Whole(line.seat()),
                new Book.Value.Words(line.name()),
                new Book.Value.Words(line.unit()),
                new Book.Value.Whole(line.right()),
                new Book.Value.Fraction(line.rightMillis() / MILLIS),
                new Book.Value.Words(
                        line.outAt() == null
                                ? say("results.lit")
                                : say("results.out-at", line.outAt())),
                new Book.Value.Words(
                        line.titles().stream().map(this::title).collect(Collectors.joining("; "))),
                new Book.Value.Words(String.join("; ", line.prizes())));
    }

    private String title(OfficialResults.Title title) {
        return switch (title) {
            case GOLDEN_BELL -> say("results.golden-bell");
            case LAST_STANDING -> say("results.last-standing");
        };
    }

    private Book.Leaf units() {
        var rows = new ArrayList<List<Book.Value>>();
        rows.add(
                loud(
                        "results.rank",
                        "table.unit",
                        "results.standing",
                        "results.of",
                        "results.right-of-all",
                        "results.prizes"));
        for (var line : results.units()) {
            rows.add(
                    List.of(
                            new Book.Value.Whole(line.rank()),
                            new Book.Value.Words(line.unit()),
                            new Book.Value.Whole(line.standing()),
                            new Book.Value.Whole(line.people()),
                            new Book.Value.Whole(line.right()),
                            new Book.Value.Words(String.join("; ", line.prizes()))));
        }
        return new Book.Leaf(say("results.units"), 0, List.of(8, 36, 12, 12, 14, 24), rows);
    }

    private Book.Leaf proof() {
        var proof = results.proof();
        return new Book.Leaf(
                say("results.proof-sheet"),
                -1,
                List.of(44, 80),
                Stream.of(
                                pair("results.contest", String.valueOf(proof.contest())),
                                pair("results.facts", String.valueOf(proof.facts())),
                                pair("results.rules-hash", proof.rulesHash()),
                                pair("results.head", proof.head()),
                                pair("results.seal-text", proof.seal()))
                        .toList());
    }

    private List<Book.Value> pair(String key, String value) {
        return List.of(new Book.Value.Loud(say(key)), new Book.Value.Words(value));
    }

    private List<Book.Value> loud(String... keys) {
        return Arrays.stream(keys).<Book.Value>map(key -> new Book.Value.Loud(say(key))).toList();
    }

    private String say(String key, Object... details) {
        var shown = Arrays.stream(details).map(String::valueOf).toArray();
        return MessageFormat.format(words.getString(key), shown);
    }
}
