package vn.chuongvang.rehearsal.venue;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A rehearsal that does not begin; {@code code} is stable, pages word it from their catalogue. */
public final class RehearsalRefused extends ResponseStatusException {

    private RehearsalRefused(HttpStatus status, String code, String detail) {
        super(status, detail);
        getBody().setProperty("code", code);
    }

    static RehearsalRefused busy() {
        return new RehearsalRefused(
                HttpStatus.CONFLICT,
                "REHEARSAL_BUSY",
                "A rehearsal is on; wait for its end, or cancel it.");
    }

    static RehearsalRefused contestLive() {
        return new RehearsalRefused(
                HttpStatus.CONFLICT,
                "CONTEST_LIVE",
                "A contest is being played on this server; rehearse before it or after it.");
    }

    static RehearsalRefused none() {
        return new RehearsalRefused(
                HttpStatus.NOT_FOUND, "NO_REHEARSAL", "No rehearsal of this contest is on.");
    }

    static RehearsalRefused unfit(String what) {
        return new RehearsalRefused(
                HttpStatus.UNPROCESSABLE_CONTENT, "REHEARSAL_UNFIT", "Out of range: " + what + ".");
    }
}
