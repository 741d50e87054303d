package vn.chuongvang.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.sheets.UnreadableTable.Reason;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class TableReaderTests {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void cells_of_a_spreadsheet_are_told_apart_and_formulas_never_evaluated() {
        var file =
                Xlsx.of(
                        sheet -> {
                            sheet.value(1, 0, "Trần Thị Bình");
                            sheet.value(1, 1, 47);
                            sheet.value(1, 2, "007");
                            sheet.formula(1, 3, "HYPERLINK(\"http://x\",\"Bình\")");
                            sheet.value(1, 4, LocalDate.of(2026, 2, 1));
                            sheet.style(1, 4).format("d-mmm").set();
                            sheet.value(1, 5, true);
                        });
        var table = TableReader.read(file, 0);
        assertThat(table.empty()).isEqualTo(1);
        assertThat(table.lines()).hasSize(1);
        var line = table.lines().getFirst();
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.cells())
                .extracting(Cell::kind)
                .containsExactly(
                        Cell.Kind.TEXT,
                        Cell.Kind.NUMBER,
                        Cell.Kind.TEXT,
                        Cell.Kind.FORMULA,
                        Cell.Kind.OTHER,
                        Cell.Kind.OTHER);
        assertThat(line.cell(1).text()).isEqualTo("47");
        assertThat(line.cell(2).text()).isEqualTo("007");
        assertThat(line.cell(3).text()).startsWith("=HYPERLINK");
        assertThat(line.cell(4).text()).isEqualTo("2026-02-01");
        assertThat(line.cell(99).isEmpty()).isTrue();
    }

    @Test
    void what_is_hidden_is_not_read() {
        var file =
                Xlsx.book(
                        book -> {
                            var secret = book.newWorksheet("Mật");
                            secret.value(0, 0, "không được đọc");
                            Xlsx.hide(secret);
                            var open = book.newWorksheet("Mở");
                            open.value(0, 0, "được đọc");
                            open.value(1, 0, "dòng ẩn");
                            open.hideRow(1);
                        });
        var table = TableReader.read(file, 0);
        assertThat(table.sheets()).containsExactly("Mở");
        assertThat(texts(table)).isEqualTo(List.of(List.of("được đọc")));
        refused(Reason.NO_SHEET, file, 1);
        var onlyHidden =
                Xlsx.book(
                        book -> {
                            var secret = book.newWorksheet("Mật");
                            secret.value(0, 0, "a");
                            Xlsx.hide(secret);
                        });
        refused(Reason.NO_SHEET, onlyHidden, 0);
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() {
        var file = Xlsx.of(sheet -> sheet.value(0, 0, "a"));
        var zeros = new byte[(int) XlsxParts.MOST_BYTES];
        var bomb = Xlsx.with(file, "xl/media/image1.png", zeros);
        assertThat(bomb.length).isLessThan(200_000);
        refused(Reason.BOMB, bomb, 0);
        assertThat(TableReader.read(Xlsx.with(file, "xl/x", new byte[9]), 0).lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void xml_that_includes_other_files_is_refused(String charset) {
        var file = Xlsx.of(sheet -> sheet.value(0, 0, "a"));
        var attack =
                "<?xml version=\"1.0\"?><!-- x --><!DOCTYPE a [<!ENTITY e SYSTEM"
                        + " \"file:///etc/passwd\">]><worksheet>&e;</worksheet>";
        refused(
                Reason.ENTITIES,
                Xlsx.with(file, SHEET, attack.getBytes(Charset.forName(charset))),
                0);
        assertThat(Xlsx.part(file, SHEET)).doesNotContain("DOCTYPE");
    }

    @Test
    void what_is_no_table_is_refused_by_what_it_is() {
        refused(Reason.EMPTY, new byte[0], 0);
        refused(Reason.EMPTY, " \r\n\r\n;;;\r\n".getBytes(StandardCharsets.UTF_8), 0);
        refused(
                Reason.OLD_OR_LOCKED,
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2},
                0);
        refused(Reason.BROKEN, new byte[] {'P', 'K', 3, 4, 1, 2, 3}, 0);
        refused(Reason.NOT_A_TABLE, new byte[] {'%', 'P', 'D', 'F', 0, 1}, 0);
        var plain = Xlsx.of(sheet -> sheet.value(0, 0, "a"));
        refused(
                Reason.BROKEN,
                Xlsx.with(plain, SHEET, "<worksheet".getBytes(Charset.defaultCharset())),
                0);
        var half = Arrays.copyOf(plain, plain.length / 2);
        refused(Reason.BROKEN, half, 0);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false"})
    void letters_are_read_however_excel_wrote_them(String charset, boolean marked) {
        var text = (marked ? "\uFEFF" : "") + "Số ghế;Họ và tên\r\n1;Đặng Thị Hoà\r\n";
        var table = TableReader.read(text.getBytes(Charset.forName(charset)), 0);
        assertThat(texts(table))
                .isEqualTo(List.of(List.of("Số ghế", "Họ và tên"), List.of("1", "Đặng Thị Hoà")));
        assertThat(table.read().encoding()).isEqualTo(charset);
    }

    @Test
    void old_vietnamese_letters_are_read_where_nothing_else_fits() {
        var text = "Họ và tên,Đơn vị\nNguyễn Thị Lượm,Tổ 1\n";
        var bytes = in1258(text);
        var table = TableReader.read(bytes, 0);
        assertThat(table.read().encoding()).isEqualTo("windows-1258");
        assertThat(texts(table).get(1)).isEqualTo(List.of("Nguyễn Thị Lượm", "Tổ 1"));
        refused(Reason.ENCODING, "Họ tên\nJ\u00fcrgen".getBytes(StandardCharsets.ISO_8859_1), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separators_are_found(String separator) {
        var text =
                "1#Lê An#\"Tổ 1, khu 2; phụ\"\n2#\"Lê \"\"Tí\"\" Bình\"#Tổ 2\n"
                        .replace("#", separator);
        var table = TableReader.read(text.getBytes(StandardCharsets.UTF_8), 0);
        assertThat(table.read().separator()).isEqualTo(separator);
        assertThat(texts(table))
                .isEqualTo(
                        List.of(
                                List.of("1", "Lê An", "Tổ 1, khu 2; phụ"),
                                List.of("2", "Lê \"Tí\" Bình", "Tổ 2")));
    }

    @Test
    void excels_own_first_line_names_the_separator() {
        var table = TableReader.read("sep=;\r\nLê An, bé;Tổ 1".getBytes(StandardCharsets.UTF_8), 0);
        assertThat(texts(table)).isEqualTo(List.of(List.of("Lê An, bé", "Tổ 1")));
        assertThat(table.lines().getFirst().number()).isEqualTo(2);
    }

    @Test
    void ten_thousand_rows_are_read_and_too_many_are_refused() {
        var many = "Lê An;Tổ 1\n".repeat(TableReader.MOST_ROWS).getBytes(StandardCharsets.UTF_8);
        assertThat(TableReader.read(many, 0).lines()).hasSize(TableReader.MOST_ROWS);
        var more = "Lê An\n".repeat(TableReader.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8);
        refused(Reason.TOO_MANY_ROWS, more, 0);
        refused(
                Reason.TOO_MANY_COLUMNS,
                "a;".repeat(51).concat("a").getBytes(StandardCharsets.UTF_8),
                0);
        var large =
                Xlsx.of(
                        sheet -> {
                            for (int row = 0; row < 10_000; row++) {
                                sheet.value(row, 0, row);
                                sheet.value(row, 1, "Nguyễn Văn " + row);
                                sheet.value(row, 2, "Tổ " + row % 40);
                            }
                        });
        assertThat(large.length).isLessThan(1024 * 1024);
        assertThat(TableReader.read(large, 0).lines()).hasSize(10_000);
    }

    @Test
    void a_far_cell_costs_no_memory() {
        var sheet =
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>"
                        + "</sheetData></worksheet>";
        var file = Xlsx.of(one -> one.value(0, 0, "a"));
        refused(
                Reason.TOO_MANY_COLUMNS,
                Xlsx.with(file, SHEET, sheet.getBytes(StandardCharsets.UTF_8)),
                0);
    }

    private static void refused(Reason reason, byte[] file, int sheet) {
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> TableReader.read(file, sheet))
                .extracting(UnreadableTable::reason)
                .isEqualTo(reason);
    }

    private static List<List<String>> texts(Table table) {
        return table.lines().stream()
                .map(line -> line.cells().stream().map(Cell::text).toList())
                .toList();
    }

    /** The code page has no composed letter for most tones. */
    private static byte[] in1258(String text) {
        var out = new StringBuilder();
        for (var letter : text.split("")) {
            var encoder = Charset.forName("windows-1258").newEncoder();
            if (encoder.canEncode(letter)) {
                out.append(letter);
                continue;
            }
            var apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
            var tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            var rest = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            out.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
        }
        return out.toString().getBytes(Charset.forName("windows-1258"));
    }
}
