package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.sheets.Cell;
import vn.chuongvang.sheets.FormulaGuard;
import vn.chuongvang.sheets.Table;
import vn.chuongvang.sheets.TableReader;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a file while it is read; a row with an error becomes nothing. */
final class UnitFileRow<E extends Enum<E>> {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SPOKEN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ENDED =
            Pattern.compile("(.*\\S)\\s*\\([^()\\d]*(\\d{1,2}/\\d{1,2}/\\d{4})\\)");

    private final List<UnitProblem> problems;

    private final Table.Line line;
    private final Map<E, Integer> columns;
    private final UnitProblem.Sheet sheet;
    private boolean isUnfit;

    UnitFileRow(
            Table.Line line,
            Map<E, Integer> columns,
            UnitProblem.Sheet sheet,
            List<UnitProblem> problems) {
        this.line = line;
        this.columns = columns;
        this.sheet = sheet;
        this.problems = problems;
    }

    @SuppressWarnings("unchecked")
    private E column(Enum<?> column) {
        return (E) column;
    }

    private String text(Enum<?> column) {
        var at = columns.get(column(column));
        if (at == null) {
            return "";
        }
        var cell = line.cell(at);
        if (cell.kind() == Cell.Kind.FORMULA) {
            wrong(column, "FORMULA");
            return "";
        }
        if (cell.text().length() >= TableReader.LONGEST_TEXT) {
            wrong(column, "TEXT_TOO_LONG");
        }
        return UnitTexts.clean(FormulaGuard.off(cell.text()));
    }

    private void wrong(Enum<?> column, String code) {
        isUnfit = true;
        note(true, column, code);
    }

    private void note(boolean error, Enum<?> column, String code) {
        var at = columns.get(column(column));
        var cell = at == null ? "" : Cell.letter(at) + line.number();
        var value = at == null ? "" : UnitTexts.shortened(line.cell(at).text());
        problems.add(new UnitProblem(error, sheet, line.number(), cell, code, value));
    }

    private Optional<LocalDate> dayIn(Enum<?> column) {
        var typed = text(column);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var day = day(typed);
        if (day.isEmpty()) {
            wrong(column, "NO_DAY");
        }
        return day;
    }

    private <T extends Enum<T>> Optional<T> word(
            Enum<?> column, UnitWords.Reading<T> words, String code) {
        var typed = text(column);
        var word = words.read(typed);
        if (word.isEmpty() && !typed.isEmpty()) {
            wrong(column, code);
        }
        return word;
    }

    private <T> @Nullable T needed(Enum<?> column, Optional<T> value, String code) {
        if (value.isEmpty() && !isUnfit) {
            wrong(column, code);
        }
        return value.orElse(null);
    }

    /** Empty with a problem. */
    Optional<UnitRow> unit() {
        var key = text(UnitColumn.KEY);
        var name = text(UnitColumn.NAME);
        var type =
                needed(
                        UnitColumn.TYPE,
                        word(UnitColumn.TYPE, UnitWords.TYPES, "TYPE_UNKNOWN"),
                        "TYPE_UNKNOWN");
        var hierarchy = word(UnitColumn.HIERARCHY, UnitWords.HIERARCHIES, "HIERARCHY_UNKNOWN");
        var from = needed(UnitColumn.FROM, dayIn(UnitColumn.FROM), "NO_DAY");
        var last = dayIn(UnitColumn.UNTIL);
        if (key.isEmpty()) {
            wrong(UnitColumn.KEY, "NO_KEY");
        }
        if (name.isEmpty()) {
            wrong(UnitColumn.NAME, "NO_NAME");
        }
        var shortName = text(UnitColumn.SHORT_NAME);
        var decree = text(UnitColumn.DECREE);
        if (!UnitTexts.fits(name, shortName, decree) && !name.isEmpty()) {
            wrong(UnitColumn.NAME, "TEXT_TOO_LONG");
        }
        var code = code();
        var aliases = aliases();
        var parent = text(UnitColumn.PARENT);
        var mergedFrom = split(text(UnitColumn.MERGED_FROM));
        if (isUnfit || type == null || from == null) {
            return Optional.empty();
        }
        return Optional.of(
                new UnitRow(
                        line.number(),
                        key,
                        hierarchy.orElse(null),
                        parent,
                        type,
                        name,
                        shortName,
                        code.isEmpty() ? null : code,
                        from,
                        last.map(day -> day.plusDays(1)).orElse(null),
                        decree,
                        aliases,
                        mergedFrom));
    }

