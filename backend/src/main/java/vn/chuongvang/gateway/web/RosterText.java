package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.identity.PersonName;
import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.sheets.TableReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows pasted from a spreadsheet: seat, full name, unit, and "dự bị" for a reserve, between tabs,
 * semicolons or commas. Seat, unit and the last one may be left out; a row of headings is passed
 * over.
 */
final class RosterText {
    private static final int UNIT_LETTERS = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Set<String> RESERVE = Set.of("du bi", "reserve", "x");
    private static final Set<String> HEADINGS =
            Set.of("ho va ten", "ho ten", "ten", "ho, dem va ten", "full name", "name");

    /**
     * @param line from 1
     * @param seat absent: any free one
     * @param unit absent: the unit of the seat
     * @param reserve gets a chair behind the floor, also while seats are free; has no seat
     */
    record Row(
            int line,
            @Nullable Integer seat,
            PersonName name,
            @Nullable String unit,
            boolean reserve) {}

    /**
     * What does not fit in a row.
     *
     * @param code worded by the page
     * @param value what stands there
     */
    record Problem(int line, String code, String value) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RosterText() {}

    static List<Row> parse(@Nullable String text) {
        var roster = new RosterText();
        var lines = text == null ? List.<String>of() : text.lines().toList();
        if (lines.size() > TableReader.MOST_ROWS) {
            throw Refused.unfit("ROSTER_UNFIT", "At most 20,000 rows, please.", List.of());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                roster.read(i + 1, cells(lines.get(i)));
            }
        }
        if (!roster.problems.isEmpty()) {
            throw Refused.unfit(
                    "ROSTER_UNFIT", "Some rows of the roster cannot be read.", roster.problems);
        }
        return List.copyOf(roster.rows);
    }

    private static List<String> cells(String line) {
        var separator = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
        return List.of(line.split(separator, -1)).stream().map(String::strip).toList();
    }

    private void read(int line, List<String> cells) {
        var hasSeat = cells.size() > 2 || NUMBER.matcher(cells.getFirst()).matches();
        var name = cells.get(hasSeat && cells.size() > 1 ? 1 : 0);
        if (rows.isEmpty() && HEADINGS.contains(VietnameseText.fold(name))) {
            return;
        }
        var seat = hasSeat ? cells.getFirst() : "";
        if (!seat.isEmpty() && !NUMBER.matcher(seat).matches()) {
            problems.add(new Problem(line, "NO_SEAT_NUMBER", shortened(seat)));
            return;
        }
        var unit = cells.size() > (hasSeat ? 2 : 1) ? cells.get(hasSeat ? 2 : 1) : "";
        var parsed = PersonName.parse(name);
        if (parsed.isEmpty()) {
            problems.add(new Problem(line, "NO_NAME", shortened(name)));
            return;
        }
        var reserve = cells.size() > 3 && isReserve(cells.get(3));
        rows.add(
                new Row(
                        line,
                        seat.isEmpty() || reserve ? null : Integer.valueOf(seat),
                        parsed.get(),
                        unit.isEmpty() ? null : cleanUnit(unit),
                        reserve));
    }

    static String cleanUnit(String typed) {
        return VietnameseText.cleanName(typed, UNIT_LETTERS);
    }

    /** Whether a cell marks its row as a reserve. */
    static boolean isReserve(String cell) {
        return RESERVE.contains(VietnameseText.fold(cell.strip()));
    }

    private static String shortened(String text) {
        return VietnameseText.cleanName(text, 20);
    }
}
