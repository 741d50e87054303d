package vn.chuongvang.participation.reports;

import vn.chuongvang.print.Occasion;
import vn.chuongvang.print.OfficialDay;
import vn.chuongvang.print.OfficialReport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;

/** A report's texts in the order of an official paper; rows are worded as they are read. */
final class ReportLayout {
    private final Report report;
    private final ReportWords words;

    ReportLayout(Report report, ReportWords words) {
        this.report = report;
        this.words = words;
    }

    OfficialReport paper() {
        var head = report.head();
        return new OfficialReport(
                new Occasion(title(), head.body(), report.asOf()),
                new OfficialReport.Head(
                        head.superior(),
                        head.body(),
                        number(),
                        head.form(),
                        placeAndDay(),
                        title(),
                        lines()),
                Arrays.stream(ReportColumn.values())
                        .map(
                                column ->
                                        new OfficialReport.Column(
                                                words.heading(column),
                                                column.width,
                                                column.isNumber()))
                        .toList(),
                rows(
                        (row, place) ->
                                new OfficialReport.Row(
                                        row == report.total(),
                                        shown(row, place).stream().map(words::text).toList())),
                notes(),
                new OfficialReport.Foot(head.receivers(), head.signedAs(), head.signedBy()));
    }

    String title() {
        return report.head().title().isBlank() ? words.of("title") : report.head().title();
    }

    private String number() {
        return report.head().number().isBlank() ? words.of("number") : report.head().number();
    }

    private String placeAndDay() {
        var day = OfficialDay.of(report.asOf());
        var place = report.head().place();
        var when = words.of("day", day.day(), day.month(), day.year());
        return place.isBlank() ? when : place + ", " + when;
    }

    /** The head as lines, for tables that have no other place for it. */
    List<String> headLines() {
        var head = report.head();
        var lines = new ArrayList<String>();
        lines.addAll(List.of(head.superior(), head.body(), number(), head.form(), placeAndDay()));
        lines.removeIf(String::isBlank);
        lines.add(title());
        lines.addAll(lines());
        return lines;
    }

    /** Below the title. */
    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(words.period(report.period()));
        lines.add(
                report.held() > report.contests().size() || report.contests().isEmpty()
                        ? words.of("contests", words.count(report.held()))
                        : words.of("contest", String.join("; ", report.contests())));
        lines.add(words.of("as-of", words.day(report.asOf())));
        return lines;
    }

    /** Below the table. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(before());
        var absent = report.absent();
        notes.add(
                absent.isEmpty()
                        ? words.of("absent.none")
                        : words.of(
                                "absent", words.count(absent.size()), String.join("; ", absent)));
        notes.add(words.of("distinct"));
        declared(notes);
        if (report.isPublic()) {
            notes.add(words.of("hidden.note", words.of("hidden"), Publication.FEWEST));
        }
        return notes;
    }

    /** Counted apart, and here together, where both are published. */
    private void declared(List<String> notes) {
        var total = report.total();
        var declared = total.declared();
        if (declared != null
                && declared > 0
                && !total.hidden().contains(ReportColumn.PEOPLE)
                && !total.hidden().contains(ReportColumn.DECLARED)) {
            notes.add(
                    words.of(
                            "together",
                            words.count(declared),
                            words.count(total.people() + declared)));
        }
    }

    private String before() {
        var before = report.before();
        var total = report.total();
        var period = words.day(before.period().from()) + " – " + words.day(before.period().to());
        if (before.isHidden() || total.hidden().contains(ReportColumn.PEOPLE)) {
            return words.of("before.hidden", period);
        }
        return words.of(
                "before",
                period,
                words.count(before.people()),
                words.count(total.people()),
                words.change((long) total.people() - before.people()),
                words.count(before.attempts()),
                words.count(total.attempts()),
                words.change(total.attempts() - before.attempts()));
    }

    /** What stands in each column. */
    List<Shown> shown(ReportRow row, int place) {
        return Arrays.stream(ReportColumn.values())
                .map(column -> column.shown(row, place, words))
                .toList();
    }

    /**
     * Each row in its turn, the total last; nothing of the rows before is held.
     *
     * @param wording of a row and its number, which parts of units and the total have not
     */
    <T> Iterable<T> rows(BiFunction<ReportRow, Integer, T> wording) {
        return () -> new Rows<>(wording);
    }

    private final class Rows<T> implements Iterator<T> {
        private final BiFunction<ReportRow, Integer, T> wording;
        private final Iterator<ReportRow> rows = report.rows().iterator();
        private boolean isOver;
        private int place;

        Rows(BiFunction<ReportRow, Integer, T> wording) {
            this.wording = wording;
        }

        @Override
        public boolean hasNext() {
            return !isOver;
        }

        @Override
        public T next() {
            if (rows.hasNext()) {
                var row = rows.next();
                return wording.apply(row, row.parent() == null ? ++place : 0);
            }
            if (isOver) {
                throw new NoSuchElementException();
            }
            isOver = true;
            return wording.apply(report.total(), 0);
        }
    }
}
