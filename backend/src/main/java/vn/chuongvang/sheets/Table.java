package vn.chuongvang.sheets;

import java.util.List;

/**
 * One sheet of a file.
 *
 * @param read how the file was understood, for whoever wonders about wrong letters
 * @param sheets names of those that are not hidden, in their order; none for text files
 * @param sheet which of them this is, from 0
 * @param lines without the empty ones
 * @param empty how many lines before the last one are empty
 */
public record Table(Read read, List<String> sheets, int sheet, List<Line> lines, int empty) {
    public Table {
        sheets = List.copyOf(sheets);
        lines = List.copyOf(lines);
    }

    /**
     * How a file was understood.
     *
     * @param encoding of a text file, else empty
     * @param separator of a text file, else empty
     */
    public record Read(Format format, String encoding, String separator) {}

    /** What kind of file it is. */
    public enum Format {
        XLSX,
        CSV
    }

    /**
     * @param number from 1, as spreadsheets count
     * @param cells from the first column on
     */
    public record Line(int number, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** Empty beyond the last cell. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    /** Columns of the widest line. */
    public int width() {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }
}
