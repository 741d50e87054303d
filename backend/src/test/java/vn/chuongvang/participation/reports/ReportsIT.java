package vn.chuongvang.participation.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.participation.dashboard.DashboardQuery;
import vn.chuongvang.participation.dashboard.TreeOf;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.DoanUnits;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reports over HTTP: files, jobs, locked versions, and what is kept ready each week. */
class ReportsIT {
    private static final String PROVINCE = "00000000-0000-0000-0000-00000000000a";
    private static final String WARD = "00000000-0000-0000-0000-00000000000b";
    private static final Map<String, Object> QUARTER =
            Map.of(
                    "unit",
                    PROVINCE,
                    "from",
                    "2026-07-01",
                    "to",
                    "2026-09-30",
                    "head",
                    Map.of("number", "Số: 7/BC"));

    private static WebServer server;
    private static Api host;

    @BeforeAll
    static void startServer() {
        server = WebServer.start();
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
        var units = new DoanUnits(server);
        units.put(UUID.fromString(PROVINCE), null, "PROVINCE", "Tỉnh Đoàn");
        units.put(UUID.fromString(WARD), UUID.fromString(PROVINCE), "WARD", "=Phường Sông Cầu");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static void sql(String statement) {
        server.bean(DatabaseClient.class).sql(statement).then().block();
    }

    private static byte[] file(String path) {
        return host.call(HttpMethod.GET, path, "")
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    private static void members(int number) {
        members(UUID.fromString(PROVINCE), number);
    }

    private static void members(UUID unit, int number) {
        sql(
                """
                insert into membership_figure (unit, as_of, members, source, set_by, set_at)
                values ('%s', '2026-01-01', %d, 'sổ', 'an', now())
                on conflict (unit, as_of) do update set members = excluded.members
                """
                        .formatted(unit, number));
    }

    @Test
    void a_small_report_comes_at_once_in_each_form() {
        var query = "?unit=%s&head.place=X&public=true".formatted(PROVINCE);
        for (var form : ReportForm.values()) {
            assertThat(file("/api/reports/participation." + form.ending() + query)).isNotEmpty();
        }
        var text =
                new String(file("/api/reports/participation.csv" + query), StandardCharsets.UTF_8);
        assertThat(text).contains("'=Phường Sông Cầu").contains("Tổng cộng");
        var sheet = TableReader.read(file("/api/reports/participation.xlsx" + query), 0);
        assertThat(sheet.lines()).anyMatch(line -> line.cell(1).text().equals("=Phường Sông Cầu"));
        assertThat(host.get("/api/staff/audit").toString()).contains("FIGURES_EXPORTED");
        host.refused(HttpMethod.GET, "/api/reports/participation.exe", "", 404, "UNKNOWN");
        host.refused(
                HttpMethod.GET,
                "/api/reports/participation.csv?unit=00000000-0000-0000-0000-0000000000ff",
                "",
                404,
                "UNKNOWN");
        host.refused(
                HttpMethod.GET,
                "/api/reports/participation.csv?head.title=" + "x".repeat(201),
                "",
                422,
                "HEAD_UNFIT");
    }

    @Test
    void a_long_report_is_a_job_that_tells_how_far_it_is() {
        var job =
                host.post(
                        "/api/reports",
                        Map.of("form", "XLSX", "report", Map.of("unit", PROVINCE, "parts", true)));
        var path = "/api/reports/jobs/" + job.path("id").asString();
        await().until(() -> host.get(path).path("state").asString().equals("DONE"));
        assertThat(host.get(path).path("bytes").asInt()).isPositive();
        assertThat(file(path + "/file")).startsWith('P', 'K');
        var other = new Api(server.browser(StaffCookies.signedIn(server, "binh", StaffRole.HOST)));
        other.refused(HttpMethod.GET, path, "", 404, "UNKNOWN");
    }

    @Test
    void a_submitted_report_is_locked_and_a_correction_is_a_version_more() {
        members(1_000);
        var id = host.post("/api/reports/submitted", QUARTER).path("id").asString();
        var path = "/api/reports/submitted/" + id;
        members(1_200);
        var correction = Map.of("report", QUARTER, "after", 1, "reason", "Đếm lại đoàn viên");
        assertThat(host.post(path + "/versions", correction).path("version").asInt()).isEqualTo(2);
        host.refused(HttpMethod.POST, path + "/versions", correction, 409, "CORRECTED_MEANWHILE");

        var changes = host.get(path + "/versions/2/difference").path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("column").asString()).isEqualTo("MEMBERS");
        assertThat(changes.get(0).path("was").asInt()).isEqualTo(1_000);
        assertThat(changes.get(0).path("now").asInt()).isEqualTo(1_200);
        assertThat(new String(file(path + "/versions/1/file.csv"), StandardCharsets.UTF_8))
                .contains(";1000;");
        assertThat(file(path + "/versions/1/file.pdf"))
                .as("the same file whenever")
                .hasSameSizeAs(file(path + "/versions/1/file.pdf"));
        assertThat(host.get(path).get(0).path("approvedBy").asString()).isEqualTo("an");
        assertThatThrownBy(() -> sql("update submitted_report set approved_by = 'x'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql("delete from submitted_report"))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_correction_is_of_what_was_reported() {
        var id = host.post("/api/reports/submitted", QUARTER).path("id").asString();
        var path = "/api/reports/submitted/" + id + "/versions";
        for (var other :
                List.<Map.Entry<String, Object>>of(
                        Map.entry("tree", "THEN"),
                        Map.entry("contest", 7),
                        Map.entry("parts", true),
                        Map.entry("unit", WARD),
                        Map.entry("to", "2026-09-29"))) {
            var query = new HashMap<>(QUARTER);
            query.put(other.getKey(), other.getValue());
            host.refused(
                    HttpMethod.POST,
                    path,
                    Map.of("report", query, "after", 1, "reason", "Đếm lại"),
                    422,
                    "ANOTHER_REPORT");
        }
        var same = Map.of("report", QUARTER, "after", 1, "reason", "Đếm lại");
        assertThat(host.post(path, same).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_report_is_of_one_moment_however_long_it_takes() {
        var units = new DoanUnits(server);
        var province = units.put(null, "PROVINCE", "Tỉnh Đoàn Một Lúc");
        var ward = units.put(province, "WARD", "Phường Một Lúc");
        var cell = units.put(ward, "CELL", "Chi đoàn trước");
        members(cell, 10);
        var changed = new AtomicBoolean();
        var report =
                server.bean(Reports.class)
                        .of(
                                parts(province),
                                (_, _) -> {
                                    if (changed.compareAndSet(false, true)) {
                                        CompletableFuture.runAsync(
                                                        () -> {
                                                            rename(cell, "Chi đoàn sau");
                                                            members(cell, 20);
                                                        })
                                                .join();
                                    }
                                })
                        .block();
        assertThat(changed).isTrue();
        assertThat(Objects.requireNonNull(report).rows())
                .filteredOn(row -> cell.equals(row.unit()))
                .extracting(ReportRow::name, ReportRow::members)
                .containsExactly(tuple("Chi đoàn trước", 10));
    }

    private static ReportWish parts(UUID unit) {
        var day = LocalDate.of(2026, 7, 1);
        return new ReportWish(
                new DashboardQuery(
                        Hierarchy.DOAN,
                        unit,
                        new Period(day, day.plusDays(30)),
                        null,
                        TreeOf.NOW,
                        Measure.PEOPLE),
                new ReportHead("", "", "", "", "", "", List.of(), "", ""),
                true,
                false);
    }

    private static void rename(UUID unit, String name) {
        sql("update unit_version set name = '%s' where unit = '%s'".formatted(name, unit));
        sql(
                """
                insert into unit_change (at, by, kind, body) values (now(), 'IT', 'RENAME', '{}')
                """);
    }

    @Test
    void weeks_when_no_server_ran_are_made_later() {
        var unit = new DoanUnits(server).put(null, "WARD", "Phường Vắng Máy");
        host.call(
                        HttpMethod.PUT,
                        "/api/reports/weekly/" + unit,
                        "{\"weekday\":\"MONDAY\",\"hour\":7}")
                .expectStatus()
                .isOk();
        var weekly = server.bean(WeeklyReports.class);
        sql(
                "update weekly_report_setting set set_at = set_at - interval '21 days' where unit = '%s'"
                        .formatted(unit));
        weekly.makeMissing().block();
        assertThat(host.get("/api/reports/weekly/" + unit)).hasSize(4);
        sql(
                "update weekly_report_setting set set_at = set_at - interval '3 years' where unit = '%s'"
                        .formatted(unit));
        weekly.makeMissing().block();
        assertThat(host.get("/api/reports/weekly/" + unit)).hasSize(WeeklyReports.KEPT);
    }

    @Test
    void a_weekly_report_is_made_once_and_kept() {
        var path = "/api/reports/weekly/" + WARD;
        host.call(HttpMethod.PUT, path, "{\"weekday\":\"MONDAY\",\"hour\":7}")
                .expectStatus()
                .isOk();
        var weekly = server.bean(WeeklyReports.class);
        weekly.makeMissing().block();
        assertThat(weekly.makeMissing().block()).as("once a week").isZero();
        var kept = host.get(path);
        assertThat(kept).hasSize(1);
        var week = kept.get(0).path("week").asString();
        assertThat(file(path + "/" + week + "/file.docx")).startsWith('P', 'K');
        sql("update weekly_report set week = week - 7 * 28");
        weekly.makeMissing().block();
        assertThat(host.get(path)).hasSize(1);
        assertThat(host.get(path).get(0).path("week").asString()).isEqualTo(week);
    }
}
