package vn.chuongvang.identity.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request that is not done; {@code code} is stable, clients word it from their catalogue. */
final class Refused extends ResponseStatusException {

    private final HttpHeaders headers = new HttpHeaders();

    Refused(HttpStatus status, String code, String detail) {
        super(status, detail);
        getBody().setProperty("code", code);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
