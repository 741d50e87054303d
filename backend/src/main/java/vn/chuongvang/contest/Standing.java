package vn.chuongvang.contest;

/** Where a contestant stands. Rescued, winner and rang-the-bell are on the floor. */
public sealed interface Standing {

    /** On the roster, not on the floor: a reserve or a no-show. */
    record Reserve() implements Standing {}

    record OnFloor() implements Standing {}

    /**
     * @param question number of the main question, 0 before the first one
     */
    record Eliminated(int question) implements Standing {}

    /**
     * @param rescue which rescue brought them back, from 1
     */
    record Rescued(int rescue) implements Standing {}

    record Disqualified() implements Standing {}

    /** Holds the title of the last one standing, and still stands. */
    record Winner() implements Standing {}

    /** Rang the golden bell. */
    record RangBell() implements Standing {}

    default boolean isOnFloor() {
        return switch (this) {
            case OnFloor _, Rescued _, Winner _, RangBell _ -> true;
            case Reserve _, Eliminated _, Disqualified _ -> false;
        };
    }
}
