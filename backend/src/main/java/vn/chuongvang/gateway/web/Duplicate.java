package vn.chuongvang.gateway.web;

import java.time.LocalDate;
import java.util.Objects;

/** A contest like another one, for another evening. */
record Duplicate(String title, LocalDate playedOn) {
    Duplicate {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(playedOn, "playedOn");
    }
}
