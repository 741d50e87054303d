package vn.chuongvang.gateway.web;

import vn.chuongvang.sheets.Book;
import vn.chuongvang.sheets.CsvBook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result sheet as a table for spreadsheets, which run whatever looks like a formula. */
final class ResultSheet {
    private static final char COMMA = ',';
    private static final List<String> HEADINGS =
            List.of(
                    "Hạng / Rank",
                    "Ghế / Seat",
                    "Họ và tên / Name",
                    "Đơn vị / Unit",
                    "Số câu đúng / Right",
                    "Thời gian (giây) / Time (s)",
                    "Rời sàn ở câu / Out at",
                    "Danh hiệu / Title",
                    "Giải / Prize");

    private static final Map<String, String> TITLES =
            Map.of(Titles.GOLDEN_BELL, "Rung chuông vàng", Titles.LAST_STANDING, "Xuất sắc nhất");

    private ResultSheet() {}

    static String csv(Standings standings) {
        var rows = new ArrayList<String>();
        rows.add(row(HEADINGS.stream()));
        standings.people().forEach(line -> rows.add(row(cells(line, standings))));
        return CsvBook.BYTE_ORDER_MARK + String.join("", rows);
    }

    private static Stream<String> cells(Standings.Line line, Standings standings) {
        return Stream.of(
                        line.rank(),
                        line.seat() == null ? "" : line.seat(),
                        line.name(),
                        line.unit(),
                        line.right(),
                        String.format(Locale.ROOT, "%.3f", line.rightMillis() / 1_000.0),
                        Objects.requireNonNullElse(line.outAt(), ""),
                        line.titles().stream()
                                .map(title -> TITLES.getOrDefault(title, title))
                                .collect(Collectors.joining("; ")),
                        String.join("; ", standings.prizesOf(line.contestant())))
                .map(String::valueOf);
    }

    private static String row(Stream<String> cells) {
        return CsvBook.line(COMMA, cells.map(Book.Value.Words::new).toList());
    }
}