    private String code() {
        var code = text(UnitColumn.ADMIN_CODE);
        var at = columns.get(column(UnitColumn.ADMIN_CODE));
        if (at != null && line.cell(at).kind() == Cell.Kind.NUMBER) {
            note(false, UnitColumn.ADMIN_CODE, "CODE_AS_NUMBER");
        }
        if (!code.isEmpty() && !UnitTexts.fitsCode(code)) {
            wrong(UnitColumn.ADMIN_CODE, "CODE_UNFIT");
        }
        return code;
    }

    private List<UnitRow.Alias> aliases() {
        var aliases = new ArrayList<UnitRow.Alias>();
        for (var typed : split(text(UnitColumn.ALIASES))) {
            var ended = ENDED.matcher(typed);
            var isEnded = ended.matches();
            var alias = isEnded ? ended.group(1) : typed;
            var last = isEnded ? day(ended.group(2)) : Optional.<LocalDate>empty();
            if (!UnitTexts.fits(alias, "", "")) {
                wrong(UnitColumn.ALIASES, "TEXT_TOO_LONG");
            }
            aliases.add(new UnitRow.Alias(alias, last.map(day -> day.plusDays(1)).orElse(null)));
        }
        return aliases;
    }

    /** Empty with a problem. */
    Optional<UnitRow.Line> end() {
        var from = text(UnitColumn.Line.FROM);
        var to = text(UnitColumn.Line.TO);
        var kind =
                needed(
                        UnitColumn.Line.KIND,
                        word(UnitColumn.Line.KIND, UnitWords.KINDS, "KIND_UNKNOWN"),
                        "KIND_UNKNOWN");
        var on = needed(UnitColumn.Line.ON, dayIn(UnitColumn.Line.ON), "NO_DAY");
        if (from.isEmpty()) {
            wrong(UnitColumn.Line.FROM, "NO_KEY");
        }
        if (kind != null && to.isEmpty() != (kind == Lineage.Kind.DISSOLVE)) {
            wrong(UnitColumn.Line.TO, to.isEmpty() ? "NO_KEY" : "DISSOLVED_INTO_SOMETHING");
        }
        if (kind != null && isOfVersions(kind)) {
            wrong(UnitColumn.Line.KIND, "KIND_UNKNOWN");
        }
        var decree = text(UnitColumn.Line.DECREE);
        if (!UnitTexts.fitsDecree(decree)) {
            wrong(UnitColumn.Line.DECREE, "TEXT_TOO_LONG");
        }
        var share = share();
        return isUnfit || kind == null || on == null
                ? Optional.empty()
                : Optional.of(new UnitRow.Line(line.number(), from, to, kind, on, decree, share));
    }

    private @Nullable BigDecimal share() {
        var typed = text(UnitColumn.Line.SHARE).replace(',', '.');
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var share = new BigDecimal(typed).stripTrailingZeros();
            if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0 && share.scale() <= 5) {
                return share;
            }
        } catch (NumberFormatException _) {
            // Said below, as of any other share that does not fit.
        }
        wrong(UnitColumn.Line.SHARE, "SHARE_UNFIT");
        return null;
    }

    private static boolean isOfVersions(Lineage.Kind kind) {
        return kind == Lineage.Kind.RENAME
                || kind == Lineage.Kind.REPARENT
                || kind == Lineage.Kind.RETYPE;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[|;]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> day(String typed) {
        var iso = ISO.matcher(typed);
        var spoken = SPOKEN.matcher(typed);
        try {
            if (iso.matches()) {
                return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
            }
            return spoken.matches()
                    ? Optional.of(day(spoken.group(3), spoken.group(2), spoken.group(1)))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
