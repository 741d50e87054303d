package vn.chuongvang.identity;

import io.r2dbc.spi.Readable;

/** Columns that are never null. */
final class Columns {

    private Columns() {}

    static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    static int number(Readable row, String column) {
        return required(row, column, Integer.class);
    }

    static boolean flag(Readable row, String column) {
        return required(row, column, Boolean.class);
    }

    static <T> T required(Readable row, String column, Class<T> type) {
        var value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("no value in column " + column);
        }
        return value;
    }
}
