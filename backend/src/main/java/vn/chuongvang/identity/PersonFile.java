package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that this module keeps of one contestant, to be handed to them when they ask.
 *
 * @param seat absent for somebody without a chair
 * @param device whether a phone is remembered, as a keyed number
 * @param keptUntil the last day on which the names are kept
 * @param forgottenAt when the names were deleted; absent while they are kept
 * @param consents oldest first; what was withdrawn is another line
 */
public record PersonFile(
        Person person,
        String unit,
        @Nullable Integer seat,
        boolean device,
        Privacy privacy,
        LocalDate keptUntil,
        @Nullable Instant forgottenAt,
        List<Consent> consents) {

    /** What a consent was asked for. */
    public enum Purpose {
        TAKE_PART,
        PUBLIC_FULL_NAME
    }

    /**
     * A consent that was given or withdrawn.
     *
     * @param text version of the text that was shown
     * @param channel how they had come, or {@code Erased}, {@code Withdrawn}
     */
    public record Consent(
            Purpose purpose, boolean given, String text, Instant at, String channel) {}
}
