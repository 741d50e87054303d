package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import java.util.List;

/** A request that is not done; {@code code} is stable, clients word it from their catalogue. */
final class Refused extends ResponseStatusException {
    private final HttpHeaders headers = new HttpHeaders();

    Refused(HttpStatus status, String code, String detail) {
        super(status, detail);
        getBody().setProperty("code", code);
    }

    /** There is no such contest, or this is none of its seats or questions. */
    static Refused unknown(String what) {
        return new Refused(HttpStatus.NOT_FOUND, "UNKNOWN", "There is no such " + what + ".");
    }

    static Refused conflict(String code, String detail) {
        return new Refused(HttpStatus.CONFLICT, code, detail);
    }

    static Refused unfit(String code, String detail, List<?> problems) {
        var refused = new Refused(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
        refused.getBody().setProperty("problems", problems);
        return refused;
    }

    /** The questions are secret, and this account is not named. */
    static Refused sealed() {
        return new Refused(
                HttpStatus.FORBIDDEN,
                "SEALED",
                "The questions are sealed; only the people named by the seal read or change them.");
    }

    static Refused tooMany(int seconds) {
        var refused =
                new Refused(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "TOO_MANY",
                        "Too many wrong tries; wait %d seconds.".formatted(seconds));
        refused.headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return refused;
    }

    /** With what would help. */
    Refused advising(Object advice) {
        getBody().setProperty("advice", advice);
        return this;
    }

    Refused about(@Nullable Integer seat) {
        if (seat != null) {
            getBody().setProperty("seat", seat);
        }
        return this;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
