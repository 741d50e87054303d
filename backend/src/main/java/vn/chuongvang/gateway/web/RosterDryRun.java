package vn.chuongvang.gateway.web;

import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.sheets.Cell;
import vn.chuongvang.sheets.Table;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.sheets.UnreadableTable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file read against a draft, with nothing done.
 *
 * @param details the draft as it would be, for whoever accepts the report
 */
record RosterDryRun(RosterReport report, Details details) {
    private static final int SAMPLES = 3;

    static RosterDryRun of(DraftHall.Now now, byte[] file, RosterFiles.Wish wish) {
        var table = table(file, wish.sheet());
        var columns =
                wish.uses() == null
                        ? RosterColumns.guess(table)
                        : RosterColumns.read(wish.heading(), wish.uses(), table.width());
        var check = RosterCheck.of(table, columns, hall(now), wish.addUnits());
        return new RosterDryRun(report(table, columns, check, now), details(now, check.rows()));
    }

    /** Who would have no seat on the floor, and what the rules do not allow of it. */
    private record Floor(int reserves, List<RosterReport.Problem> problems) {}

    private static Floor seated(DraftHall.Now now, List<RosterText.Row> rows) {
        var draft = now.contest().draft();
        var rules = draft.rules();
        var plan = now.plan(details(now, rows), draft.organiser(), rules, 0);
        int seats = rules.roster().maxOnFloor();
        var reserves =
                plan.chairs().stream()
                        .filter(chair -> chair.chair() > seats)
                        .collect(
                                Collectors.groupingBy(
                                        chair -> chair.unit(), Collectors.counting()));
        var problems =
                reserves.entrySet().stream()
                        .filter(unit -> unit.getValue() > rules.roster().reservesPerUnit())
                        .map(
                                unit ->
                                        new RosterReport.Problem(
                                                true,
                                                0,
                                                "",
                                                "TOO_MANY_RESERVES",
                                                "%s: %d > %d"
                                                        .formatted(
                                                                plan.units().get(unit.getKey() - 1),
                                                                unit.getValue(),
                                                                rules.roster().reservesPerUnit())))
                        .toList();
        int all = (int) reserves.values().stream().mapToLong(Long::longValue).sum();
        return new Floor(all, problems);
    }

    private static Table table(byte[] file, int sheet) {
        try {
            return TableReader.read(file, sheet);
        } catch (UnreadableTable e) {
            throw Refused.unfit(
                    "FILE_" + e.reason().name(),
                    "The file was not read; nothing was done. See docs/http-api.md for "
                            + e.reason()
                            + ".",
                    List.of());
        }
    }

    private static RosterCheck.Hall hall(DraftHall.Now now) {
        return new RosterCheck.Hall(
                now.entrance().terms().seats(),
                now.units().stream().map(Unit::name).toList(),
                held(now));
    }

    private static Map<Integer, String> held(DraftHall.Now now) {
        return now.people().stream()
                .filter(person -> now.seated().contains(person.contestant()))
                .collect(
                        Collectors.toMap(
                                Person::contestant,
                                person -> Objects.requireNonNullElse(person.fullName(), "")));
    }

    private static RosterReport report(
            Table table, RosterColumns columns, RosterCheck check, DraftHall.Now now) {
        var rows = check.rows();
        var problems = new ArrayList<>(check.problems());
        int reserves = 0;
        if (problems.stream().noneMatch(RosterReport.Problem::error)) {
            var floor = seated(now, rows);
            reserves = floor.reserves();
            problems.addAll(0, floor.problems());
        }
        int errors = (int) problems.stream().filter(RosterReport.Problem::error).count();
        int below =
                (int)
                        table.lines().stream()
                                .filter(line -> line.number() > columns.heading())
                                .count();
        return new RosterReport(
                table.read(),
                table.sheets(),
                table.sheet(),
                columns.heading(),
                shown(table, columns),
                rows.size(),
                table.empty() + below - columns.people(table).size(),
                reserves,
                replaced(rows, now),
                errors,
                problems.size() - errors,
                problems.stream().limit(RosterReport.MOST_PROBLEMS).toList(),
                check.newUnits(),
                rows.stream()
                        .sorted(
                                Comparator.comparing(
                                        row -> VietnameseText.sortKey(row.name().full())))
                        .limit(RosterReport.MOST_SHOWN)
                        .map(
                                row ->
                                        new RosterReport.Person(
                                                row.line(),
                                                row.seat(),
                                                row.name().full(),
                                                row.unit(),
                                                row.reserve()))
                        .toList());
    }

    private static int replaced(List<RosterText.Row> rows, DraftHall.Now now) {
        var names = names(rows);
        return (int)
                now.people().stream()
                        .filter(person -> person.fullName() != null)
                        .filter(person -> !now.seated().contains(person.contestant()))
                        .filter(person -> !names.contains(person.fullName()))
                        .count();
    }

    private static HashSet<String> names(List<RosterText.Row> rows) {
        return rows.stream()
                .map(row -> row.name().full())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<RosterReport.Column> shown(Table table, RosterColumns columns) {
        var people = columns.people(table).stream().limit(SAMPLES).toList();
        var heading =
                table.lines().stream()
                        .filter(line -> line.number() == columns.heading())
                        .findFirst();
        return IntStream.range(0, columns.uses().size())
                .mapToObj(
                        i ->
                                new RosterReport.Column(
                                        Cell.letter(i),
                                        heading.map(line -> line.cell(i).text()).orElse(""),
                                        people.stream().map(line -> line.cell(i).text()).toList(),
                                        columns.uses().get(i)))
                .toList();
    }

    /** In the words of a pasted roster, so that there is one way into a draft. */
    private static Details details(DraftHall.Now now, List<RosterText.Row> rows) {
        var draft = now.contest().draft();
        var roster = rows.stream().map(RosterDryRun::pasted).collect(Collectors.joining("\n"));
        return new Details(
                draft.title(),
                draft.organiser(),
                draft.playedOn(),
                now.entrance().terms().claimBySeatNumber(),
                null,
                null,
                null,
                null,
                roster,
                null);
    }

    private static String pasted(RosterText.Row row) {
        return String.join(
                "\t",
                row.seat() == null ? "" : row.seat().toString(),
                row.name().full(),
                row.unit() == null ? "" : row.unit(),
                row.reserve() ? "x" : "");
    }
}
