package vn.chuongvang.gateway.web;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.ContestRules.Seating;

/** Fits rules to a number of seats, and says how many columns a floor has. */
final class FloorShape {

    private FloorShape() {}

    static ContestRules fitted(ContestRules rules, int seats) {
        var old = rules.roster();
        var roster = new ContestRules.Roster(seats, old.reservesPerUnit(), old.quotaPerUnit());
        var seating =
                switch (rules.seating()) {
                    case Seating.Grid grid ->
                            grid.rows() * grid.columns() == seats ? grid : grid(seats);
                    case Seating.Numbered _ -> new Seating.Numbered(seats);
                    case Seating.None none -> none;
                };
        return rules.edit().roster(roster).seating(seating).rules();
    }

    static int columns(ContestRules rules) {
        return switch (rules.seating()) {
            case Seating.Grid(int _, int columns) -> columns;
            case Seating.Numbered(int seats) -> columns(seats);
            case Seating.None _ -> columns(rules.roster().maxOnFloor());
        };
    }

    private static Seating.Grid grid(int seats) {
        var columns = columns(seats);
        return new Seating.Grid(Math.ceilDiv(seats, columns), columns);
    }

    /** A little wider than deep, as screens are. */
    private static int columns(int seats) {
        return Math.max(1, (int) Math.round(Math.sqrt(seats * 1.2)));
    }
}
