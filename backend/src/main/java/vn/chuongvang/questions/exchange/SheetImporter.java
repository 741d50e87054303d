package vn.chuongvang.questions.exchange;

import vn.chuongvang.questionbank.exchange.BoundedStream;
import vn.chuongvang.questionbank.exchange.Importer;
import vn.chuongvang.questionbank.exchange.Item;
import vn.chuongvang.questionbank.exchange.Limits;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questionbank.exchange.Unreadable;
import vn.chuongvang.questionbank.exchange.table.Row;
import vn.chuongvang.questionbank.exchange.table.Tables;
import vn.chuongvang.sheets.Cell;
import vn.chuongvang.sheets.Table;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.sheets.UnreadableTable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Questions in the first sheet of a spreadsheet that is not hidden. */
final class SheetImporter implements Importer {

    @Override
    public Optional<Note> read(InputStream file, Consumer<Item> taken) {
        try {
            var bytes = new BoundedStream(file, Limits.MOST_BYTES).readAllBytes();
            var rows = TableReader.read(bytes, 0).lines().stream().map(SheetImporter::row);
            return Tables.read(rows.iterator(), TableReader.LONGEST_TEXT, taken);
        } catch (UnreadableTable e) {
            return Optional.of(Note.of("sheet." + e.reason()));
        } catch (Unreadable e) {
            return Optional.of(e.note());
        } catch (IOException _) {
            return Optional.of(Note.of("file.broken"));
        }
    }

    private static Row row(Table.Line line) {
        return new Row(
                line.number(),
                line.cells().stream().map(Cell::text).toList(),
                line.cells().stream().anyMatch(cell -> cell.kind() == Cell.Kind.FORMULA));
    }
}
