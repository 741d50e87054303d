package vn.chuongvang.sheets;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import vn.chuongvang.sheets.UnreadableTable.Reason;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One file of Excel 2007 or later. What is hidden in it is not read. */
final class XlsxFile {
    private static final Table.Read READ = new Table.Read(Table.Format.XLSX, "", "");

    /** Also cells with nothing in them, which the library fills rows up with. */
    private static final int MOST_FORMATTED_COLUMNS = 1_000;

    /** Rows behind so many, most of them empty, are not looked at. */
    private static final int MOST_FORMATTED_ROWS = 200_000;

    /** Names of cell formats, and errors as errors instead of an exception. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    /** In a number's format: what stands between quotes or brackets says nothing. */
    private static final Pattern NOT_FORMAT =
            Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|General");

    private static final Pattern OF_DATES = Pattern.compile("[dmyhsDMYHS]");

    private final byte[] file;
    private final int mostRows;

    XlsxFile(byte[] file, int mostRows) {
        this.file = file;
        this.mostRows = mostRows;
    }

    Table read(int sheet) {
        try {
            lookThrough();
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), OPTIONS)) {
                return read(book, sheet);
            }
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableTable(Reason.BROKEN, e);
        } catch (RuntimeException e) {
            // The library says in many ways that a file is damaged.
            throw new UnreadableTable(Reason.BROKEN, e);
        }
    }

    private void lookThrough() throws IOException {
        try (var parts =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            if (parts.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableTable(Reason.NOT_A_TABLE);
            }
            XlsxParts.refuseTraps(parts);
        }
    }

    private Table read(ReadableWorkbook book, int wanted) throws IOException {
        var seen =
                book.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .toList();
        if (wanted < 0 || wanted >= seen.size()) {
            throw new UnreadableTable(Reason.NO_SHEET);
        }
        var lines = new TableReader.Lines(mostRows);
        try (var rows = seen.get(wanted).openStream()) {
            rows.limit(MOST_FORMATTED_ROWS)
                    .filter(row -> !row.isHidden())
                    .forEach(row -> lines.add(row.getRowNum(), cells(row)));
        }
        return lines.table(READ, seen.stream().map(Sheet::getName).toList(), wanted);
    }

    private static List<Cell> cells(Row row) {
        if (row.getCellCount() > MOST_FORMATTED_COLUMNS) {
            throw new UnreadableTable(Reason.TOO_MANY_COLUMNS);
        }
        var cells = new ArrayList<Cell>();
        for (var cell : row) {
            cells.add(cell(cell));
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        if (cell.getFormula() != null && !cell.getFormula().isEmpty()) {
            return new Cell(Cell.Kind.FORMULA, TableReader.shortened("=" + cell.getFormula()));
        }
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case STRING -> Cell.text(TableReader.shortened(cell.asString()));
            case NUMBER -> number(cell);
            case FORMULA -> new Cell(Cell.Kind.FORMULA, "=");
            case BOOLEAN, ERROR -> new Cell(Cell.Kind.OTHER, TableReader.shortened(cell.getText()));
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        return isDate(cell.getDataFormatString())
                ? new Cell(Cell.Kind.OTHER, cell.asDate().toLocalDate().toString())
                : new Cell(
                        Cell.Kind.NUMBER,
                        TableReader.shortened(
                                cell.asNumber().stripTrailingZeros().toPlainString()));
    }

    /** Excel makes a date of what looks like one, such as seat 1-2. */
    private static boolean isDate(@Nullable String format) {
        return format != null && OF_DATES.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }
}
