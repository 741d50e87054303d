package vn.chuongvang.questions.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nobody has given out this name. Not to be remembered: it may be uploaded yet. */
final class UnknownMedium extends ResponseStatusException {
    private static final long serialVersionUID = 1;

    UnknownMedium() {
        super(HttpStatus.NOT_FOUND, "There is no such picture or recording.");
        getBody().setProperty("code", "UNKNOWN");
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        return headers;
    }
}
