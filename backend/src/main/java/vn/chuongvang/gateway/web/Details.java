package vn.chuongvang.gateway.web;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What of a draft can be written anew; seats, units and rules make another contest.
 *
 * @param claimBySeatNumber also whether a name alone gets a free seat
 */
record Details(String title, String organiser, LocalDate playedOn, boolean claimBySeatNumber) {
    Details {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organiser, "organiser");
        Objects.requireNonNull(playedOn, "playedOn");
    }
}
