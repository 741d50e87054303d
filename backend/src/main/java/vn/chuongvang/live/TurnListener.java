package vn.chuongvang.live;

import java.time.Duration;

/** Hears how long each turn of a room took that wrote something: for traces. */
@FunctionalInterface
public interface TurnListener {

    /** On the room's thread, after everybody was told: must not wait. */
    void turned(Turn turn);

    /**
     * Letters that were judged together and written as one commit.
     *
     * @param acts of staff among the letters
     * @param answers and raised hands of contestants among them
     * @param facts that were written
     * @param waited the longest that a letter of a contestant had been waiting since it was read
     *     from its socket
     * @param judged judging all of them
     * @param written until it was on disk
     * @param told answering, and telling listeners
     */
    record Turn(
            ContestId contest,
            int acts,
            int answers,
            int facts,
            Duration waited,
            Duration judged,
            Duration written,
            Duration told) {}
}
