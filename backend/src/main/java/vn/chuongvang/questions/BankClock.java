package vn.chuongvang.questions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The wall clock of the bank: dates of events, and the day by which reviews fall due. */
record BankClock(InstantSource source) implements InstantSource {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Override
    public Instant instant() {
        return source.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(source.instant(), VIETNAM);
    }
}
