package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.Preset;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What of a draft is written anew; what is absent stays.
 *
 * @param claimBySeatNumber also whether a name alone gets a free seat
 * @param preset rules to start from instead of those that the draft has
 * @param rules parameters that differ from them, by their names in the rule table
 * @param seats of the floor
 * @param units names, in their order
 * @param roster pasted rows, all of them: whoever is not among them and has not sat down with a
 *     phone is taken off
 * @param drawAgain draws all questions anew; without it they stay, and must fit the rules
 */
record Details(
        String title,
        String organiser,
        LocalDate playedOn,
        boolean claimBySeatNumber,
        @Nullable Preset preset,
        @Nullable ObjectNode rules,
        @Nullable Integer seats,
        @Nullable List<String> units,
        @Nullable String roster,
        @Nullable Boolean drawAgain) {
    Details {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organiser, "organiser");
        Objects.requireNonNull(playedOn, "playedOn");
        units = units == null ? null : List.copyOf(units);
    }

    /** Whether anything but words is different: who sits where, or which questions fit. */
    boolean isAboutTheFloor() {
        return preset != null || rules != null || seats != null || units != null || roster != null;
    }

    boolean drawsAgain() {
        return Boolean.TRUE.equals(drawAgain);
    }
}
