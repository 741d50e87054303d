package vn.chuongvang.live;

import java.time.Instant;

/**
 * Proof that an answer is on disk.
 *
 * @param seq its position in the journal
 * @param attempt which it is: an attempt that was overtaken by a newer one gets the newer receipt
 * @param at when it was read from the socket
 * @param counted false when it came after the grace and is kept as evidence only
 */
public record Receipt(long seq, int attempt, Instant at, boolean counted) {}
