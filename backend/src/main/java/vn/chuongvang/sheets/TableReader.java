package vn.chuongvang.sheets;

import vn.chuongvang.sheets.UnreadableTable.Reason;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file by what is in it, whatever its name says. It takes a second for the largest file, so
 * it is never called on an event loop.
 */
public final class TableReader {
    /** Lines that are not empty, headings included. */
    public static final int MOST_ROWS = 20_000;

    public static final int MOST_COLUMNS = 50;

    /** Of a cell; what is longer is cut. */
    public static final int LONGEST_TEXT = 500;

    private TableReader() {}

    /**
     * @param sheet which one that is not hidden, from 0; text files have only 0
     * @throws UnreadableTable when it is no table, or not one to be trusted
     */
    public static Table read(byte[] file, int sheet) {
        return read(file, sheet, MOST_ROWS);
    }

    /**
     * @param mostRows that are not empty, headings included
     */
    public static Table read(byte[] file, int sheet, int mostRows) {
        if (file.length == 0) {
            throw new UnreadableTable(Reason.EMPTY);
        }
        if (startsWith(file, 'P', 'K', 3, 4)) {
            return new XlsxFile(file, mostRows).read(sheet);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable(Reason.OLD_OR_LOCKED);
        }
        return CsvText.read(file, mostRows);
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (Byte.toUnsignedInt(file[i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Takes lines one by one, within the limits. */
    static final class Lines {
        private final List<Table.Line> lines = new ArrayList<>();
        private final int most;
        private int last;

        Lines(int most) {
            this.most = most;
        }

        /** Without what is empty at its end. */
        void add(int number, List<Cell> cells) {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isEmpty()) {
                width--;
            }
            if (width == 0) {
                return;
            }
            if (width > MOST_COLUMNS) {
                throw new UnreadableTable(Reason.TOO_MANY_COLUMNS);
            }
            if (lines.size() == most) {
                throw new UnreadableTable(Reason.TOO_MANY_ROWS);
            }
            lines.add(new Table.Line(number, cells.subList(0, width)));
            last = number;
        }

        Table table(Table.Read read, List<String> sheets, int sheet) {
            if (lines.isEmpty()) {
                throw new UnreadableTable(Reason.EMPTY);
            }
            return new Table(read, sheets, sheet, lines, last - lines.size());
        }
    }
}
