package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * Each row's hash covers the hash before it and every column of its own, so no byte of a journal
 * can change unnoticed. Fields are length-prefixed: no two rows have the same bytes.
 */
final class HashChain {

    private HashChain() {}

    /** What the first fact is chained to: everything the contest was made of. */
    static Hash root(ContestId contest, String... madeOf) {
        return Hash.of(
                digest -> {
                    number(digest, contest.value());
                    for (var part : madeOf) {
                        text(digest, part);
                    }
                });
    }

    static JournalRow link(
            Hash before,
            ContestId contest,
            long seq,
            long epoch,
            Instant at,
            @Nullable String actor,
            String type,
            @Nullable AnswerKey answer,
            String body) {
        var hash = hash(before, contest, seq, epoch, at, actor, type, answer, body);
        return new JournalRow(contest, seq, epoch, at, actor, type, answer, body, hash);
    }

    /** True when the row is what was written after {@code before}. */
    static boolean holds(Hash before, JournalRow row) {
        return row.hash()
                .equals(
                        hash(
                                before,
                                row.contest(),
                                row.seq(),
                                row.epoch(),
                                row.at(),
                                row.actor(),
                                row.type(),
                                row.answer(),
                                row.body()));
    }

    private static Hash hash(
            Hash before,
            ContestId contest,
            long seq,
            long epoch,
            Instant at,
            @Nullable String actor,
            String type,
            @Nullable AnswerKey answer,
            String body) {
        return Hash.of(
                digest -> {
                    digest.update(before.bytes());
                    number(digest, contest.value());
                    number(digest, seq);
                    number(digest, epoch);
                    number(digest, at.getEpochSecond());
                    number(digest, at.getNano());
                    text(digest, actor);
                    text(digest, type);
                    number(digest, answer == null ? -1 : answer.round());
                    number(digest, answer == null ? -1 : answer.contestant());
                    number(digest, answer == null ? -1 : answer.attempt());
                    text(digest, body);
                });
    }

    private static void number(MessageDigest digest, long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    }

    private static void text(MessageDigest digest, @Nullable String value) {
        if (value == null) {
            number(digest, -1);
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }
}
