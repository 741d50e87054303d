package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.identity.PersonName;
import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.sheets.Cell;
import vn.chuongvang.sheets.Table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Goes through the rows of a file and says of each what does not fit the draft. */
final class RosterCheck {
    private static final int LONGEST_SHOWN = 60;
    private static final Set<String> YES = Set.of("co", "yes", "1", "true", "v");
    private static final Set<String> NO = Set.of("khong", "no", "0", "false", "-");

    private final boolean isExcel;
    private final Hall hall;
    private final RosterColumns columns;
    private final boolean addUnits;
    private final List<RosterText.Row> rows = new ArrayList<>();
    private final List<RosterReport.Problem> problems = new ArrayList<>();
    private final Map<Integer, Integer> seats = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> foldedUnits = new HashMap<>();
    private final Map<String, String> newUnits = new LinkedHashMap<>();

    /**
     * The draft that the file is for.
     *
     * @param seats of the floor
     * @param held who sits there with a phone, by seat
     */
    record Hall(int seats, Collection<String> units, Map<Integer, String> held) {}

    private RosterCheck(Table table, RosterColumns columns, Hall hall, boolean addUnits) {
        this.isExcel = table.read().format() == Table.Format.XLSX;
        this.hall = hall;
        this.columns = columns;
        this.addUnits = addUnits;
        for (var unit : hall.units()) {
            units.put(lower(unit), unit);
            foldedUnits.put(VietnameseText.fold(unit), unit);
        }
    }

    /**
     * @param addUnits whether units that the draft does not have are added
     */
    static RosterCheck of(Table table, RosterColumns columns, Hall hall, boolean addUnits) {
        var check = new RosterCheck(table, columns, hall, addUnits);
        columns.people(table).forEach(check::read);
        if (check.rows.isEmpty() && check.problems.isEmpty()) {
            check.problems.add(new RosterReport.Problem(true, 0, "", "NOBODY", ""));
        }
        return check;
    }

    List<RosterText.Row> rows() {
        return List.copyOf(rows);
    }

    /** Errors first, each kind by line. */
    List<RosterReport.Problem> problems() {
        return Stream.concat(
                        problems.stream().filter(RosterReport.Problem::error),
                        problems.stream().filter(problem -> !problem.error()))
                .toList();
    }

    List<String> newUnits() {
        return List.copyOf(newUnits.values());
    }

    private void read(Table.Line line) {
        int before = problems.size();
        var name = name(line);
        var reserve = reserve(line);
        var seat = seat(line, name, reserve);
        var unit = unit(line);
        if (name != null && problems.stream().skip(before).noneMatch(RosterReport.Problem::error)) {
            twice(line, name, unit);
            rows.add(new RosterText.Row(line.number(), seat, name, unit, reserve));
        }
    }

    private @Nullable PersonName name(Table.Line line) {
        var cell = words(line, RosterUse.NAME);
        var given = words(line, RosterUse.GIVEN);
        if (cell == null || given == null) {
            return null;
        }
        var typed = (cell + " " + given).strip();
        var name = PersonName.parse(typed);
        if (name.isEmpty()) {
            var isBlank = VietnameseText.cleanName(typed, 1).isEmpty();
            error(line, RosterUse.NAME, isBlank ? "NO_NAME" : "NAME_TOO_LONG", typed);
            return null;
        }
        if (!Normalizer.isNormalized(typed, Normalizer.Form.NFC)) {
            warn(line, RosterUse.NAME, "NAME_COMPOSED", name.get().full());
        }
        if (typed.chars().anyMatch(Character::isDigit)) {
            warn(line, RosterUse.NAME, "NAME_WITH_DIGITS", typed);
        }
        return name.get();
    }

    /** Text of a cell, empty where there is none; null when it is something else. */
    private @Nullable String words(Table.Line line, RosterUse use) {
        var cell = cell(line, use);
        return switch (cell.kind()) {
            case EMPTY -> "";
            case TEXT -> cell.text();
            case NUMBER, OTHER -> {
                error(line, use, "NOT_WORDS", cell.text());
                yield null;
            }
            case FORMULA -> {
                error(line, use, "FORMULA", cell.text());
                yield null;
            }
        };
    }

