package vn.chuongvang.identity;

import java.time.Instant;

/**
 * A provider's identity that opens an account.
 *
 * @param provider its name in the settings of that day
 */
public record LinkedIdentity(String provider, Instant linkedAt) {}
