package vn.chuongvang.questionbank.exchange.table;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Exporter.Loss;
import vn.chuongvang.questionbank.exchange.Item;
import vn.chuongvang.questionbank.exchange.Items;
import vn.chuongvang.questionbank.exchange.Limits;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.Unreadable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads and writes questions as rows; which layout it is tells the row with the names. */
public final class Tables {
    /** Rows above the names of columns. */
    private static final int MOST_ROWS_ABOVE = 20;

    private Tables() {}

    /** The layouts, by whose they are. */
    public enum Kind {
        OURS(new OwnLayout()),
        KAHOOT(new KahootLayout()),
        WAYGROUND(new WaygroundLayout());

        private final Layout layout;

        Kind(Layout layout) {
            this.layout = layout;
        }
    }

    /**
     * @param longestCell letters at which whoever reads sheets cuts a cell: such cells are refused
     * @return why reading ended early
     */
    public static Optional<Note> read(Iterator<Row> rows, int longestCell, Consumer<Item> taken) {
        return Items.reading(
                taken,
                items -> {
                    Layout layout = null;
                    Header header = null;
                    while (rows.hasNext()) {
                        var row = rows.next();
                        if (layout == null || header == null) {
                            header = Header.of(row);
                            layout = layoutOf(header);
                            refuseFurtherDown(row, layout);
                        } else if (!row.isEmpty()) {
                            take(row, header, layout, longestCell, items);
                        }
                    }
                    if (layout == null) {
                        throw new Unreadable("table.layout");
                    }
                });
    }

    private static @Nullable Layout layoutOf(Header header) {
        for (var kind : Kind.values()) {
            if (kind.layout.fits(header)) {
                return kind.layout;
            }
        }
        return null;
    }

    private static void refuseFurtherDown(Row row, @Nullable Layout layout) {
        if (layout == null && row.number() > MOST_ROWS_ABOVE) {
            throw new Unreadable("table.layout");
        }
    }

    /** A row with nothing but its number is none, as templates have them. */
    private static void take(Row row, Header header, Layout layout, int longestCell, Items items) {
        if (row.cells().stream().skip(1).allMatch(String::isBlank)
                && row.cell(0).chars().allMatch(Character::isDigit)) {
            return;
        }
        items.add(
                Item.Place.line(row.number()),
                drafting -> {
                    if (row.hasFormula()) {
                        throw new Refusal("table.formula");
                    }
                    if (row.cells().stream().anyMatch(cell -> cell.length() >= longestCell)) {
                        throw new Refusal("table.long", longestCell);
                    }
                    if (row.cells().stream().mapToInt(String::length).sum() > Limits.LONGEST_ITEM) {
                        throw new Refusal("item.large", Limits.LONGEST_ITEM / 1024);
                    }
                    layout.read(row, header, drafting);
                });
    }

    /** The rows of a sheet with these questions. */
    public static List<List<String>> write(
            Kind kind, Iterator<Question> questions, Consumer<Loss> lost) {
        var rows = new ArrayList<>(kind.layout.head());
        int number = 1;
        while (questions.hasNext()) {
            var row = kind.layout.row(questions.next(), number, lost);
            if (!row.isEmpty()) {
                rows.add(row);
                number++;
            }
        }
        return rows;
    }

    /** Rows above the questions, the one with the names of columns included. */
    public static int heading(Kind kind) {
        return kind.layout.head().size() - 1;
    }

    /** Rows that show how to fill in our template, type by type. */
    public static List<List<String>> example() {
        var rows = new ArrayList<>(new OwnLayout().head());
        for (var line : Note.words("table.example", Locale.ROOT).split("\n")) {
            rows.add(List.of(line.split(";", -1)));
        }
        return rows;
    }
}