    private boolean reserve(Table.Line line) {
        var cell = cell(line, RosterUse.RESERVE);
        var text = cell.text().strip();
        if (cell.isEmpty() || NO.contains(VietnameseText.fold(text))) {
            return false;
        }
        if (cell.kind() == Cell.Kind.FORMULA) {
            error(line, RosterUse.RESERVE, "FORMULA", text);
        } else if (!RosterText.isReserve(text) && !YES.contains(VietnameseText.fold(text))) {
            error(line, RosterUse.RESERVE, "RESERVE_UNCLEAR", text);
        }
        return true;
    }

    private @Nullable Integer seat(Table.Line line, @Nullable PersonName name, boolean reserve) {
        var cell = cell(line, RosterUse.SEAT);
        var text = cell.text().strip();
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.kind() == Cell.Kind.FORMULA) {
            error(line, RosterUse.SEAT, "FORMULA", text);
            return null;
        }
        if (cell.kind() == Cell.Kind.OTHER || !text.matches("\\d{1,6}")) {
            error(line, RosterUse.SEAT, "NO_SEAT_NUMBER", text);
            return null;
        }
        int seat = Integer.parseInt(text);
        if (reserve) {
            warn(line, RosterUse.SEAT, "RESERVE_WITHOUT_SEAT", text);
            return null;
        }
        if (seat < 1 || seat > hall.seats()) {
            error(line, RosterUse.SEAT, "NO_SUCH_SEAT", text);
            return null;
        }
        var other = seats.putIfAbsent(seat, line.number());
        var holder = hall.held().get(seat);
        if (other != null) {
            error(line, RosterUse.SEAT, "SEAT_TWICE_IN_FILE", text + " · " + other);
        } else if (holder != null && (name == null || !holder.equals(name.full()))) {
            error(line, RosterUse.SEAT, "SEAT_HELD", text);
        } else if (cell.kind() == Cell.Kind.TEXT && isExcel) {
            warn(line, RosterUse.SEAT, "NUMBER_AS_TEXT", text);
        }
        return seat;
    }

    private @Nullable String unit(Table.Line line) {
        var cell = cell(line, RosterUse.UNIT);
        var text = RosterText.cleanUnit(cell.text());
        if (text.isEmpty()) {
            return null;
        }
        switch (cell.kind()) {
            case FORMULA -> error(line, RosterUse.UNIT, "FORMULA", cell.text());
            case OTHER -> error(line, RosterUse.UNIT, "NOT_WORDS", cell.text());
            case EMPTY, TEXT, NUMBER -> knownUnit(line, text);
        }
        return text;
    }

    private void knownUnit(Table.Line line, String text) {
        if (units.containsKey(lower(text))) {
            return;
        }
        var isFirst = newUnits.putIfAbsent(lower(text), text) == null;
        var almost = foldedUnits.get(VietnameseText.fold(text));
        var code = almost == null ? "UNIT_UNKNOWN" : "UNIT_ALMOST";
        var value = almost == null ? text : text + " ≈ " + almost;
        if (!addUnits) {
            error(line, RosterUse.UNIT, code, value);
        } else if (almost != null && isFirst) {
            warn(line, RosterUse.UNIT, code, value);
        }
    }

    /** Two people may have one name, also in one unit: it is said, not refused. */
    private void twice(Table.Line line, PersonName name, @Nullable String unit) {
        var key = lower(name.full()) + "\n" + (unit == null ? "" : lower(unit));
        var other = people.putIfAbsent(key, line.number());
        if (other != null) {
            warn(line, RosterUse.NAME, "PERSON_TWICE", name.full() + " · " + other);
        }
    }

    private Cell cell(Table.Line line, RosterUse use) {
        int column = columns.column(use);
        return column < 0 ? line.cell(Integer.MAX_VALUE) : line.cell(column);
    }

    private void error(Table.Line line, RosterUse use, String code, String value) {
        add(true, line, use, code, value);
    }

    private void warn(Table.Line line, RosterUse use, String code, String value) {
        add(false, line, use, code, value);
    }

    private void add(boolean error, Table.Line line, RosterUse use, String code, String value) {
        int column = Math.max(0, columns.column(use));
        problems.add(
                new RosterReport.Problem(
                        error,
                        line.number(),
                        Cell.letter(column) + line.number(),
                        code,
                        VietnameseText.cleanName(value, LONGEST_SHOWN)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
