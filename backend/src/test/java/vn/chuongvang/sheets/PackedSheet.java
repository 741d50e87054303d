package vn.chuongvang.sheets;

import java.nio.charset.StandardCharsets;

/** A spreadsheet around a sheet that anybody may have written: no mutation of a zip gets as far. */
public final class PackedSheet {
    private static final byte[] AROUND = Xlsx.of(sheet -> sheet.value(0, 0, "x"));
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private PackedSheet() {}

    public static byte[] of(byte[] sheet) {
        return Xlsx.with(AROUND, SHEET, sheet);
    }

    /** The sheet of these lines, cells between semicolons, as {@link #of} takes it. */
    public static byte[] sheet(String lines) {
        var file =
                Xlsx.of(
                        sheet -> {
                            var rows = lines.split("\n");
                            for (int row = 0; row < rows.length; row++) {
                                var cells = rows[row].split(";");
                                for (int cell = 0; cell < cells.length; cell++) {
                                    sheet.inlineString(row, cell, cells[cell]);
                                }
                            }
                        });
        return Xlsx.part(file, SHEET).getBytes(StandardCharsets.UTF_8);
    }
}
