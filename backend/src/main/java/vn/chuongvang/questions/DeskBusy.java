package vn.chuongvang.questions;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** More files came at once than are read at a time. */
public final class DeskBusy extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    public DeskBusy() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Other files are being read; try again in a few seconds.");
        getBody().setProperty("code", "BUSY");
    }
}
