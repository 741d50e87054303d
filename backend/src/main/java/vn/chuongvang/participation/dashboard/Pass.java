package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.facts.Fact;
import vn.chuongvang.participation.facts.FactBlock;
import vn.chuongvang.participation.facts.FactColumns;
import vn.chuongvang.participation.targets.Period;

import java.util.Arrays;
import java.util.List;

/**
 * One pass over the columns: sums by row at once, and who they were, put in order by row, so that
 * each person is counted once with one stamp for the row they were last seen in.
 */
final class Pass {
    /** Bit of a sighting in the period; bits below it are weeks. */
    private static final int IN_PERIOD = 8;

    private final FactColumns columns;
    private final Places places;
    private final Period period;
    private final List<Period> weeks;
    private final @Nullable Long contest;

    private final Sums[] rows;
    private final Sums root;
    private int[] who = new int[1 << 12];
    private int[] row = new int[1 << 12];
    private int[] when = new int[1 << 12];
    private int seen;
    private int contests;

    private Pass(
            FactColumns columns,
            Places places,
            Period period,
            List<Period> weeks,
            @Nullable Long contest) {
        this.columns = columns;
        this.places = places;
        this.period = period;
        this.weeks = weeks;
        this.contest = contest;
        this.rows = new Sums[places.rows().size()];
        Arrays.setAll(rows, _ -> new Sums(weeks.size()));
        this.root = new Sums(weeks.size());
    }

    /** What one row comes to. */
    static final class Sums {
        long attempts;
        long asked;
        long right;
        int passed;
        int perfect;
        int prizes;
        int people;
        final int[] weekAttempts;
        final int[] weekPeople;
        final long[] skillAsked = new long[Fact.SKILLS];
        final long[] skillRight = new long[Fact.SKILLS];

        private Sums(int weeks) {
            weekAttempts = new int[weeks];
            weekPeople = new int[weeks];
        }

        private void add(FactBlock block, int i) {
            attempts++;
            asked += block.asked()[i];
            right += block.right()[i];
            prizes += block.prizes()[i];
            passed += block.asked()[i] > 0 && 2 * block.right()[i] >= block.asked()[i] ? 1 : 0;
            perfect += block.asked()[i] > 0 && block.right()[i] == block.asked()[i] ? 1 : 0;
        }

        private void addSkills(FactBlock block, int i) {
            for (int skill = 0; skill < Fact.SKILLS; skill++) {
                skillAsked[skill] += block.skillAsked()[i * Fact.SKILLS + skill];
                skillRight[skill] += block.skillRight()[i * Fact.SKILLS + skill];
            }
        }

        private void person(int bits) {
            people += bits >> IN_PERIOD & 1;
            for (int week = 0; week < weekPeople.length; week++) {
                weekPeople[week] += bits >> week & 1;
            }
        }
    }

    /**
     * @param weeks at most eight
     * @param contest of this one alone; absent: of all
     */
    static Pass over(
            FactColumns columns,
            Places places,
            Period period,
            List<Period> weeks,
            @Nullable Long contest) {
        var pass = new Pass(columns, places, period, weeks, contest);
        columns.blocks().forEach(pass::add);
        pass.countPeople();
        return pass;
    }

    /** By the paths' numbers: somebody took part there in the period. */
    static boolean[] hit(FactColumns columns, Period period, @Nullable Long contest) {
        var hit = new boolean[columns.paths().size()];
        for (var block : columns.blocks()) {
            if (period.has(block.playedOn()) && (contest == null || contest == block.contest())) {
                for (int path : block.path()) {
                    hit[path] = true;
                }
            }
        }
        return hit;
    }

    Sums row(int number) {
        return rows[number];
    }

    Sums root() {
        return root;
    }

    /** In which anybody of the root took part in the period. */
    int contests() {
        return contests;
    }

    private void add(FactBlock block) {
        var inPeriod = period.has(block.playedOn());
        int week = weekOf(block);
        if (!inPeriod && week < 0 || contest != null && contest != block.contest()) {
            return;
        }
        int bits = (inPeriod ? 1 << IN_PERIOD : 0) | (week < 0 ? 0 : 1 << week);
        var any = false;
        for (int i = 0; i < block.rows(); i++) {
            int at = places.rowOf(block.path()[i]);
            if (at != Places.OUTSIDE) {
                see(columns.person(block.individual()[i]), at, bits);
                if (week >= 0) {
                    addToWeek(at, week);
                }
                if (inPeriod) {
                    add(block, i, at);
                    any |= places.isOfRoot(at);
                }
            }
        }
        contests += any ? 1 : 0;
    }

    private void add(FactBlock block, int i, int at) {
        rows[at].add(block, i);
        if (places.isOfRoot(at)) {
            root.add(block, i);
            root.addSkills(block, i);
        }
    }

    private void addToWeek(int at, int week) {
        rows[at].weekAttempts[week]++;
        root.weekAttempts[week] += places.isOfRoot(at) ? 1 : 0;
    }

    private int weekOf(FactBlock block) {
        for (int week = 0; week < weeks.size(); week++) {
            if (weeks.get(week).has(block.playedOn())) {
                return week;
            }
        }
        return -1;
    }

    private void see(int person, int at, int bits) {
        if (seen == who.length) {
            who = Arrays.copyOf(who, seen * 2);
            row = Arrays.copyOf(row, seen * 2);
            when = Arrays.copyOf(when, seen * 2);
        }
        who[seen] = person;
        row[seen] = at;
        when[seen] = bits;
        seen++;
    }

    private void countPeople() {
        var order = byRow();
        var stamp = new int[columns.persons()];
        var known = new int[columns.persons()];
        var ofRoot = new int[columns.persons()];
        for (int sighting : order) {
            int person = who[sighting];
            int at = row[sighting];
            if (stamp[person] != at + 1) {
                stamp[person] = at + 1;
                known[person] = 0;
            }
            rows[at].person(when[sighting] & ~known[person]);
            known[person] |= when[sighting];
            if (places.isOfRoot(at)) {
                root.person(when[sighting] & ~ofRoot[person]);
                ofRoot[person] |= when[sighting];
            }
        }
    }

    /** A counting sort. */
    private int[] byRow() {
        var next = new int[rows.length + 1];
        for (int i = 0; i < seen; i++) {
            next[row[i] + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        var order = new int[seen];
        for (int i = 0; i < seen; i++) {
            order[next[row[i]]++] = i;
        }
        return order;
    }
}
