package vn.chuongvang.gateway.trial;

import org.jspecify.annotations.Nullable;

/**
 * A phone that is connected.
 *
 * @param contestant also the number of the chair: in a hidden contest they are the same
 * @param roundTripMillis the shortest one measured; null before the first
 * @param clockMillis the phone's clock minus ours; null before it said
 */
public record Phone(int contestant, @Nullable Long roundTripMillis, @Nullable Long clockMillis) {}
