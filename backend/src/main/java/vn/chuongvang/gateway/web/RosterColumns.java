package vn.chuongvang.gateway.web;

import vn.chuongvang.sheets.Cell;
import vn.chuongvang.sheets.Table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which column holds what.
 *
 * @param heading line with the headings, 0 for none; whatever stands above it is not read
 * @param uses one for each column; each use at most once, except NONE
 */
record RosterColumns(int heading, List<RosterUse> uses) {
    private static final int LINES_TRIED = 30;
    private static final Pattern PERSON =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*( \\p{L}\\S*)+");
    private static final Pattern ONE_WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    RosterColumns {
        uses = List.copyOf(uses);
    }

    int column(RosterUse use) {
        return uses.indexOf(use);
    }

    /** Lines that say more than a number: a seat alone is a chair that stays free. */
    List<Table.Line> people(Table table) {
        return table.lines().stream()
                .filter(line -> line.number() > heading)
                .filter(this::saysSomething)
                .toList();
    }

    private boolean saysSomething(Table.Line line) {
        return IntStream.range(0, uses.size())
                .filter(i -> uses.get(i) != RosterUse.NONE && uses.get(i) != RosterUse.SEAT)
                .anyMatch(i -> !line.cell(i).isEmpty());
    }

    /** As most people would read the table. */
    static RosterColumns guess(Table table) {
        var first = table.lines().stream().limit(LINES_TRIED).toList();
        var uses = new ArrayList<RosterUse>();
        int heading = 0;
        for (var line : first) {
            var said = read(line, table.width());
            var isBetter = known(said) > known(uses) && said.contains(RosterUse.NAME);
            if (isBetter || (uses.isEmpty() && known(said) > 1)) {
                uses = said;
                heading = line.number();
            }
        }
        int from = heading;
        var below = first.stream().filter(line -> line.number() > from).toList();
        if (uses.isEmpty()) {
            uses = new ArrayList<>(Collections.nCopies(table.width(), RosterUse.NONE));
        }
        if (!uses.contains(RosterUse.NAME)) {
            byContent(below, uses);
        }
        splitName(below, uses);
        groupAsUnit(uses);
        return new RosterColumns(heading, uses);
    }

    private static ArrayList<RosterUse> read(Table.Line line, int width) {
        var uses = new ArrayList<RosterUse>();
        for (int column = 0; column < width; column++) {
            var cell = line.cell(column);
            var use = cell.kind() == Cell.Kind.TEXT ? RosterUse.of(cell.text()) : RosterUse.NONE;
            uses.add(uses.contains(use) ? RosterUse.NONE : use);
        }
        // "Tên" alone is the name; beside "Họ và tên" it is the last word of it.
        if (!uses.contains(RosterUse.NAME) && uses.contains(RosterUse.GIVEN)) {
            uses.set(uses.indexOf(RosterUse.GIVEN), RosterUse.NAME);
        }
        return uses;
    }

    private static long known(List<RosterUse> uses) {
        return uses.stream().filter(use -> use != RosterUse.NONE).count();
    }

    /** Nothing is headed: the column of names is the one with several words of letters each. */
    private static void byContent(List<Table.Line> lines, List<RosterUse> uses) {
        int name = -1;
        long most = 0;
        for (int column = 0; column < uses.size(); column++) {
            long named = count(lines, column, PERSON);
            if (uses.get(column) == RosterUse.NONE && named > most) {
                most = named;
                name = column;
            }
        }
        if (name < 0) {
            return;
        }
        uses.set(name, RosterUse.NAME);
        if (name > 0 && !uses.contains(RosterUse.SEAT) && isSeats(lines, name - 1)) {
            uses.set(name - 1, RosterUse.SEAT);
        }
        if (name + 1 < uses.size() && !uses.contains(RosterUse.UNIT)) {
            uses.set(name + 1, RosterUse.UNIT);
        }
    }

    private static boolean isSeats(List<Table.Line> lines, int column) {
        return lines.stream().allMatch(line -> line.cell(column).text().matches("\\d{1,4}|"));
    }

    /** "Họ và tên" over two columns: the second one is headed by nothing and has one word. */
    private static void splitName(List<Table.Line> lines, List<RosterUse> uses) {
        int next = uses.indexOf(RosterUse.NAME) + 1;
        var isFree =
                next > 0
                        && next < uses.size()
                        && uses.get(next) == RosterUse.NONE
                        && !uses.contains(RosterUse.GIVEN);
        if (isFree && !lines.isEmpty() && 2 * count(lines, next, ONE_WORD) > lines.size()) {
            uses.set(next, RosterUse.GIVEN);
        }
    }

    private static void groupAsUnit(List<RosterUse> uses) {
        int group = uses.indexOf(RosterUse.GROUP);
        if (group >= 0) {
            uses.set(group, uses.contains(RosterUse.UNIT) ? RosterUse.NONE : RosterUse.UNIT);
        }
    }

    private static long count(List<Table.Line> lines, int column, Pattern what) {
        return lines.stream()
                .map(line -> line.cell(column).text().strip())
                .filter(text -> what.matcher(text).matches())
                .count();
    }

    /**
     * As a host corrected it.
     *
     * @param said uses in the order of the columns, between commas
     */
    static RosterColumns read(int heading, String said, int width) {
        var parts = List.of(said.split(",", -1));
        var uses =
                new ArrayList<>(
                        IntStream.range(0, width)
                                .mapToObj(
                                        i -> i < parts.size() ? use(parts.get(i)) : RosterUse.NONE)
                                .toList());
        for (var use : uses) {
            if (use != RosterUse.NONE && uses.indexOf(use) != uses.lastIndexOf(use)) {
                throw unfit("Each of NAME, GIVEN, SEAT, UNIT and RESERVE stands for one column.");
            }
        }
        if (!uses.contains(RosterUse.NAME)) {
            throw unfit("Say which column holds the names.");
        }
        return new RosterColumns(Math.max(0, heading), uses);
    }

    private static RosterUse use(String word) {
        try {
            return word.isBlank() ? RosterUse.NONE : RosterUse.valueOf(word.strip());
        } catch (IllegalArgumentException _) {
            throw unfit("Columns are NONE, NAME, GIVEN, SEAT, UNIT or RESERVE.");
        }
    }

    private static Refused unfit(String detail) {
        return Refused.unfit("COLUMNS_UNFIT", detail, List.of());
    }
}
