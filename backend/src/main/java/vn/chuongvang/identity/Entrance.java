package vn.chuongvang.identity;

import java.time.LocalDate;

/** How people get into one contest. */
public record Entrance(
        ContestRef contest, ContestCode code, Terms terms, Privacy privacy, boolean closed) {

    /**
     * What the organiser decided about joining.
     *
     * @param seats numbered from 1, row by row with so many {@code columns}
     * @param claimBySeatNumber contest code and seat number are enough to sit down
     * @param walkIns a name is enough: a free seat is given
     * @param consentText version of the consent text that people are shown
     * @param heldOn the day of the contest; the days that names are kept are counted from it
     */
    public record Terms(
            int seats,
            int columns,
            SeatAssignment assignment,
            boolean claimBySeatNumber,
            boolean walkIns,
            String consentText,
            LocalDate heldOn) {}
}
