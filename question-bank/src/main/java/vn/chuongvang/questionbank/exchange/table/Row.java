package vn.chuongvang.questionbank.exchange.table;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number from 1, as spreadsheets count
 * @param cells from the first column on
 * @param hasFormula whether a cell holds a formula, which nobody evaluates
 */
public record Row(int number, List<String> cells, boolean hasFormula) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** Empty beyond the last cell. */
    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
