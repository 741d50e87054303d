package vn.chuongvang.participation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.facts.FactWriter;
import vn.chuongvang.participation.facts.Facts;
import vn.chuongvang.participation.reports.Reports;
import vn.chuongvang.participation.units.Units;
import vn.chuongvang.testing.WebServer;

/** The benchmark of participation at a small size: it runs, and what it measures is right. */
class YearBenchIT {
    private static final ProvinceYear.Size SMALL = new ProvinceYear.Size(12, 130, 14, 300, 14 * 90);

    @Test
    void a_small_year_is_measured_and_counted_again() {
        try (var server = WebServer.start()) {
            var bench =
                    new YearBench(
                            server.bean(DatabaseClient.class),
                            server.bean(FactWriter.class),
                            server.bean(Facts.class),
                            server.bean(Units.class),
                            server.bean(Dashboards.class),
                            server.bean(Reports.class));
            var figures = bench.measure(SMALL, new YearBench.Effort(1, 20, 1, 20));
            assertThat(figures.recount().differences()).isEmpty();
            assertThat(figures.table()).contains("equal: yes").contains("14 contests");
            assertThat(figures.rows()).isBetween(1_000, 14 * 90);
            assertThat(figures.report().rows()).isGreaterThan(100);
            var json = JsonMapper.shared().readTree(figures.json());
            assertThat(json.path("dashboard").path("p95").asDouble()).isPositive();
            assertThat(json.path("recount").path("equal").asBoolean()).isTrue();
        }
    }
}
