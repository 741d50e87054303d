package vn.chuongvang.participation.reports;

import vn.chuongvang.participation.dashboard.Share;

import java.util.EnumSet;
import java.util.Set;

/**
 * The columns of a report and what they are computed from. The layout is the one that reports of
 * the youth union have (domain 3.4).
 */
public enum ReportColumn {
    /** "STT". */
    NUMBER(5),
    /** "Đơn vị". */
    UNIT(30),
    /** "Tổng số ĐVTN": as entered, by the latest figure up to the period's end. */
    MEMBERS(9),
    /** "Chỉ tiêu thí sinh": the target of people for the period. */
    PLAN(8),
    /** "Thí sinh": distinct people over the whole period; never a sum of weeks or rows. */
    PEOPLE(8),
    /** 100 × people ÷ plan. */
    PLAN_PERCENT(8),
    /** 100 × people ÷ members: "tỷ lệ đoàn viên tham gia". */
    MEMBER_PERCENT(8),
    /** "Lượt thi": one person in one contest is one. */
    ATTEMPTS(8),
    /** attempts ÷ people. */
    ATTEMPTS_PER_PERSON(8),
    /** "Điểm TB": 100 × right answers ÷ questions asked, over all attempts. */
    AVERAGE(8),
    /** Attempts with right ÷ asked ≥ 1/2. */
    PASSED(7),
    /** Attempts with right = asked. */
    PERFECT(7),
    /** Prizes of contests' rules that were won. */
    PRIZES(6),
    /** Distinct people of the last week, Monday to Sunday, up to the period's end or today. */
    THIS_WEEK(7),
    /** Of the week before. */
    LAST_WEEK(7),
    /** this week − last week. */
    WEEK_CHANGE(6),
    /**
     * People whom units declare of activities outside the product, with evidence; in no other
     * column.
     */
    DECLARED(8),
    /** Units right below that took part, of all. */
    SUBUNITS(9),
    /** That nobody has taken part yet. */
    NOTE(14);

    /** What tells something about people: gone when a row is not published. */
    static final Set<ReportColumn> OF_PEOPLE = Set.copyOf(EnumSet.range(PEOPLE, WEEK_CHANGE));

    /** In letters. */
    final int width;

    ReportColumn(int width) {
        this.width = width;
    }

    boolean isNumber() {
        return this != UNIT && this != NOTE;
    }

    /**
     * @param place number of the row, from 1; 0: none
     */
    Shown shown(ReportRow row, int place, ReportWords words) {
        if (row.hidden().contains(this)) {
            return new Shown.Hidden();
        }
        return switch (this) {
            case NUMBER -> place == 0 ? new Shown.Words("") : new Shown.Count(place);
            case UNIT -> new Shown.Words(words.name(row));
            case MEMBERS -> Shown.count(row.members());
            case PLAN -> Shown.count(row.plan());
            case PEOPLE -> new Shown.Count(row.people());
            case PLAN_PERCENT ->
                    Shown.tenths(Share.percent(row.people(), row.plan() == null ? 0 : row.plan()));
            case MEMBER_PERCENT ->
                    Shown.tenths(
                            Share.percent(row.people(), row.members() == null ? 0 : row.members()));
            case ATTEMPTS -> new Shown.Count(row.attempts());
            case ATTEMPTS_PER_PERSON -> Shown.tenths(Share.each(row.attempts(), row.people()));
            case AVERAGE -> Shown.tenths(Share.percent(row.right(), row.asked()));
            case PASSED -> new Shown.Count(row.passed());
            case PERFECT -> new Shown.Count(row.perfect());
            case PRIZES -> new Shown.Count(row.prizes());
            case THIS_WEEK -> new Shown.Count(row.thisWeek());
            case LAST_WEEK -> new Shown.Count(row.lastWeek());
            case WEEK_CHANGE -> new Shown.Count((long) row.thisWeek() - row.lastWeek());
            case DECLARED ->
                    row.declared() == null ? new Shown.Nothing() : new Shown.Count(row.declared());
            case SUBUNITS -> new Shown.Part(row.takenPart(), row.subunits());
            case NOTE -> new Shown.Words(note(row, words));
        };
    }

    private static String note(ReportRow row, ReportWords words) {
        if (row.hasNobody()) {
            return words.of("note.nobody");
        }
        return row.isDeclaredOnly() ? words.of("note.declared") : "";
    }
}
