package vn.chuongvang.gateway.socket;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a phone's line.
 *
 * @param roundTripMillis the shortest one measured; null before the first
 * @param clockMillis the phone's clock minus ours; null before its first ping
 */
public record Line(@Nullable Long roundTripMillis, @Nullable Long clockMillis) {}
