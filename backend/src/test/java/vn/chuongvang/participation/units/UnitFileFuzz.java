package vn.chuongvang.participation.units;

import vn.chuongvang.participation.declared.DeclaredFile;
import vn.chuongvang.sheets.PackedSheet;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.sheets.UnreadableTable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A target of Jazzer: files with units, and with what units declare. */
public final class UnitFileFuzz {
    private static final UnitBook BOOK = UnitBook.of(0, List.of(), List.of(), List.of());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID NOBODY = new UUID(1, 1);

    private UnitFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var file = bytes.length > 0 && bytes[0] == '<' ? PackedSheet.of(bytes) : bytes;
        try {
            UnitImport.of(BOOK, UnitFile.read(file), HeldUnits.NONE, UUID::randomUUID);
            DeclaredFile.read(TableReader.read(file, 0), BOOK.asOf(DAY), NOBODY);
        } catch (UnreadableTable _) {
            // The way to say no.
        }
    }

    /** To begin with. */
    public static Stream<byte[]> seeds() {
        var lines =
                "Mã tạm;Hệ thống;Cấp trên;Loại;Tên;Mã hành chính;Từ ngày;Đến hết ngày;Quyết định;"
                        + "Tên khác;Sáp nhập từ\n"
                        + "t;Hành chính;;Tỉnh;Tỉnh Cũ;37;01/01/2020;;;;\n"
                        + "x1;;t;Xã;Xã Một;00101;01/01/2020;31/12/2024;;;\n"
                        + "x2;;t;Xã;Xã Hai;00102;01/01/2025;;;Xã 2;x1\n";
        var sheet = PackedSheet.sheet(lines);
        return Stream.of(
                lines.getBytes(StandardCharsets.UTF_8),
                sheet,
                PackedSheet.of(sheet),
                "Đơn vị;Người;Lượt;Đạt\nTỉnh Cũ;1.200;1.300;900\n"
                        .getBytes(StandardCharsets.UTF_8));
    }
}
