package vn.chuongvang.gateway.web;

import vn.chuongvang.sheets.PackedSheet;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.sheets.UnreadableTable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A target of Jazzer: a file with people. What begins with {@code <} is a sheet, and is packed into
 * a spreadsheet.
 */
public final class RosterFileFuzz {
    private static final RosterCheck.Hall HALL =
            new RosterCheck.Hall(12, List.of("Tổ 1", "Tổ 2"), Map.of(5, "Đặng Thị Hoà"));

    private RosterFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var file = bytes.length > 0 && bytes[0] == '<' ? PackedSheet.of(bytes) : bytes;
        try {
            var table = TableReader.read(file, 0);
            var check = RosterCheck.of(table, RosterColumns.guess(table), HALL, true);
            if (check.rows().stream().anyMatch(row -> row.name().full().startsWith("="))) {
                throw new AssertionError("a formula is a name");
            }
        } catch (UnreadableTable _) {
            // The way to say no.
        }
        try {
            RosterText.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (Refused _) {
            // What is pasted is refused as a whole.
        }
    }

    /** To begin with. */
    public static Stream<byte[]> seeds() {
        var lines = "Số ghế;Họ và tên;Đơn vị;Dự bị\n1;Trần Thị Bình;Tổ 1;\n;Lê An;tổ 2;x\n";
        var csv = lines.getBytes(StandardCharsets.UTF_8);
        var sheet = PackedSheet.sheet(lines);
        return Stream.of(
                csv,
                lines.replace(';', '\t').getBytes(StandardCharsets.UTF_16),
                "1, \"=1+1\", Tổ 1\n".getBytes(StandardCharsets.UTF_8),
                sheet,
                PackedSheet.of(sheet));
    }
}
