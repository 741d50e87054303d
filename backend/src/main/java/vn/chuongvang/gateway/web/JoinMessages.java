package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.identity.Privacy;
import vn.chuongvang.identity.Unit;

import java.util.List;
import java.util.Objects;

/** What phones send and get over HTTP while they join. */
final class JoinMessages {

    private JoinMessages() {}

    /**
     * A contest before one joins it.
     *
     * @param organiser the controller of the personal data, named where people consent
     * @param consentVersion version of the consent text that the page must show
     * @param started the contest runs: seats are kept, nobody new gets one by name only
     */
    record Room(
            String code,
            String title,
            String organiser,
            int seats,
            int columns,
            List<Unit> units,
            Ways claim,
            String consentVersion,
            Kept kept,
            boolean started) {}

    /**
     * What is promised about their data.
     *
     * @param days names are kept for, from the contest's day
     * @param minors contestants are under 16
     * @param nicknames full names are neither asked for nor kept
     */
    record Kept(int days, boolean minors, boolean nicknames) {
        static Kept of(Privacy privacy) {
            return new Kept(privacy.keepDays(), privacy.minors(), privacy.isNicknamesOnly());
        }
    }

    /** How one may sit down besides with a seat's ticket. */
    record Ways(boolean seatNumber, boolean nameOnly) {}

    /**
     * @param ticket of a seat card, or
     * @param seat its number, or neither for a free seat of the {@code unit}
     * @param device a secret of 16 to 128 characters that this device chose for itself
     */
    record Claim(
            @Nullable String ticket,
            @Nullable Integer seat,
            @Nullable String name,
            @Nullable Integer unit,
            @Nullable Boolean consent,
            @Nullable Boolean publicName,
            String device) {
        Claim {
            Objects.requireNonNull(device, "device");
        }
    }

    /**
     * @param token for the socket's hello and for nothing else
     * @param seat its number; behind the floor's seats come the chairs of reserves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seat(
            String token,
            int contestant,
            int seat,
            boolean reserve,
            String shortName,
            String fullName,
            String unit) {}
}
