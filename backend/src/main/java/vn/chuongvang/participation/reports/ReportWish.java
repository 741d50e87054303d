package vn.chuongvang.participation.reports;

import vn.chuongvang.participation.dashboard.DashboardQuery;

/**
 * What a report is to tell.
 *
 * @param query whose figures; its measure is of no matter, a report has both
 * @param hasParts each unit is followed by the units right below it
 * @param isPublic figures of under five people are left out
 */
public record ReportWish(
        DashboardQuery query, ReportHead head, boolean hasParts, boolean isPublic) {}
