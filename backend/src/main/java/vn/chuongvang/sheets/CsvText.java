package vn.chuongvang.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import vn.chuongvang.sheets.UnreadableTable.Reason;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text file with commas, semicolons or tabs. */
final class CsvText {
    private static final String SEPARATORS = ",;\t";
    private static final int LINES_TRIED = 30;

    /** Excel's own first line, which names the separator. */
    private static final Pattern SAID = Pattern.compile("sep=([,;\t|])\r?\n");

    /** Larger than any cell of a roster: an unclosed quote swallows the rest of the file. */
    private static final int LONGEST_CELL = 64 * 1024;

    private CsvText() {}

    static Table read(byte[] file, int mostRows) {
        var text = TextDecoding.decode(file);
        var said = SAID.matcher(text.letters());
        var isSaid = said.lookingAt();
        var letters = isSaid ? text.letters().substring(said.end()) : text.letters();
        var separator = isSaid ? said.group(1).charAt(0) : separatorOf(letters);
        var lines = new TableReader.Lines(mostRows);
        int first = isSaid ? 2 : 1;
        try (var records = reader(separator, letters)) {
            for (var one : records) {
                lines.add(first++, cells(one));
            }
        } catch (CsvParseException e) {
            throw new UnreadableTable(Reason.BROKEN, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.table(
                new Table.Read(Table.Format.CSV, text.encoding(), String.valueOf(separator)),
                List.of(),
                0);
    }

    /** Rows are counted, not lines of text: as a spreadsheet shows them. */
    private static CsvReader<CsvRecord> reader(char separator, String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text);
    }

    private static List<Cell> cells(CsvRecord line) {
        var cells = new ArrayList<Cell>();
        for (var field : line.getFields()) {
            var text = TableReader.shortened(field.strip());
            cells.add(text.startsWith("=") ? new Cell(Cell.Kind.FORMULA, text) : Cell.text(text));
        }
        return cells;
    }

    /** The one that splits most of the first lines into more than one cell, and most cells. */
    private static char separatorOf(String text) {
        var first = text.lines().limit(LINES_TRIED).toList();
        char best = SEPARATORS.charAt(0);
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            long split =
                    first.stream().filter(line -> line.indexOf(separator) >= 0).count()
                                    * LINES_TRIED
                                    * LINES_TRIED
                            + first.stream()
                                    .mapToLong(
                                            line ->
                                                    line.chars()
                                                            .filter(letter -> letter == separator)
                                                            .count())
                                    .sum();
            if (split > most) {
                most = split;
                best = separator;
            }
        }
        return best;
    }
}
