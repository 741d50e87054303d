package vn.chuongvang.identity;

import java.time.Instant;
import java.time.InstantSource;

/** The wall clock for expiry, consent and retention; contests run on the clock of the database. */
record IdentityClock(InstantSource source) implements InstantSource {

    @Override
    public Instant instant() {
        return source.instant();
    }
}
