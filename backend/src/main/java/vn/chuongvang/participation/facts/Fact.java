package vn.chuongvang.participation.facts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One contestant of one contest who took part. No name is in it.
 *
 * @param unit the unit it counts for; absent: "không thuộc đơn vị"
 * @param path that unit with all above it, from the top, as on the day of play; empty without one
 * @param asked counted questions that were asked of them
 * @param right how many of these were right
 * @param skillAsked {@code asked} by the five basic skills, in the order of their enumeration
 * @param prizes titles and prizes of the rules
 */
public record Fact(
        long contest,
        int contestant,
        UUID individual,
        @Nullable UUID unit,
        List<UUID> path,
        LocalDate playedOn,
        Status status,
        int asked,
        int right,
        List<Integer> skillAsked,
        List<Integer> skillRight,
        int prizes) {

    /** The five basic digital skills. */
    public static final int SKILLS = 5;

    public Fact {
        path = List.copyOf(path);
        skillAsked = List.copyOf(skillAsked);
        skillRight = List.copyOf(skillRight);
        if (skillAsked.size() != SKILLS || skillRight.size() != SKILLS) {
            throw new IllegalArgumentException("five skills, not " + skillAsked.size());
        }
    }

    /** Whether it is in the figures. */
    public enum Status {
        COUNTED,
        /** Took part, but nothing that was asked of them counts in the end. */
        VOIDED,
        DISQUALIFIED
    }

    public boolean isCounted() {
        return status == Status.COUNTED;
    }
}
