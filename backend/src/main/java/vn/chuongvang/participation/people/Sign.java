package vn.chuongvang.participation.people;

/** By what somebody is known again. */
public enum Sign {
    /** Full name with its diacritics, in the same unit. */
    NAME_UNIT,
    NAME_UNIT_YEAR,
    MEMBER_CODE,
    DEVICE;

    /** Good enough beside the name and the unit; none is good enough alone. */
    boolean isSecond() {
        return switch (this) {
            case NAME_UNIT -> false;
            case NAME_UNIT_YEAR, MEMBER_CODE, DEVICE -> true;
        };
    }
}
