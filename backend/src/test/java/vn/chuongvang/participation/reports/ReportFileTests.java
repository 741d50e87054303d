package vn.chuongvang.participation.reports;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.participation.reports.SampleReport.row;
import static vn.chuongvang.participation.reports.SampleReport.written;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.chuongvang.participation.dashboard.Dashboard;
import vn.chuongvang.participation.dashboard.Share;
import vn.chuongvang.sheets.Cell;
import vn.chuongvang.sheets.Table;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.testing.Pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Reports as files, read back by other libraries than those that wrote them. */
class ReportFileTests {
    private static final List<String> ATTACKS =
            List.of("=1+1", "+84", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "a\"b;c");

    private static Report report() {
        return SampleReport.of(
                row(null, "total", 1_234),
                List.of(
                        row(null, "Đoàn xã Gia Hưng", 1_000),
                        row(null, "Chi đoàn Trường THPT Đinh Tiên Hoàng và các tổ dân phố", 254),
                        row(null, "Đoàn xã chưa thi", 0)));
    }

    @Test
    void a_sheet_has_numbers_as_numbers() {
        var table = TableReader.read(written(report(), ReportForm.XLSX), 0);
        var first = line(table, "Đoàn xã Gia Hưng");
        assertThat(first.cell(ReportColumn.PEOPLE.ordinal()))
                .isEqualTo(new Cell(Cell.Kind.NUMBER, "1000"));
        assertThat(first.cell(ReportColumn.PLAN_PERCENT.ordinal()))
                .isEqualTo(new Cell(Cell.Kind.NUMBER, "200"));
        assertThat(line(table, "Tổng cộng").cell(ReportColumn.PEOPLE.ordinal()).text())
                .isEqualTo("1234");
        assertThat(line(table, "Đoàn xã chưa thi").cell(ReportColumn.NOTE.ordinal()).text())
                .isEqualTo("Chưa tham gia");
    }

    private static Table.Line line(Table table, String unit) {
        return table.lines().stream()
                .filter(line -> line.cell(1).text().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_word_file_has_head_table_and_foot() throws IOException {
        try (var document = document(report())) {
            var tables = document.getTables();
            assertThat(tables).hasSize(3);
            var rows = tables.get(1).getRows();
            assertThat(rows).hasSize(5);
            assertThat(rows.getFirst().isRepeatHeader()).isTrue();
            assertThat(rows.get(1).getCell(ReportColumn.PEOPLE.ordinal()).getText())
                    .isEqualTo("1.000");
            assertThat(rows.getLast().getCell(1).getText()).isEqualTo("Tổng cộng");
            assertThat(rows.getLast().getCell(ReportColumn.PLAN_PERCENT.ordinal()).getText())
                    .isEqualTo("246,8");
            assertThat(tables.getFirst().getText())
                    .contains("ĐOÀN PHƯỜNG HOA LƯ", "Ninh Bình, ngày 29 tháng 11 năm 2026");
            assertThat(tables.getLast().getText()).contains("Nơi nhận:", "Nguyễn Thị Ngọc Ánh");
        }
    }

    private static XWPFDocument document(Report report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(written(report, ReportForm.DOCX)));
    }

    @Test
    void a_pdf_lies_on_its_side_and_repeats_its_heading() {
        var rows =
                IntStream.range(0, 120).mapToObj(i -> row(null, "Chi đoàn số " + i, 10)).toList();
        try (var pdf =
                Pdf.of(written(SampleReport.of(row(null, "total", 1_200), rows), ReportForm.PDF))) {
            assertThat(pdf.size(1)).isEqualTo("297 × 210");
            assertThat(pdf.pages()).isGreaterThan(2);
            assertThat(pdf.text(2)).contains("STT").contains("Thí sinh");
            assertThat(pdf.text())
                    .contains("1.200")
                    .contains("Trang 2")
                    .contains("Từ ngày 01/10/2026 đến ngày 31/12/2026")
                    .doesNotContain("?")
                    .contains("thí sinh 900, kỳ này 1.200 (+300)");
        }
    }

    @Test
    void a_text_file_says_its_encoding_and_has_numbers_that_excel_takes() {
        var text = new String(written(report(), ReportForm.CSV), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"STT\";\"Đơn vị\"");
        assertThat(text)
                .contains("\r\n1;\"Đoàn xã Gia Hưng\";2000;500;1000;200,0;50,0;2000;2,0;75,0;");
        assertThat(text).contains("\"3 trên 4\"").doesNotContain("3/4");
    }

    @Test
    void what_is_declared_stands_in_its_column_and_below_with_what_was_counted() {
        var declared = declared(row(null, "total", 1_000), 40);
        var report = SampleReport.of(declared, List.of(declared));
        var notes = new ReportLayout(report, new ReportWords(Locale.of("vi"))).notes();
        assertThat(notes).anyMatch(note -> note.contains("40 người") && note.contains("1.040"));
        assertThat(new ReportLayout(report.published(), new ReportWords(Locale.of("vi"))).notes())
                .anyMatch(note -> note.contains("1.040"));
        var few = declared(row(null, "total", 1_000), 4);
        var hidden = SampleReport.of(few, List.of(few)).published();
        assertThat(hidden.total().declared()).isZero();
        assertThat(new ReportLayout(hidden, new ReportWords(Locale.of("vi"))).notes())
                .noneMatch(note -> note.contains("1.004"));
    }

    private static ReportRow declared(ReportRow row, long people) {
        return new ReportRow(
                row.parent(),
                row.unit(),
                row.kind(),
                row.name(),
                row.members(),
                row.plan(),
                row.people(),
                row.attempts(),
                row.asked(),
                row.right(),
                row.passed(),
                row.perfect(),
                row.prizes(),
                row.thisWeek(),
                row.lastWeek(),
                row.takenPart(),
                row.subunits(),
                people,
                row.hidden());
    }

    @ParameterizedTest
    @EnumSource(ReportForm.class)
    void a_half_is_rounded_up_in_each_form(ReportForm form) throws IOException {
        var row =
                new ReportRow(
                        null,
                        SampleReport.id("A"),
                        Dashboard.Kind.UNIT,
                        "A",
                        2_000,
                        400,
                        107,
                        107,
                        2_000,
                        3,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        null,
                        Set.of());
        var file = written(SampleReport.of(row(null, "total", 107), List.of(row)), form);
        // 107 of 400 is 26.75, 3 of 2,000 is 0.15.
        switch (form) {
            case XLSX -> {
                var line = line(TableReader.read(file, 0), "A");
                assertThat(line.cell(ReportColumn.PLAN_PERCENT.ordinal()).text()).isEqualTo("26.8");
                assertThat(line.cell(ReportColumn.AVERAGE.ordinal()).text()).isEqualTo("0.2");
            }
            case CSV ->
                    assertThat(new String(file, StandardCharsets.UTF_8))
                            .contains(";107;26,8;5,4;107;1,0;0,2;");
            case DOCX -> {
                try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
                    var cells = document.getTables().get(1).getRows().get(1).getTableCells();
                    assertThat(cells.get(ReportColumn.PLAN_PERCENT.ordinal()).getText())
                            .isEqualTo("26,8");
                    assertThat(cells.get(ReportColumn.AVERAGE.ordinal()).getText())
                            .isEqualTo("0,2");
                }
            }
            case PDF -> {
                try (var pdf = Pdf.of(file)) {
                    assertThat(pdf.text()).contains("107 26,8 5,4 107 1,0 0,2 0");
                }
            }
        }
        assertThat(Share.percent(107, 400)).hasValue(new BigDecimal("26.8"));
    }

