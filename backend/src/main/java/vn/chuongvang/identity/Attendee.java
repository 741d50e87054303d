package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

/**
 * A contestant as another contest might know them again.
 *
 * @param fullName absent before anybody sat down, and once the person is forgotten
 * @param device hash of the device's secret; absent without one
 * @param claimed somebody took this chair themselves, with a phone
 */
public record Attendee(
        int contestant, @Nullable String fullName, byte @Nullable [] device, boolean claimed) {}
