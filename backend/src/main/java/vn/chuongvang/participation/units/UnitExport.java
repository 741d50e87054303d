package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.sheets.Book;
import vn.chuongvang.sheets.CsvBook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Units as files in the layout in which they are imported, so that one is read as it was written.
 */
public final class UnitExport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<Integer> WIDTHS =
            List.of(38, 20, 38, 30, 20, 36, 22, 14, 12, 12, 30, 40, 20);
    private static final List<Integer> LINE_WIDTHS = List.of(38, 38, 16, 12, 30, 10);

    private final UnitWords words;

    private UnitExport(Locale language) {
        words = UnitWords.in(language);
    }

    /** Both sheets, and the words that may stand in them. */
    public static byte[] xlsx(UnitBook book, @Nullable Hierarchy hierarchy, Locale language) {
        var export = new UnitExport(language);
        return export.xlsx(versions(book, hierarchy), lines(book, hierarchy), book);
    }

    /** The same with nothing in it, to be filled in. */
    public static byte[] template(Locale language) {
        return xlsx(UnitBook.of(0, List.of(), List.of(), List.of()), null, language);
    }

    /** What the units are, and below an empty line what became of them. */
    public static byte[] csv(UnitBook book, @Nullable Hierarchy hierarchy, Locale language) {
        var export = new UnitExport(language);
        var units =
                text(
                        export.headings("column", UnitColumn.values()),
                        versions(book, hierarchy).map(version -> export.row(version, book)));
        var lines =
                text(
                        export.headings("line", UnitColumn.Line.values()),
                        lines(book, hierarchy).map(export::row));
        return (CsvBook.BYTE_ORDER_MARK + units + CsvBook.NEW_LINE + lines)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] xlsx(Stream<UnitVersion> versions, Stream<Lineage> lines, UnitBook book) {
        return Book.write(
                List.of(
                        leaf(
                                "UNITS",
                                WIDTHS,
                                headings("column", UnitColumn.values()),
                                versions.map(version -> row(version, book))),
                        leaf(
                                "LINEAGE",
                                LINE_WIDTHS,
                                headings("line", UnitColumn.Line.values()),
                                lines.map(this::row)),
                        new Book.Leaf(words.sheet("WORDS"), -1, List.of(36, 24), wordsUsed())));
    }

    private Book.Leaf leaf(
            String name, List<Integer> widths, List<String> headings, Stream<List<Object>> rows) {
        var all = new ArrayList<List<Book.Value>>();
        all.add(headings.stream().<Book.Value>map(Book.Value.Loud::new).toList());
        rows.map(row -> row.stream().map(UnitExport::value).toList()).forEach(all::add);
        return new Book.Leaf(words.sheet(name), 0, widths, all);
    }

    private static Book.Value value(Object cell) {
        return cell instanceof LocalDate day
                ? new Book.Value.Day(day)
                : new Book.Value.Words(cell.toString());
    }

    private List<List<Book.Value>> wordsUsed() {
        var types =
                Arrays.stream(UnitType.values())
                        .map(type -> words(words.of("column", UnitColumn.TYPE), of(type)));
        var hierarchies =
                Arrays.stream(Hierarchy.values())
                        .map(
                                one ->
                                        words(
                                                words.of("column", UnitColumn.HIERARCHY),
                                                words.of("hierarchy", one)));
        var kinds =
                Stream.of(Lineage.Kind.MERGE, Lineage.Kind.SPLIT, Lineage.Kind.DISSOLVE)
                        .map(
                                one ->
                                        words(
                                                words.of("line", UnitColumn.Line.KIND),
                                                words.of("kind", one)));
        return Stream.of(hierarchies, types, kinds).flatMap(one -> one).toList();
    }

    private String of(UnitType type) {
        return words.of("type", type);
    }

    private static List<Book.Value> words(String column, String word) {
        return List.of(new Book.Value.Words(column), new Book.Value.Words(word));
    }

    private static Stream<UnitVersion> versions(UnitBook book, @Nullable Hierarchy hierarchy) {
        var keys = UnitNames.keys();
        return book.units().stream()
                .map(book::versionsOf)
                .filter(all -> isOf(all, hierarchy))
                .map(all -> new Placed(all, keys.apply(all.getFirst().name())))
                .sorted(Placed.ORDER)
                .flatMap(placed -> placed.versions().stream());
    }

    private record Placed(List<UnitVersion> versions, UnitNames.Key name) {
        static final Comparator<Placed> ORDER =
                Comparator.comparing((Placed one) -> one.first().hierarchy())
                        .thenComparing(one -> one.first().type())
                        .thenComparing(Placed::name)
                        .thenComparing(one -> one.first().unit());

        UnitVersion first() {
            return versions.getFirst();
        }
    }

    private static boolean isOf(List<UnitVersion> versions, @Nullable Hierarchy hierarchy) {
        return hierarchy == null || versions.getFirst().hierarchy() == hierarchy;
    }

    /** Renamed, retyped and re-parented units are told by their versions. */
    private static Stream<Lineage> lines(UnitBook book, @Nullable Hierarchy hierarchy) {
        return book.lineage().stream()
                .filter(line -> !line.from().equals(line.to()))
                .filter(line -> isOf(book.versionsOf(line.from()), hierarchy));
    }

    private List<String> headings(String group, Enum<?>[] columns) {
        return Arrays.stream(columns).map(column -> words.of(group, column)).toList();
    }

    private List<Object> row(UnitVersion version, UnitBook book) {
        var isFirst = book.versionsOf(version.unit()).getFirst().equals(version);
        return Arrays.stream(UnitColumn.values())
                .map(column -> cell(column, version, book, isFirst))
                .toList();
    }

    private Object cell(UnitColumn column, UnitVersion version, UnitBook book, boolean isFirst) {
        return switch (column) {
            case KEY -> version.unit();
            case HIERARCHY -> words.of("hierarchy", version.hierarchy());
            case PARENT -> version.parent() == null ? "" : version.parent();
            case PARENT_NAME -> parentName(version, book);
            case TYPE -> of(version.type());
            case NAME -> version.name();
            case SHORT_NAME -> version.shortName();
            case ADMIN_CODE -> version.adminCode() == null ? "" : version.adminCode();
            case FROM -> version.from();
            case UNTIL -> version.until() == null ? "" : version.until().minusDays(1);
            case DECREE -> version.decree();
            case ALIASES -> isFirst ? aliases(version, book) : "";
            case MERGED_FROM -> "";
        };
    }

    private static String parentName(UnitVersion version, UnitBook book) {
        var parent = version.parent();
        return parent == null
                ? ""
                : book.nearest(parent, version.from()).map(UnitVersion::name).orElse("");
    }

    private String aliases(UnitVersion version, UnitBook book) {
        return book.aliases(version.unit()).stream()
                .sorted(Comparator.comparing(UnitAlias::alias))
                .map(this::alias)
                .collect(Collectors.joining(" | "));
    }

    private String alias(UnitAlias alias) {
        var until = alias.until();
        return until == null
                ? alias.alias()
                : "%s (%s)".formatted(alias.alias(), words.until(DAY.format(until.minusDays(1))));
    }

    private List<Object> row(Lineage line) {
        return List.of(
                line.from(),
                line.to() == null ? "" : line.to(),
                words.of("kind", line.kind()),
                line.on(),
                line.decree(),
                line.share() == null
                        ? ""
                        : line.share().stripTrailingZeros().toPlainString().replace('.', ','));
    }

    private static String text(List<String> headings, Stream<List<Object>> rows) {
        return Stream.concat(Stream.of(headings), rows)
                .map(row -> row.stream().map(UnitExport::value).toList())
                .map(row -> CsvBook.line(CsvBook.SEMICOLON, row))
                .collect(Collectors.joining());
    }
}
