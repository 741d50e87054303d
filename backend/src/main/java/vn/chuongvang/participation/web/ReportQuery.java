package vn.chuongvang.participation.web;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import vn.chuongvang.participation.dashboard.DashboardQuery;
import vn.chuongvang.participation.dashboard.TreeOf;
import vn.chuongvang.participation.reports.ReportHead;
import vn.chuongvang.participation.reports.ReportWish;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.units.Hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a report is asked to tell: the dashboard's filters, and what stands on the paper. All may be
 * absent.
 *
 * @param parts each unit is followed by the units right below it
 * @param hidden figures of under five people are left out
 */
record ReportQuery(
        @Nullable Hierarchy hierarchy,
        @Nullable UUID unit,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable Long contest,
        @Nullable TreeOf tree,
        @Nullable Boolean parts,
        @JsonProperty("public") @Nullable Boolean hidden,
        @Nullable Head head) {

    /** What stands on the paper; see {@link ReportHead}. */
    record Head(
            @Nullable String superior,
            @Nullable String body,
            @Nullable String number,
            @Nullable String form,
            @Nullable String place,
            @Nullable String title,
            @Nullable List<String> receivers,
            @Nullable String signedAs,
            @Nullable String signedBy) {
        private static final Head EMPTY =
                new Head(null, null, null, null, null, null, null, null, null);

        ReportHead head() {
            var head =
                    new ReportHead(
                            text(superior),
                            text(body),
                            text(number),
                            text(form),
                            text(place),
                            text(title),
                            receivers == null
                                    ? List.of()
                                    : receivers.stream().map(Head::text).toList(),
                            text(signedAs),
                            text(signedBy));
            if (!head.fits()) {
                throw FiguresRefused.unfit(
                        "HEAD_UNFIT",
                        "A text has at most %d letters, and there are at most %d receivers."
                                .formatted(ReportHead.LONGEST, ReportHead.MOST_RECEIVERS));
            }
            return head;
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    static ReportHead head(@Nullable Head head) {
        return Objects.requireNonNullElse(head, Head.EMPTY).head();
    }

    ReportQuery of(UUID other) {
        return new ReportQuery(hierarchy, other, from, to, contest, tree, parts, hidden, head);
    }

    ReportQuery published(boolean isPublic) {
        return new ReportQuery(hierarchy, unit, from, to, contest, tree, parts, isPublic, head);
    }

    ReportWish wish(LocalDate today) {
        return new ReportWish(
                new DashboardQuery(
                        Objects.requireNonNullElse(hierarchy, Hierarchy.DOAN),
                        unit,
                        Periods.of(from, to, today),
                        contest,
                        Objects.requireNonNullElse(tree, TreeOf.NOW),
                        Measure.PEOPLE),
                head(head),
                Boolean.TRUE.equals(parts),
                Boolean.TRUE.equals(hidden));
    }
}
