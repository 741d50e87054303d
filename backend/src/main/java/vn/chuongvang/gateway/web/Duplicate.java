package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A contest like another one, for another evening or as the next game of the same event.
 *
 * @param people who of the other one is on its roster; nobody when absent
 * @param top up to which rank, with {@link Carried#TOP}
 */
record Duplicate(
        String title, LocalDate playedOn, @Nullable Carried people, @Nullable Integer top) {

    /** Who goes on to the next game. */
    enum Carried {
        NOBODY,
        /** Everybody who was ranked. */
        RANKED,
        /** Who still stood at the end. */
        STANDING,
        /** The first of the ranking; who shares the last rank comes, too. */
        TOP
    }

    Duplicate {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(playedOn, "playedOn");
    }

    boolean carriesPeople() {
        return people != null && people != Carried.NOBODY;
    }
}
