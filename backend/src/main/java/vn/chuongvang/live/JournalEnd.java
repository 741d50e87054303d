package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

/**
 * The last fact on disk.
 *
 * @param hash none before the first fact
 */
record JournalEnd(long seq, @Nullable Hash hash) {}
