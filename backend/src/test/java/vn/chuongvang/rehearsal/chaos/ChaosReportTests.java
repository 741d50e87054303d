package vn.chuongvang.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.rehearsal.Words;
import vn.chuongvang.rehearsal.check.Findings;

import java.util.List;
import java.util.Map;

/** Goals R4 (the pause is shown within 3 s, play goes on within 2 s) and R3. */
class ChaosReportTests {

    private static final ChaosPlan PLAN = new ChaosPlan(Victim.DATABASE, 2, 100, 7, List.of());
    private static final Outage GOOD = new Outage(1_700, 1_080);

    @ParameterizedTest
    @CsvSource({
        "0,    0,    true",
        "3000, 2000, true",
        "3001, 2000, false",
        "3000, 2001, false",
        "-1,   0,    false",
        "0,    -1,   false",
        "-1,   -1,   false",
    })
    void a_run_is_judged_by_the_times_of_its_outages(long shown, long resumed, boolean good) {
        var report = report(GOOD, new Outage(shown, resumed));

        assertThat(report.isClean()).isEqualTo(good);
        assertThat(report.text()).endsWith(Words.line(good ? "chaos-clean" : "chaos-broken"));
    }

    @Test
    void what_was_lost_is_not_made_good_by_quick_outages() {
        var lost = new Findings(9, 8, Map.of(Findings.Fault.LOST, 1L), List.of("LOST: it"));

        var report = report(lost, Counted.NOTHING, List.of(GOOD));

        assertThat(report.isClean()).isFalse();
        assertThat(report.text()).contains("  ! LOST: it");
    }

    @Test
    void how_often_the_console_never_showed_it_is_told_beside_the_times() {
        var report =
                report(
                        new Outage(1_700, Outage.NEVER),
                        new Outage(2_900, 300),
                        new Outage(800, 900));

        assertThat(row(report, "chaos-outage-shown")).endsWith(" 3 / 3: 1700, 2900, 2900");
        assertThat(row(report, "chaos-outage-resumed")).endsWith(" 2 / 3: 300, 900, 900");
    }

    @Test
    void where_no_database_was_away_nothing_is_said_of_it() {
        assertThat(report().text()).doesNotContain(Words.line("chaos-outage-shown"));
        assertThat(report().isClean()).isTrue();
    }

    @Test
    void what_was_tapped_in_time_and_never_acknowledged_is_told() {
        var report =
                report(Findings.NONE, new Counted(331, 321, List.of(40L, 900L)), List.of(GOOD));

        assertThat(row(report, "chaos-counted")).endsWith(" 321 / 331");
        assertThat(row(report, "chaos-ticks")).endsWith(" 40, 900, 900");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1000, true", "1001, false", "-1, false"})
    void a_leaderboard_is_exact_again_within_a_second(long millis, boolean good) {
        var boards = Map.of(Blow.FLUSH_REDIS, List.of(300L, millis), Blow.KILL_REDIS, List.of(0L));
        var report = report(Findings.NONE, Counted.NOTHING, List.of(), boards);

        assertThat(report.isClean()).isEqualTo(good);
        assertThat(row(report, "chaos-boards-FLUSH_REDIS"))
                .contains(millis < 0 ? " 1 / 2: 300, 300, 300" : " 2 / 2: ");
    }

    @Test
    void where_redis_was_not_struck_nothing_is_said_of_leaderboards() {
        assertThat(report().text())
                .doesNotContain(Words.line("chaos-boards-FLUSH_REDIS"))
                .doesNotContain(Words.line("chaos-fault-BOARD"));
    }

    private static ChaosReport report(Outage... outages) {
        return report(Findings.NONE, Counted.NOTHING, List.of(outages));
    }

    private static ChaosReport report(Findings findings, Counted answers, List<Outage> outages) {
        return report(findings, answers, outages, Map.of());
    }

    private static ChaosReport report(
            Findings findings,
            Counted answers,
            List<Outage> outages,
            Map<Blow, List<Long>> boards) {
        return new ChaosReport(
                PLAN,
                1,
                List.of(new Revival(3, 0, 250, 900)),
                findings,
                answers,
                Map.of(),
                outages,
                boards);
    }

    private static String row(ChaosReport report, String key) {
        return report.text()
                .lines()
                .filter(line -> line.strip().startsWith(Words.line(key)))
                .findFirst()
                .orElseThrow();
    }
}
