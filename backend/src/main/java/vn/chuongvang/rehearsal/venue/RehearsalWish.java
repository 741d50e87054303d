package vn.chuongvang.rehearsal.venue;

import org.jspecify.annotations.Nullable;

/**
 * What a host asks for; everything has a default.
 *
 * @param phones simulated ones, 1 to 1,000; as many as the contest has seats when absent
 * @param realSeats kept for people in the hall, 0 to 500; 20 when absent
 * @param seconds to answer each question, 1 to 30; 3 when absent
 * @param waitSeconds for people to join before it begins, 0 to 600; 60 when absent
 */
public record RehearsalWish(
        @Nullable Integer phones,
        @Nullable Integer realSeats,
        @Nullable Integer seconds,
        @Nullable Integer waitSeconds) {

    public static final int MOST_PHONES = 1_000;

    /** Every number as it will be used. */
    public record Numbers(int phones, int realSeats, int seconds, int waitSeconds) {}

    /**
     * @param seats of the contest
     * @throws IllegalArgumentException naming the number that cannot be
     */
    public Numbers numbers(int seats) {
        return new Numbers(
                within("phones", phones, Math.min(seats, MOST_PHONES), 1, MOST_PHONES),
                within("realSeats", realSeats, 20, 0, 500),
                within("seconds", seconds, 3, 1, 30),
                within("waitSeconds", waitSeconds, 60, 0, 600));
    }

    private static int within(
            String name, @Nullable Integer given, int otherwise, int least, int most) {
        var number = given == null ? otherwise : given;
        if (number < least || number > most) {
            throw new IllegalArgumentException("%s: %d to %d".formatted(name, least, most));
        }
        return number;
    }
}