    @ParameterizedTest
    @EnumSource(ReportForm.class)
    void no_name_is_run_by_a_spreadsheet_or_breaks_a_file(ReportForm form) throws IOException {
        var rows = ATTACKS.stream().map(name -> row(null, name, 10)).toList();
        var file = written(SampleReport.of(row(null, "total", 70), rows), form);
        switch (form) {
            case XLSX -> {
                var cells = new ArrayList<Cell>();
                TableReader.read(file, 0).lines().forEach(line -> cells.addAll(line.cells()));
                assertThat(cells).noneMatch(cell -> cell.kind() == Cell.Kind.FORMULA);
                assertThat(cells).extracting(Cell::text).contains("=1+1", "@SUM(A1)");
            }
            case CSV -> {
                var text = new String(file, StandardCharsets.UTF_8);
                assertThat(text)
                        .contains(";\"'=1+1\";", ";\"'+84\";", ";\"'-2+3\";", ";\"'@SUM(A1)\";")
                        .contains(";\"'\t=1\";", ";\"'\r=1\";", ";\"a\"\"b;c\";");
            }
            case DOCX -> {
                try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
                    assertThat(document.getTables().get(1).getText()).contains("=1+1", " =1");
                }
            }
            case PDF -> {
                try (var pdf = Pdf.of(file)) {
                    assertThat(pdf.text()).contains("=1+1", "@SUM(A1)");
                }
            }
        }
    }

    @Test
    void a_word_file_survives_letters_that_xml_has_not() throws IOException {
        var name = "a\u0000b\u000b\uFFFE\uD800c<&>";
        try (var document =
                document(SampleReport.of(row(null, "total", 9), List.of(row(null, name, 9))))) {
            assertThat(document.getTables().get(1).getText()).contains("a b c<&>");
        }
    }

    @ParameterizedTest
    @EnumSource(ReportForm.class)
    void what_is_not_published_is_in_no_file(ReportForm form) throws IOException {
        var secret =
                SampleReport.of(
                        row(null, "total", 1_234),
                        List.of(row(null, "A", 1_000), row(null, "B", 4), row(null, "C", 777)));
        var file = written(secret.published(), form);
        var text =
                switch (form) {
                    case XLSX -> TableReader.read(file, 0).lines().toString();
                    case CSV -> new String(file, StandardCharsets.UTF_8);
                    case DOCX -> {
                        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
                            yield document.getTables().get(1).getText();
                        }
                    }
                    case PDF -> {
                        try (var pdf = Pdf.of(file)) {
                            yield pdf.text();
                        }
                    }
                };
        assertThat(text).doesNotContain("777").doesNotContain("1.554").contains("*");
    }

    @ParameterizedTest
    @EnumSource(ReportForm.class)
    void ten_thousand_rows_are_written(ReportForm form) throws IOException {
        var rows =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> row(null, "Chi đoàn thôn " + i, i % 40))
                        .toList();
        var file = written(SampleReport.of(row(null, "total", 90_000), rows), form);
        assertThat(file.length).isBetween(100_000, 12_000_000);
        if (System.getProperty("reports.keep") instanceof String folder) {
            Files.write(Path.of(folder, "long." + form.ending()), file);
            Files.write(Path.of(folder, "short." + form.ending()), written(report(), form));
        }
    }
}
