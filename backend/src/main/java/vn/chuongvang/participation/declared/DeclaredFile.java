package vn.chuongvang.participation.declared;

import vn.chuongvang.participation.units.UnitTree;
import vn.chuongvang.participation.units.UnitVersion;
import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.sheets.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A table of units and numbers: unit (name or official code), people, attempts, passed. A first
 * line without a number in its second column is headings. Nothing is guessed: a name that two units
 * have names none.
 */
public final class DeclaredFile {
    private static final int COLUMNS = 4;

    private final Map<String, List<UnitVersion>> byName = new HashMap<>();
    private final Map<UUID, DeclaredCount> counts = new LinkedHashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private DeclaredFile(UnitTree tree, UUID organiser) {
        tree.find(organiser).ifPresent(unit -> add(tree, unit));
    }

    private void add(UnitTree tree, UnitVersion unit) {
        name(unit.name(), unit);
        name(unit.shortName(), unit);
        if (unit.adminCode() != null) {
            name(unit.adminCode(), unit);
        }
        tree.childrenOf(unit.unit()).forEach(child -> add(tree, child));
    }

    private void name(String name, UnitVersion unit) {
        var list = byName.computeIfAbsent(key(name), _ -> new ArrayList<>(1));
        if (!name.isBlank() && !list.contains(unit)) {
            list.add(unit);
        }
    }

    /** Upper and lower case and spaces apart; accents tell units apart. */
    private static String key(String name) {
        return VietnameseText.nfc(name).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * What is wrong with a line.
     *
     * @param value what stands there
     */
    public record Problem(int line, Code code, String value) {}

    /** Clients word it. */
    public enum Code {
        UNIT_UNKNOWN,
        UNIT_AMBIGUOUS,
        UNIT_TWICE,
        NUMBER_UNFIT
    }

    /** A line that was understood. */
    public record Counted(DeclaredCount count, String name) {}

    /**
     * What a file says.
     *
     * @param counts of lines without a problem
     */
    public record Read(List<Counted> counts, List<Problem> problems) {
        public Read {
            counts = List.copyOf(counts);
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param tree of the day of the activity
     * @param organiser units are looked for at it and below it
     */
    public static Read read(Table table, UnitTree tree, UUID organiser) {
        var file = new DeclaredFile(tree, organiser);
        for (int i = 0; i < table.lines().size(); i++) {
            var line = table.lines().get(i);
            if (i > 0 || number(line, 1).isPresent()) {
                file.take(line);
            }
        }
        return new Read(
                file.counts.values().stream()
                        .map(count -> new Counted(count, file.names.getOrDefault(count.unit(), "")))
                        .toList(),
                file.problems);
    }

    private void take(Table.Line line) {
        var name = line.cell(0).text();
        var found = byName.getOrDefault(key(name), List.of());
        if (found.size() != 1) {
            problem(line, found.isEmpty() ? Code.UNIT_UNKNOWN : Code.UNIT_AMBIGUOUS, name);
            return;
        }
        var unit = found.getFirst();
        int people = number(line, 1).orElse(-1);
        int attempts = line.cell(2).isEmpty() ? people : number(line, 2).orElse(-1);
        int passed = line.cell(COLUMNS - 1).isEmpty() ? 0 : number(line, COLUMNS - 1).orElse(-1);
        var count = new DeclaredCount(unit.unit(), people, attempts, passed);
        if (!count.isFit()) {
            problem(line, Code.NUMBER_UNFIT, name);
        } else if (counts.putIfAbsent(unit.unit(), count) != null) {
            problem(line, Code.UNIT_TWICE, name);
        } else {
            names.put(unit.unit(), unit.name());
        }
    }

    private void problem(Table.Line line, Code code, String value) {
        problems.add(new Problem(line.number(), code, value));
    }

    /** Whole and not negative, with or without points between thousands. */
    private static OptionalInt number(Table.Line line, int column) {
        var text = line.cell(column).text().strip().replaceAll("(?<=\\d)[. ](?=\\d{3}(\\D|$))", "");
        return text.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }
}
