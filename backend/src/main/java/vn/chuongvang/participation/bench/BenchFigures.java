package vn.chuongvang.participation.bench;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run found.
 *
 * @param cores and load: other work on the machine makes every wall worse
 * @param rows that count, held in memory
 * @param loadMillis from the tables into memory
 * @param heapMiB of what is held
 * @param report the full report of the year as .xlsx: each commune with all units below it
 */
public record BenchFigures(
        LocalDate day,
        int cores,
        double load,
        String java,
        ProvinceYear.Size size,
        int rows,
        double loadMillis,
        long heapMiB,
        Stopwatch dashboard,
        FullReport report,
        Recount recount) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A file. */
    public record FullReport(Stopwatch time, int rows, long bytes) {}

    /**
     * The figures held against those of {@link PlainCount}.
     *
     * @param differences the first of them
     */
    public record Recount(int dashboards, boolean equal, List<String> differences) {
        public Recount {
            differences = List.copyOf(differences);
        }
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    public String table() {
        return String.join(
                System.lineSeparator(),
                "Participation, %s, %d cores, load %.1f, Java %s".formatted(day, cores, load, java),
                row(
                        "province-year",
                        "%,d communes, %,d sub-units, %,d contests, %,d participations"
                                .formatted(
                                        size.communes(),
                                        size.cells(),
                                        size.contests(),
                                        size.participations())),
                row(
                        "rows in memory",
                        "%,d in %,.0f ms, %,d MiB".formatted(rows, loadMillis, heapMiB)),
                row(
                        "dashboard ms p50/p95/max",
                        "%.1f/%.1f/%.1f, CPU %.1f each"
                                .formatted(
                                        dashboard.p50(),
                                        dashboard.p95(),
                                        dashboard.worst(),
                                        dashboard.cpu())),
                row(
                        "full report (XLSX)",
                        "%,.0f ms, CPU %,.0f ms, %,d rows, %,d kB"
                                .formatted(
                                        report.time().p50(),
                                        report.time().cpu(),
                                        report.rows(),
                                        report.bytes() / 1_000)),
                row(
                        "recount",
                        "%d dashboards, equal: %s"
                                .formatted(recount.dashboards(), recount.equal() ? "yes" : "no")));
    }

    private static String row(String label, String figures) {
        return "%-28s%s".formatted(label, figures);
    }
}
