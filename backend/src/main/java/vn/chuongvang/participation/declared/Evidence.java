package vn.chuongvang.participation.declared;

import java.time.Instant;

/**
 * A file that shows what happened.
 *
 * @param type by what is in it, whatever its name says
 * @param size in bytes
 * @param sha256 in hexadecimal digits; it stays when the file goes
 * @param kept false: the file is gone, after its days or because the declaration was withdrawn
 */
public record Evidence(
        long id,
        String name,
        String type,
        int size,
        String sha256,
        String by,
        Instant at,
        boolean kept) {
    public static final int MOST_BYTES = 5 * 1024 * 1024;
    public static final int MOST_FILES = 10;

    /** After the day of the activity: a year, and the months in which it is accounted for. */
    public static final int DAYS = 400;
}
