package vn.chuongvang.participation.reports;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.dashboard.Dashboard;
import vn.chuongvang.participation.dashboard.TreeOf;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Reports for tests. */
final class SampleReport {
    static final Locale VIETNAMESE = Locale.of("vi");
    private static final ReportHead HEAD =
            new ReportHead(
                    "TỈNH ĐOÀN NINH BÌNH",
                    "ĐOÀN PHƯỜNG HOA LƯ",
                    "Số: 12/BC-ĐTN",
                    "Biểu số 01",
                    "Ninh Bình",
                    "",
                    List.of("Ban Thường vụ Tỉnh Đoàn", "Lưu VP"),
                    "TM. BAN THƯỜNG VỤ",
                    "Nguyễn Thị Ngọc Ánh");

    private SampleReport() {}

    static Report of(ReportRow total, List<ReportRow> rows) {
        return new Report(
                HEAD,
                Hierarchy.DOAN,
                id("total"),
                new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)),
                new Report.Scope(TreeOf.NOW, null, false),
                LocalDate.of(2026, 11, 29),
                List.of("Rung chuông vàng tìm hiểu chuyển đổi số"),
                1,
                rows,
                top(total),
                new Report.Before(
                        new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
                        900,
                        1_000,
                        false),
                false);
    }

    private static ReportRow top(ReportRow row) {
        return new ReportRow(
                null,
                row.unit(),
                Dashboard.Kind.TOP,
                "",
                row.members(),
                row.plan(),
                row.people(),
                row.attempts(),
                row.asked(),
                row.right(),
                row.passed(),
                row.perfect(),
                row.prizes(),
                row.thisWeek(),
                row.lastWeek(),
                row.takenPart(),
                row.subunits(),
                row.declared(),
                row.hidden());
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Two attempts for each person, ten questions each, three quarters right. */
    static ReportRow row(@Nullable String parent, String name, int people) {
        return row(parent, name, Dashboard.Kind.UNIT, people, people, 0, 0);
    }

    static ReportRow row(
            @Nullable String parent,
            String name,
            Dashboard.Kind kind,
            int people,
            int passed,
            int perfect,
            int thisWeek) {
        return new ReportRow(
                parent == null ? null : id(parent),
                id(name),
                kind,
                name,
                2_000,
                500,
                people,
                people * 2L,
                people * 20L,
                people * 15L,
                passed,
                perfect,
                0,
                thisWeek,
                0,
                3,
                4,
                0L,
                Set.of());
    }

    static byte[] written(Report report, ReportForm form) {
        var out = new ByteArrayOutputStream();
        try {
            new ReportFile(report, VIETNAMESE).write(form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
