package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.flag;
import static vn.chuongvang.identity.Columns.number;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;

/** A row of the seat table while it is locked by a claim. */
record Chair(
        int seat,
        boolean reserve,
        int contestant,
        byte @Nullable [] device,
        @Nullable Instant openUntil) {

    boolean isHeldBy(byte[] someDevice) {
        return Arrays.equals(device, someDevice);
    }

    boolean isTakenFor(byte[] someDevice) {
        return device != null && !isHeldBy(someDevice);
    }

    /** After a hand-over the seat's number is enough for a while. */
    boolean isOpenAt(Instant now) {
        return openUntil != null && now.isBefore(openUntil);
    }

    static Chair of(Readable row) {
        return new Chair(
                number(row, "seat"),
                flag(row, "reserve"),
                number(row, "contestant"),
                row.get("device_hash", byte[].class),
                row.get("open_until", Instant.class));
    }
}
