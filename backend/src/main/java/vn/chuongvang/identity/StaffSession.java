package vn.chuongvang.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One signed-in browser.
 *
 * @param device what the browser calls itself, shortened
 */
public record StaffSession(
        UUID id, StaffMember member, String device, Instant createdAt, Instant expiresAt) {}
