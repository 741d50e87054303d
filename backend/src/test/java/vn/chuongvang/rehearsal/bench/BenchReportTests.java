package vn.chuongvang.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class BenchReportTests {

    private static final Machine MACHINE =
            new Machine("2026-11-30", "4bbe879", "cpu", 2, 24_000, "Linux", "25", "0.1");

    @TempDir Path records;

    @Test
    void figures_are_divided_by_those_recorded_last() throws IOException {
        Files.writeString(records.resolve("bench-2026-11-01.json"), report(1).json());
        Files.writeString(records.resolve("bench-2026-11-30.json"), report(100).json());
        Files.writeString(records.resolve("soak-2026-12-01.json"), "{}");

        var table = report(50).table(LastReport.in(records));

        assertThat(table).contains("bench-2026-11-30.json (4bbe879)");
        assertThat(table.lines().filter(line -> line.startsWith("P2")).toList().getLast())
                .matches("P2 +0\\.5 +0\\.5");
    }

    @Test
    void a_record_of_an_older_form_is_read_as_far_as_it_goes() throws IOException {
        var old = report(100).json().replace("\"spread\"", "\"gone\"");
        Files.writeString(records.resolve("bench-1.json"), old);

        assertThat(report(50).table(LastReport.in(records))).contains("bench-1.json");
    }

    @Test
    void nothing_is_compared_where_nothing_was_recorded() throws IOException {
        assertThat(LastReport.in(records)).isEmpty();
        assertThat(LastReport.in(records.resolve("nowhere"))).isEmpty();
        Files.writeString(records.resolve("bench-1.json"), "not JSON");
        assertThat(LastReport.in(records)).isEmpty();
    }

    @Test
    void growth_is_by_what_a_thousand_cost_without_compilers() {
        assertThat(report(50).table(Optional.empty()))
                .containsPattern("P4 P2 ÷ the same at 1,000 +1\\.0 +2\\.0");
    }

    @Test
    void sizes_are_one_contest_or_several() {
        assertThat(Size.of("1000")).isEqualTo(new Size(1, 1_000));
        assertThat(Size.of("100x90")).isEqualTo(new Size(100, 90)).hasToString("100 × 90");
        assertThat(Size.of("100x90").total()).isEqualTo(9_000);
        assertThatThrownBy(() -> Size.of("x90")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Size.of("0")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Size.of("1x2x3")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void the_usual_sizes_end_at_the_limit_of_files() throws IOException {
        assertThat(Size.usual()).contains(new Size(1, 100));
    }

    /** A thousand that cost so many µs, and ten thousand that cost twice as many. */
    private static BenchReport report(double micros) {
        return new BenchReport(MACHINE, 1, List.of(run(1_000, micros), run(10_000, 2 * micros)));
    }

    private static Figures run(int contestants, double micros) {
        var spread = new Spread(1, 1, 1, 1, 1);
        return new Figures(
                new Size(1, contestants),
                1,
                1,
                micros,
                micros,
                0,
                1,
                1,
                1,
                1,
                1,
                2_000L,
                3,
                1,
                700,
                4,
                8,
                100,
                spread,
                spread,
                spread,
                1,
                0,
                0,
                100,
                1_000,
                Map.of());
    }
}
