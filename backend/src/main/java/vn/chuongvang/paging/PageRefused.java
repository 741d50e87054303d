package vn.chuongvang.paging;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A page that cannot be given; {@code code} is stable. */
final class PageRefused extends ResponseStatusException {

    private PageRefused(String code, String detail) {
        super(HttpStatus.BAD_REQUEST, detail);
        getBody().setProperty("code", code);
    }

    static PageRefused sizeUnfit() {
        return new PageRefused("SIZE_UNFIT", "“size” is 1 to %d.".formatted(Paging.MOST));
    }

    static PageRefused cursorUnfit() {
        return new PageRefused(
                "CURSOR_UNFIT",
                "“after” is not of this list with these filters, or what it stood at is gone. Take"
                        + " it from the Link of the page before, or begin again without it.");
    }
}
