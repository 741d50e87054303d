package vn.chuongvang.participation.dashboard;

import java.util.Arrays;

/** What was declared, by row and for the root. */
final class DeclaredSums {
    private final Dashboard.Declared[] rows;
    private Dashboard.Declared root = Dashboard.Declared.NONE;

    private DeclaredSums(int rows) {
        this.rows = new Dashboard.Declared[rows];
        Arrays.fill(this.rows, Dashboard.Declared.NONE);
    }

    /**
     * @param first the number of the first path that is of something declared
     */
    static DeclaredSums of(DeclaredPlaces declared, Places places, int first) {
        var sums = new DeclaredSums(places.rows().size());
        for (int i = 0; i < declared.facts().size(); i++) {
            int row = places.rowOf(first + i);
            if (row != Places.OUTSIDE) {
                var fact = declared.facts().get(i);
                sums.rows[row] = sums.rows[row].and(fact);
                if (places.isOfRoot(row)) {
                    sums.root = sums.root.and(fact);
                }
            }
        }
        return sums;
    }

    Dashboard.Declared row(int number) {
        return rows[number];
    }

    Dashboard.Declared root() {
        return root;
    }
}
