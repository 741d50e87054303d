package vn.chuongvang.live;

import java.time.Instant;
import java.time.LocalDate;

/** One line of a list of contests. */
public record ContestSummary(
        ContestId id,
        String title,
        String organiser,
        LocalDate playedOn,
        ContestLife life,
        Instant createdAt) {}
