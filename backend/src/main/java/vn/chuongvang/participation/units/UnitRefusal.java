package vn.chuongvang.participation.units;

/** Why units are not changed. The names are codes of the HTTP API. */
public enum UnitRefusal {
    UNIT_UNKNOWN("There is no such unit."),
    UNIT_EXISTS("A unit with this id is there already; leave “id” out for a new one."),
    UNIT_NOT_THERE("The unit is not there on that day; look at its versions."),
    NOTHING_CHANGED("It is so already on that day."),
    CHANGED_LATER(
            "The unit has a change on that day or later; choose a later day, or say what became of"
                    + " it then."),
    FIRST_DAY("The unit begins on that day; it can end one day later at the earliest."),
    CHILDREN_HOMELESS(
            "Units below it are still there: say in “children” or “childrenTo” where each goes."),
    CONTESTS_HOMELESS(
            "A contest that is not over counts for it: say in “contestsTo” which unit counts"
                    + " there."),
    TAKER_ENDS("A unit cannot be merged into itself or into one that ends with it."),
    TOO_FEW_UNITS(
            "Merge at least two units into a new one, or one into another; split into two at"
                    + " least."),
    UNIT_TWICE("A unit is named twice."),
    SHARES_UNFIT("Give every part a share (5 decimals) so that together they are 1, or give none."),
    NAME_UNFIT(
            "Names have 1 to 120 letters, short names at most 60, decrees 200, codes 20"
                    + " (docs/http-api.md)."),
    ALIAS_KNOWN("The unit has this other name already."),
    ALIAS_UNKNOWN("The unit has no such other name."),
    TOO_MANY_ALIASES("A unit has at most 20 other names."),
    PERIOD_UNFIT("Days are from 1900 to 2199, and the end comes after the beginning."),
    OVERLAP("Two versions of the unit hold on the same day."),
    GAP("A unit that was gone does not come back; make a new one."),
    PARENT_AWAY(
            "What it belongs to is not there all the time; choose another parent or another day."),
    OTHER_HIERARCHY("A unit and its parent belong to the same hierarchy."),
    CYCLE("It would belong to itself, on that day or later."),
    TOO_DEEP("There would be more than 12 levels."),
    CHANGE_UNKNOWN("There is no change with this number; look at the unit's history."),
    CHANGE_NOT_KEPT(
            "What this change replaced was not kept, as it was made by an earlier release: say it"
                    + " the other way round by a new change."),
    UNDO_FINAL("What was undone is not done again; make the change anew."),
    UNDONE_ALREADY("This change was undone already; look at the unit's history."),
    STALE("Units were changed since you looked; look again, then go on.");

    private final String advice;

    UnitRefusal(String advice) {
        this.advice = advice;
    }

    /** What to do, in English. */
    public String advice() {
        return advice;
    }
}
