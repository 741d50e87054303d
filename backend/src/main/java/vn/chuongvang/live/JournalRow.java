package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A fact as it lies on disk.
 *
 * @param at when the room judged it, in whole milliseconds
 * @param answer the key of an answer that counts; null for every other fact
 * @param body the event as JSON, to the byte as it was hashed
 * @param hash see {@link HashChain}
 */
record JournalRow(
        ContestId contest,
        long seq,
        long epoch,
        Instant at,
        @Nullable String actor,
        String type,
        @Nullable AnswerKey answer,
        String body,
        Hash hash) {}
