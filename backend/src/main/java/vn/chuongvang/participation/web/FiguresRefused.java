package vn.chuongvang.participation.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request about figures that is not done; {@code code} is stable, clients word it. */
final class FiguresRefused extends ResponseStatusException {

    private FiguresRefused(HttpStatus status, String code, String detail) {
        super(status, detail);
        getBody().setProperty("code", code);
    }

    static FiguresRefused unknown(String what) {
        return new FiguresRefused(
                HttpStatus.NOT_FOUND, "UNKNOWN", "There is no such %s.".formatted(what));
    }

    static FiguresRefused badInput(String detail) {
        return new FiguresRefused(HttpStatus.BAD_REQUEST, "BAD_INPUT", detail);
    }

    static FiguresRefused notAllowed(String code, String detail) {
        return new FiguresRefused(HttpStatus.FORBIDDEN, code, detail);
    }

    static FiguresRefused unfit(String code, String detail) {
        return new FiguresRefused(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    static FiguresRefused busy() {
        return new FiguresRefused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "Too many reports are being written. Try again in a minute.");
    }

    static FiguresRefused auditAway() {
        return new FiguresRefused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "AUDIT_AWAY",
                "Who takes figures away is written down first, and that cannot be done now; try"
                        + " again in a few seconds.");
    }

    static FiguresRefused tooLarge(String detail) {
        return new FiguresRefused(HttpStatus.CONTENT_TOO_LARGE, "FILE_TOO_LARGE", detail);
    }

    static FiguresRefused conflict(String code, String detail) {
        return new FiguresRefused(HttpStatus.CONFLICT, code, detail);
    }
}
