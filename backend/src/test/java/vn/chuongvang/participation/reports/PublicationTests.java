package vn.chuongvang.participation.reports;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.participation.reports.SampleReport.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.participation.dashboard.Dashboard.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** What a public report leaves out, so that nobody finds out about fewer than five people. */
class PublicationTests {

    private static Report published(int total, ReportRow... rows) {
        return SampleReport.of(row(null, "total", total), List.of(rows)).published();
    }

    private static boolean isHidden(ReportRow row) {
        return row.hidden().contains(ReportColumn.PEOPLE);
    }

    @Test
    void a_row_of_under_five_people_is_hidden_and_the_next_one_with_it() {
        var report =
                published(
                        112,
                        row(null, "A", 100),
                        row(null, "B", 3),
                        row(null, "C", 9),
                        row(null, "D", 0));
        assertThat(report.rows())
                .extracting(PublicationTests::isHidden)
                .containsExactly(false, true, true, false);
        assertThat(report.rows().get(1).people()).isZero();
        assertThat(report.rows().get(2).attempts()).isZero();
        assertThat(isHidden(report.total())).isFalse();
    }

    @Test
    void two_small_rows_hide_no_third_where_they_are_five_together() {
        var report = published(107, row(null, "A", 100), row(null, "B", 3), row(null, "C", 4));
        assertThat(report.rows())
                .extracting(PublicationTests::isHidden)
                .containsExactly(false, true, true);
    }

    @Test
    void two_rows_of_two_are_four_people_and_take_a_third() {
        var report =
                published(
                        124,
                        row(null, "A", 100),
                        row(null, "B", 2),
                        row(null, "C", 2),
                        row(null, "D", 20));
        assertThat(report.rows())
                .extracting(PublicationTests::isHidden)
                .containsExactly(false, true, true, true);
    }

    @Test
    void people_of_no_unit_are_in_no_total_and_protect_nobody() {
        var report =
                published(
                        103,
                        row(null, "A", 50),
                        row(null, "B", 50),
                        row(null, "C", 3),
                        row(null, "none", Kind.NONE, 2, 2, 0, 0));
        assertThat(report.rows())
                .extracting(PublicationTests::isHidden)
                .containsExactly(true, false, true, true);
    }

    @Test
    void what_is_below_a_hidden_row_is_hidden() {
        var report =
                published(
                        112,
                        row(null, "A", 100),
                        row(null, "B", 3),
                        row(null, "C", 12),
                        row("C", "C1", 6),
                        row("C", "C2", 6));
        assertThat(report.rows())
                .extracting(PublicationTests::isHidden)
                .containsExactly(false, true, true, true, true);
    }

    @Test
    void a_small_figure_hides_its_column_alone() {
        var report =
                published(
                        90,
                        row(null, "A", Kind.UNIT, 30, 30, 2, 0),
                        row(null, "B", Kind.UNIT, 30, 30, 8, 0),
                        row(null, "C", Kind.UNIT, 30, 30, 11, 0));
        assertThat(report.rows())
                .extracting(row -> row.hidden().contains(ReportColumn.PERFECT))
                .containsExactly(true, true, false);
        assertThat(report.rows()).extracting(PublicationTests::isHidden).containsOnly(false);
    }

    @Test
    void that_all_but_a_few_passed_is_hidden_with_another_row() {
        var report =
                published(
                        80,
                        row(null, "A", Kind.UNIT, 10, 18, 0, 0),
                        row(null, "B", Kind.UNIT, 30, 30, 0, 0),
                        row(null, "C", Kind.UNIT, 40, 40, 0, 0));
        assertThat(report.rows())
                .extracting(row -> row.hidden().contains(ReportColumn.PASSED))
                .containsExactly(true, true, false);
        assertThat(report.rows()).extracting(PublicationTests::isHidden).containsOnly(false);
    }

    /** Of A two failed and of B none: both hidden together would still tell of the two. */
    @Test
    void those_who_failed_are_not_told_by_the_sum_of_what_is_hidden() {
        var report =
                published(
                        80,
                        row(null, "A", Kind.UNIT, 10, 18, 0, 0),
                        row(null, "B", Kind.UNIT, 15, 30, 0, 0),
                        row(null, "C", Kind.UNIT, 40, 60, 0, 0));
        assertThat(report.rows())
                .extracting(row -> row.hidden().contains(ReportColumn.PASSED))
                .containsExactly(true, false, true);
    }

