package vn.chuongvang.gateway.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result sheet as a table for spreadsheets, which run whatever looks like a formula. */
final class ResultSheet {

    /** Without it a spreadsheet takes the text for Latin-1. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String NEW_LINE = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";
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
        return BYTE_ORDER_MARK + String.join(NEW_LINE, rows) + NEW_LINE;
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
        return cells.map(ResultSheet::cell).collect(Collectors.joining(","));
    }

    /** A leading apostrophe makes text of a formula; quotes keep commas and lines together. */
    static String cell(String text) {
        var isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
