package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.live.ContestLife;

import java.time.Instant;
import java.time.LocalDate;

/** One line of the list of contests. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContestCard(
        long id,
        String title,
        String organiser,
        LocalDate playedOn,
        ContestLife state,
        @Nullable Integer seats,
        @Nullable String code,
        Instant createdAt) {

    /** For programs, which join no contest. */
    ContestCard withoutCode() {
        return new ContestCard(id, title, organiser, playedOn, state, seats, null, createdAt);
    }
}
