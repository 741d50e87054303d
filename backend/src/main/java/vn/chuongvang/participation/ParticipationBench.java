package vn.chuongvang.participation;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import vn.chuongvang.participation.bench.BenchFigures;
import vn.chuongvang.participation.bench.ProvinceYear;
import vn.chuongvang.participation.bench.YearBench;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.facts.FactWriter;
import vn.chuongvang.participation.facts.Facts;
import vn.chuongvang.participation.reports.Reports;
import vn.chuongvang.participation.units.Units;

/** {@code ./chuongvang bench participation}: a province-year in a server with nothing in it. */
@Component
public class ParticipationBench {
    private final YearBench bench;

    ParticipationBench(
            DatabaseClient database,
            FactWriter writer,
            Facts facts,
            Units units,
            Dashboards dashboards,
            Reports reports) {
        this.bench = new YearBench(database, writer, facts, units, dashboards, reports);
    }

    /** What was measured, for people and for programs. */
    public record Printed(String table, String json, boolean isEqual) {}

    /** With 226 communes, 8,000 units below them, 300 contests and 400,000 participations. */
    public Printed measure() {
        return printed(bench.measure(ProvinceYear.Size.LARGE, YearBench.Effort.FULL));
    }

    static Printed printed(BenchFigures figures) {
        return new Printed(figures.table(), figures.json(), figures.recount().equal());
    }
}
