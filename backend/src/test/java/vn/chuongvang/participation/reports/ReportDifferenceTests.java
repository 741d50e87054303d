package vn.chuongvang.participation.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static vn.chuongvang.participation.reports.SampleReport.row;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What is stored, what a correction changed, and which week is due. */
class ReportDifferenceTests {

    @Test
    void a_report_is_read_as_it_was_stored() {
        var report = SampleReport.of(row(null, "total", 9), List.of(row(null, "A", 3))).published();
        var stored = JsonMapper.shared().writeValueAsString(report);
        assertThat(Submissions.read(stored)).isEqualTo(report);
    }

    @Test
    void a_correction_names_each_figure_that_changed() {
        var first =
                SampleReport.of(
                        row(null, "total", 30), List.of(row(null, "A", 10), row(null, "B", 20)));
        var second =
                SampleReport.of(
                        row(null, "total", 31), List.of(row(null, "A", 10), row(null, "C", 21)));
        var changes = ReportDifference.of(1, first, 2, second).changes();
        assertThat(changes)
                .filteredOn(one -> one.column() == ReportColumn.PEOPLE)
                .extracting(
                        ReportDifference.Change::name,
                        ReportDifference.Change::was,
                        ReportDifference.Change::now)
                .containsExactly(
                        tuple("", 30.0, 31.0), tuple("C", null, 21.0), tuple("B", 20.0, null));
        assertThat(ReportDifference.of(1, first, 2, first).changes()).isEmpty();
    }

    @Test
    void rows_that_came_and_went_are_told_whatever_stands_in_them() {
        var first =
                SampleReport.of(
                        row(null, "total", 30),
                        List.of(row(null, "A", 30), row("A", "A1", 0), row(null, "B", 0)));
        var second =
                SampleReport.of(
                        row(null, "total", 30),
                        List.of(row(null, "A", 30), row(null, "C", 0), row("C", "A1", 0)));
        var told = ReportDifference.of(1, first, 2, second);
        assertThat(told.came()).extracting(ReportDifference.Line::name).containsExactly("C", "A1");
        assertThat(told.went()).extracting(ReportDifference.Line::name).containsExactly("A1", "B");
        assertThat(told.came().getLast().parent()).isEqualTo(SampleReport.id("C"));
    }

    @Test
    void a_report_that_was_stored_before_its_scope_was_is_of_the_tree_of_now() {
        var report = SampleReport.of(row(null, "total", 9), List.of());
        var mapper = JsonMapper.shared();
        var stored = (ObjectNode) mapper.readTree(mapper.writeValueAsString(report));
        stored.remove("scope");
        assertThat(Submissions.read(stored.toString()).isOfTheSame(report)).isTrue();
    }

    @Test
    void the_week_before_is_due_from_its_hour_on() {
        var setting =
                new WeeklySetting(
                        SampleReport.id("A"),
                        DayOfWeek.MONDAY,
                        7,
                        SampleReport.of(row(null, "total", 9), List.of()).head());
        var monday = LocalDate.of(2026, 11, 30);
        assertThat(setting.week(monday.atTime(6, 59))).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(setting.week(monday.atTime(7, 0))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(setting.week(LocalDateTime.of(2026, 12, 6, 23, 59)))
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void weeks_without_a_server_are_due_up_to_those_that_are_kept() {
        var setting =
                new WeeklySetting(
                        SampleReport.id("A"),
                        DayOfWeek.MONDAY,
                        7,
                        SampleReport.of(row(null, "total", 9), List.of()).head());
        var now = LocalDate.of(2026, 11, 30).atTime(8, 0);
        var last = LocalDate.of(2026, 11, 23);
        assertThat(setting.weeks(last.minusWeeks(2), now))
                .containsExactly(last.minusWeeks(2), last.minusWeeks(1), last);
        assertThat(setting.weeks(LocalDate.of(2020, 1, 6), now))
                .hasSize(WeeklyReports.KEPT)
                .allMatch(week -> !week.isBefore(WeeklyReports.oldest(now.toLocalDate())));
    }

    @Test
    void the_period_before_has_as_many_days() {
        var report = SampleReport.of(row(null, "total", 9), List.of());
        var before = Reports.before(report.period());
        assertThat(before.days()).isEqualTo(report.period().days());
        assertThat(before.to()).isEqualTo(report.period().from().minusDays(1));
    }
}
