package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.Preset;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a host writes to get a contest.
 *
 * @param organiser the controller of the personal data, shown where people consent
 * @param rules parameters that differ from the preset, by their names in the rule table
 * @param seats of the floor; the preset's number when absent
 * @param units names; one unit with the organiser's name when absent
 * @param roster pasted rows: seat, full name, unit
 * @param walkIns a name is enough to get a free seat; as {@code claimBySeatNumber} when absent
 * @param official opens only when its organiser has approved the questions
 */
record NewContest(
        String title,
        String organiser,
        Preset preset,
        @Nullable ObjectNode rules,
        LocalDate playedOn,
        @Nullable Integer seats,
        @Nullable List<String> units,
        @Nullable String roster,
        @Nullable Boolean claimBySeatNumber,
        @Nullable Boolean walkIns,
        @Nullable Boolean official,
        @Nullable DrawOptions draw) {

    /**
     * @param seed the same seed on the same bank and history draws the same questions
     * @param topics T1 to T11; all when absent
     */
    record DrawOptions(@Nullable Long seed, @Nullable List<String> topics) {}

    NewContest {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organiser, "organiser");
        Objects.requireNonNull(preset, "preset");
        Objects.requireNonNull(playedOn, "playedOn");
        units = units == null ? null : List.copyOf(units);
    }

    boolean takesWalkIns() {
        return walkIns == null ? isClaimedBySeatNumber() : walkIns;
    }

    boolean isClaimedBySeatNumber() {
        return Boolean.TRUE.equals(claimBySeatNumber);
    }

    boolean isOfficial() {
        return Boolean.TRUE.equals(official);
    }
}
