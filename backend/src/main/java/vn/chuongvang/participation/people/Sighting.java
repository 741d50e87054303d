package vn.chuongvang.participation.people;

import java.util.List;
import java.util.UUID;

/**
 * A contestant of a contest is this individual.
 *
 * @param reasons stable codes: {@code SAME_} and a {@link Sign}
 */
public record Sighting(
        int contestant, UUID individual, Confidence confidence, List<String> reasons) {
    public Sighting {
        reasons = List.copyOf(reasons);
    }

    /** How surely. */
    public enum Confidence {
        /** Name, unit and a second sign are those of one known individual alone. */
        SURE,
        /** Another of that name is known in that unit: staff say whether it is one person. */
        LIKELY,
        NEW
    }
}
