package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.sheets.Table;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.sheets.UnreadableTable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of units: cells become rows, or problems. What rows mean is not looked at. */
final class UnitFile {
    static final int MOST_ROWS = 100_000;
    static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int MOST_SHEETS = 8;
    private static final int LINES_TRIED = 20;
    private static final UnitProblem.Sheet UNITS = UnitProblem.Sheet.UNITS;
    private static final UnitProblem.Sheet LINEAGE = UnitProblem.Sheet.LINEAGE;

    private static final Set<UnitColumn> NEEDED =
            Set.of(UnitColumn.KEY, UnitColumn.TYPE, UnitColumn.NAME, UnitColumn.FROM);
    private static final Set<UnitColumn.Line> LINES_NEEDED =
            Set.of(UnitColumn.Line.FROM, UnitColumn.Line.KIND, UnitColumn.Line.ON);

    private final List<UnitRow> rows = new ArrayList<>();
    private final List<UnitRow.Line> lines = new ArrayList<>();
    private final List<UnitProblem> problems = new ArrayList<>();

    private UnitFile() {}

    /**
     * @throws UnreadableTable when it is no table
     */
    static UnitFile read(byte[] bytes) {
        var file = new UnitFile();
        int sheets = 1;
        var isUnderstood = false;
        for (int i = 0; i < Math.min(sheets, MOST_SHEETS); i++) {
            var table = table(bytes, i, i == 0);
            if (table != null) {
                sheets = Math.max(1, table.sheets().size());
                isUnderstood |= file.read(table);
            }
        }
        if (!isUnderstood) {
            file.problems.add(
                    new UnitProblem(true, UnitProblem.Sheet.UNITS, 0, "", "HEADINGS_MISSING", ""));
        }
        return file;
    }

    /** A sheet behind the first one may be empty. */
    private static @Nullable Table table(byte[] bytes, int sheet, boolean isFirst) {
        try {
            return TableReader.read(bytes, sheet, MOST_ROWS);
        } catch (UnreadableTable e) {
            if (!isFirst && e.reason() == UnreadableTable.Reason.EMPTY) {
                return null;
            }
            throw e;
        }
    }

    List<UnitRow> rows() {
        return rows;
    }

    List<UnitRow.Line> lines() {
        return lines;
    }

    List<UnitProblem> problems() {
        return problems;
    }

    /** Headings stand near the top, and below an empty line where another part begins. */
    private boolean read(Table table) {
        var parts = 0;
        Part part = _ -> {};
        int last = 0;
        for (var line : table.lines()) {
            var mayBegin = last <= LINES_TRIED || line.number() > last + 1;
            var begun = mayBegin ? part(line) : null;
            if (begun != null) {
                part = begun;
                parts++;
            } else {
                part.read(line);
            }
            last = line.number();
        }
        return parts > 0;
    }

    /** What rows below a heading are. */
    private interface Part {
        void read(Table.Line line);
    }

    private @Nullable Part part(Table.Line heading) {
        var columns = headed(heading, UnitWords.COLUMNS, UnitColumn.class);
        if (columns.keySet().containsAll(NEEDED)) {
            return line ->
                    new UnitFileRow<>(line, columns, UNITS, problems).unit().ifPresent(rows::add);
        }
        var ends = headed(heading, UnitWords.LINES, UnitColumn.Line.class);
        return ends.keySet().containsAll(LINES_NEEDED)
                ? line ->
                        new UnitFileRow<>(line, ends, LINEAGE, problems).end().ifPresent(lines::add)
                : null;
    }

    private static <E extends Enum<E>> Map<E, Integer> headed(
            Table.Line heading, UnitWords.Reading<E> words, Class<E> type) {
        var columns = new EnumMap<E, Integer>(type);
        for (int column = 0; column < heading.cells().size(); column++) {
            int at = column;
            words.read(heading.cell(column).text())
                    .ifPresent(found -> columns.putIfAbsent(found, at));
        }
        return columns;
    }
}
