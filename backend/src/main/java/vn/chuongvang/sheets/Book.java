package vn.chuongvang.sheets;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** Sheets as a file of Excel. Words are written as words: none can become a formula. */
public final class Book {
    private static final String AS_TEXT = "@";
    private static final String WHOLE = "0";
    private static final String COUNT = "#,##0";
    private static final int ROWS_AT_ONCE = 200;

    /** Shown with a decimal comma where the computer is set to Vietnamese. */
    private static final String THOUSANDTHS = "#,##0.000";

    private static final String TENTHS = "#,##0.0";
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

        /** Bold, on as many lines as it takes. */
        record Heading(String text) implements Value {}

        record Whole(long number) implements Value {}

        /** Shown with its thousands apart. */
        record Count(long number) implements Value {}

        /** Shown with three decimals. */
        record Fraction(double number) implements Value {}

        /** Shown with one decimal. */
        record Tenths(double number) implements Value {}

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

    /**
     * One sheet to be printed: A4 on its side, as wide as the paper, with its heading on all pages.
     *
     * @param heading row that stays in sight and stands on each page, from 0
     * @param widths of the columns, in letters
     * @param rows read once, one after another
     */
    public record Paper(
            String name, int heading, List<Integer> widths, Iterable<List<Value>> rows) {
        public Paper {
            widths = List.copyOf(widths);
        }
    }

    /** Rows leave as they come; leaves the stream open. */
    public static void print(Paper paper, OutputStream out) throws IOException {
        var book = new Workbook(out, "ChuongVang", "1.0");
        var sheet = book.newWorksheet(paper.name());
        for (int column = 0; column < paper.widths().size(); column++) {
            sheet.width(column, paper.widths().get(column));
        }
        sheet.freezePane(0, paper.heading() + 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(paper.heading());
        sheet.footer("&P / &N", Position.RIGHT);
        int row = 0;
        for (var cells : paper.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row, column, cells.get(column));
            }
            if (++row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        book.finish();
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
            case Value.Heading(var text) -> {
                sheet.value(row, column, text);
                style.format(AS_TEXT).bold().wrapText(true).set();
            }
            case Value.Whole(var number) -> {
                sheet.value(row, column, number);
                style.format(WHOLE).set();
            }
            case Value.Count(var number) -> {
                sheet.value(row, column, number);
                style.format(COUNT).set();
            }
            case Value.Tenths(var number) -> {
                sheet.value(row, column, number);
                style.format(TENTHS).set();
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
