package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * That somebody won something, to be looked up by whoever holds the paper.
 *
 * @param id 26 letters and digits, 128 random bits: it stands on the paper, nobody can guess it
 * @param name in full, as on the paper; absent once the person is forgotten
 * @param unit theirs, or the unit that holds it
 * @param prize its name, for {@link Honour#PRIZE} only, else empty
 * @param revokedAt absent while it is in force
 */
public record Certificate(
        String id,
        ContestRef contest,
        @Nullable Integer contestant,
        @Nullable String name,
        String unit,
        Honour honour,
        String prize,
        Instant issuedAt,
        @Nullable Instant revokedAt) {

    /** What for. */
    public enum Honour {
        GOLDEN_BELL,
        LAST_STANDING,
        PRIZE,
        PARTICIPATION
    }

    /**
     * Who is to get one: a contestant or a whole unit, the other one absent.
     *
     * @param prize empty unless it is for one
     */
    public record Wish(
            @Nullable Integer contestant, @Nullable Integer unit, Honour honour, String prize) {}

    public boolean isInForce() {
        return revokedAt == null;
    }
}
