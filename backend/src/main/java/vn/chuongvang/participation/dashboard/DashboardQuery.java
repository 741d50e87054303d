package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;

import java.util.UUID;

/**
 * What is asked for.
 *
 * @param hierarchy of a unit, its own; without a unit the tree whose top is asked for
 * @param unit whose figures and whose children's; absent: the top of the tree
 * @param contest of this contest alone; absent: of all
 * @param together what units declare is added where people or attempts are held against a plan, and
 *     units that only declared took part
 */
public record DashboardQuery(
        Hierarchy hierarchy,
        @Nullable UUID unit,
        Period period,
        @Nullable Long contest,
        TreeOf tree,
        Measure measure,
        boolean together) {

    /** Apart from what units declare. */
    public DashboardQuery(
            Hierarchy hierarchy,
            @Nullable UUID unit,
            Period period,
            @Nullable Long contest,
            TreeOf tree,
            Measure measure) {
        this(hierarchy, unit, period, contest, tree, measure, false);
    }
}
