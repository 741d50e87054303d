package vn.chuongvang.sheets;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** Sheets as a file of Excel. Words are written as words: none can become a formula. */
public final class Book {
    private static final String AS_TEXT = "@";
    private static final String WHOLE = "0";

    /** Shown with a decimal comma where the computer is set to Vietnamese. */
    private static final String THOUSANDTHS = "#,##0.000";

    private static final String DAY = "dd/mm/yyyy";

    private Book() {}

    /**
     * One sheet.
     *
     * @param name of its tab, at most 31 letters, without []:*?/\
     * @param heading row that stays in sight, from 0; below 0: none
     * @param widths of the columns, in letters
     */
    public record Leaf(String name, int heading, List<Integer> widths, List<List<Value>> rows) {
        public Leaf {
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** What a cell holds. */
    public sealed interface Value {
        record Words(String text) implements Value {}

        record Loud(String text) implements Value {}

        record Whole(long number) implements Value {}

        /** Shown with three decimals. */
        record Fraction(double number) implements Value {}

        record Day(LocalDate day) implements Value {}
    }

    public static byte[] write(List<Leaf> leaves) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "ChuongVang", "1.0")) {
            for (var leaf : leaves) {
                write(book.newWorksheet(leaf.name()), leaf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, Leaf leaf) {
        for (int column = 0; column < leaf.widths().size(); column++) {
            sheet.width(column, leaf.widths().get(column));
        }
        for (int row = 0; row < leaf.rows().size(); row++) {
            var cells = leaf.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row, column, cells.get(column));
            }
        }
        if (leaf.heading() >= 0) {
            sheet.freezePane(0, leaf.heading() + 1);
        }
    }

    private static void write(Worksheet sheet, int row, int column, Value value) {
        var style = sheet.style(row, column);
        switch (value) {
            case Value.Words(var text) -> {
                sheet.value(row, column, text);
                style.format(AS_TEXT).set();
            }
            case Value.Loud(var text) -> {
                sheet.value(row, column, text);
                style.format(AS_TEXT).bold().set();
            }
            case Value.Whole(var number) -> {
                sheet.value(row, column, number);
                style.format(WHOLE).set();
            }
            case Value.Fraction(var number) -> {
                sheet.value(row, column, number);
                style.format(THOUSANDTHS).set();
            }
            case Value.Day(var day) -> {
                sheet.value(row, column, day);
                style.format(DAY).set();
            }
        }
    }
}
