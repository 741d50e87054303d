package vn.chuongvang.live;

import java.time.Instant;

/**
 * Proof that an answer is on disk.
 *
 * @param seq its position in the journal
 * @param at when it was read from the socket
 * @param counted false when it came after the grace and is kept as evidence only
 */
public record Receipt(long seq, Instant at, boolean counted) {}
