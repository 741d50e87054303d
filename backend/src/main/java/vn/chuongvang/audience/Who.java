package vn.chuongvang.audience;

import vn.chuongvang.contest.ContestantId;

/** Who comes into the audience. */
public sealed interface Who {

    /**
     * A phone without a seat.
     *
     * @param tokenHash SHA-256, in hex, of the secret that its browser made and keeps: one phone is
     *     one voice
     */
    record Guest(String tokenHash) implements Who {}

    /** Somebody of the roster, who plays on when the lamp is off. */
    record Seated(ContestantId contestant) implements Who {}
}