    @Test
    void that_all_but_a_few_have_everything_right_is_hidden_with_another_row() {
        var report =
                published(
                        90,
                        row(null, "A", Kind.UNIT, 30, 60, 57, 0),
                        row(null, "B", Kind.UNIT, 30, 50, 20, 0),
                        row(null, "C", Kind.UNIT, 30, 45, 10, 0));
        assertThat(report.rows())
                .extracting(row -> row.hidden().contains(ReportColumn.PERFECT))
                .containsExactly(true, false, true);
        assertThat(report.rows()).noneMatch(row -> row.hidden().contains(ReportColumn.PASSED));
    }

    @Test
    void that_few_passed_with_a_mistake_is_hidden() {
        var report =
                published(
                        90,
                        row(null, "A", Kind.UNIT, 30, 40, 38, 0),
                        row(null, "B", Kind.UNIT, 30, 50, 20, 0),
                        row(null, "C", Kind.UNIT, 30, 45, 10, 0));
        assertThat(report.rows().getFirst().hidden()).contains(ReportColumn.PERFECT);
    }

    @Test
    void a_week_that_is_hidden_is_not_told_by_its_change() {
        var report =
                published(
                        90,
                        row(null, "A", Kind.UNIT, 30, 30, 0, 3),
                        row(null, "B", Kind.UNIT, 30, 30, 0, 9),
                        row(null, "C", Kind.UNIT, 30, 30, 0, 20));
        assertThat(report.rows().getFirst().hidden())
                .contains(ReportColumn.THIS_WEEK, ReportColumn.WEEK_CHANGE);
    }

    @Test
    void nothing_is_hidden_where_nobody_is_few() {
        var report = published(100, row(null, "A", 50), row(null, "B", 50), row(null, "C", 0));
        assertThat(report.rows()).allMatch(row -> row.hidden().isEmpty());
        assertThat(report.total().hidden()).isEmpty();
        assertThat(report.isPublic()).isTrue();
    }

    /** Takes what is published and computes all that a reader could. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_difference_of_published_figures_is_under_five(int seed) {
        var chance = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var rows = new ArrayList<ReportRow>();
            int total = 0;
            for (int i = 0; i < chance.nextInt(1, 6); i++) {
                var name = "unit " + i;
                var parts = new ArrayList<ReportRow>();
                int people = 0;
                for (int j = 0; j < chance.nextInt(0, 5); j++) {
                    var part = row(name, name + "/" + j, chance.nextInt(0, 12));
                    people += part.people();
                    parts.add(part);
                }
                people = parts.isEmpty() ? chance.nextInt(0, 12) : people;
                rows.add(row(null, name, people));
                rows.addAll(parts);
                total += people;
            }
            var secret = SampleReport.of(row(null, "total", total), rows);
            assertTellsNothing(secret, secret.published());
        }
    }

    private static void assertTellsNothing(Report secret, Report told) {
        assertLevel(secret, told, null, secret.total(), told.total());
        for (int i = 0; i < secret.rows().size(); i++) {
            var row = secret.rows().get(i);
            if (!isHidden(told.rows().get(i))) {
                assertThat(row.people() == 0 || row.people() >= 5).isTrue();
            }
            if (row.parent() == null) {
                assertLevel(secret, told, row.unit(), row, told.rows().get(i));
            }
        }
    }

    /**
     * Parts that are not told are no single unit's, and not few together, where the sum is told.
     */
    private static void assertLevel(
            Report secret, Report told, UUID parent, ReportRow sum, ReportRow toldSum) {
        if (isHidden(toldSum)) {
            return;
        }
        ToLongFunction<ReportRow> figure = ReportRow::people;
        int hidden = 0;
        long people = 0;
        for (int i = 0; i < secret.rows().size(); i++) {
            var row = secret.rows().get(i);
            var isOfLevel = parent == null ? row.parent() == null : parent.equals(row.parent());
            if (isOfLevel && isHidden(told.rows().get(i)) && row.people() > 0) {
                hidden++;
                people += figure.applyAsLong(row);
            }
        }
        assertThat(hidden).as("%s", sum.name()).isNotEqualTo(1);
        assertThat(people == 0 || people >= 5).as("%s", sum.name()).isTrue();
    }
}
